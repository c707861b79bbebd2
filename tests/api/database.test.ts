import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';

import { migrateDatabase } from '#netlify/database/migrate.ts';
import * as schema from '#netlify/database/schema.ts';

import { createDatabase, startApi } from './api-under-test.ts';

describe('migrateDatabase', () => {
  it('may be called by several deployments at once', async () => {
    const url = await createDatabase({ migrated: false });
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(url)));
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`select table_name from information_schema.tables where table_schema = 'public' order by 1`);
    await client.end();
    const tables = Object.values(schema).flatMap((value) => (is(value, PgTable) ? getTableName(value) : []));
    expect(rows.map((row) => row.table_name)).toEqual(tables.toSorted());
  });
});

describe('health', () => {
  it('asks every part and says which one does not answer', async () => {
    const api = await startApi({ env: { INNGEST_BASE_URL: 'http://127.0.0.1:1' } });
    const answer = await api.as('clara')('query { health { ok parts { name ok message tookMs } } }');
    const parts = Object.fromEntries(answer.data?.['health'].parts.map((part: { name: string; ok: boolean }) => [part.name, part.ok]));
    expect(answer.data?.['health'].ok).toBe(false);
    expect(parts).toEqual({ engine: false, database: true, inngest: false });
    expect(JSON.stringify(answer.data)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    await api.close();
  });
});
