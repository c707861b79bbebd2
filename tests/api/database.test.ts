import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';

import { connectDatabase } from '#netlify/database/client.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';
import * as schema from '#netlify/database/schema.ts';

import { eventually } from '#tests/support/eventually.ts';

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

describe('connectDatabase', () => {
  it('is told once of a connection that the server ends between two statements, and takes another one', async () => {
    const url = await createDatabase({ migrated: false });
    const ended: string[] = [];
    const { database, close } = connectDatabase(url, ({ message }) => ended.push(message));
    const other = connectDatabase(url, () => undefined);
    const broken = database.transaction(async (transaction) => {
      const { rows } = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await other.database.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
      await eventually(
        async () => ended.length,
        (count) => count > 0,
        { what: 'The news of the ended connection' },
      );
      await transaction.execute(sql`select 1`);
    });
    await expect(broken).rejects.toThrow('Failed query');
    expect(await database.execute(sql`select 1 as one`)).toMatchObject({ rows: [{ one: 1 }] });
    expect(ended.filter((message) => message.includes('terminating connection'))).toHaveLength(1);
    await Promise.all([close(), other.close()]);
  });
});

describe('health', () => {
  it('asks every part and says which one does not answer', async () => {
    const api = await startApi({ env: { INNGEST_BASE_URL: 'http://127.0.0.1:1' } });
    const answer = await api.as('otto')('query { health { ok parts { name ok message tookMs } } }');
    const parts = Object.fromEntries(answer.data?.['health'].parts.map((part: { name: string; ok: boolean }) => [part.name, part.ok]));
    expect(answer.data?.['health'].ok).toBe(false);
    expect(parts).toEqual({ engine: false, database: true, inngest: false, work: true });
    expect(JSON.stringify(answer.data)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    await api.close();
  });
});
