import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connectDatabase } from '#netlify/database/client.ts';
import { tableGrants } from '#netlify/database/grants.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';
import * as schema from '#netlify/database/schema.ts';
import { removing } from '#netlify/services/retention/append-only.ts';
import { readDatabaseRole } from '#netlify/services/invariants/database-role.ts';
import { asRuntimeRole } from '#scripts/stack/postgres/postgres.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, createDatabase, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const tables = Object.entries(schema).flatMap(([key, table]) => (is(table, PgTable) ? [[key, getTableName(table)] as const] : []));
const wanted = new Map(Object.entries(tableGrants));

/** The rights over whole tables that a role has, by table. */
async function rightsOf(role: string): Promise<Map<string, string[]>> {
  const { rows } = await api.owner.execute<{ name: string; rights: string[] }>(sql`
    select table_name as name, array_agg(lower(privilege_type) order by privilege_type) as rights
    from information_schema.role_table_grants where grantee = ${role} group by table_name`);
  return new Map(rows.map(({ name, rights }) => [name, rights]));
}

describe('the database role of the functions', () => {
  it('owns nothing, and may change no row that is append-only', async () => {
    const { role, tables: count, owned, changeable } = await readDatabaseRole(api.deps.database);
    expect({ role, owned, changeable }).toEqual({ role: 'baton_functions', owned: [], changeable: [] });
    expect(count).toBe(tables.length);
  });

  it('is told from an owner by the check', async () => {
    const { owned, changeable } = await readDatabaseRole(api.owner);
    expect(owned).toHaveLength(tables.length);
    expect(changeable).toEqual(['activity_history', 'audit', 'audit_link', 'comment']);
  });

  it.each(tables)('has the grants of %s that the register says, and no others', async (key, name) => {
    const { always = [], removing: more = [] } = wanted.get(key) ?? {};
    const whole = (grants: readonly string[]) => grants.filter((grant) => !grant.includes('(')).toSorted();
    expect((await rightsOf('baton_functions')).get(name)).toEqual(whole(always));
    expect((await rightsOf('baton_functions_removal')).get(name)).toEqual(whole([...always, ...more]));
  });

  it.each([
    'alter table audit disable trigger all',
    'drop trigger audit_append_only on audit',
    'alter table audit add column more text',
    'drop table audit_link',
    'truncate sweep_cursor',
    'set session_replication_role = replica',
    'create table planted (id text)',
    'select * from drizzle.__drizzle_migrations',
  ])('is refused: %s', async (statement) => {
    await expect(api.deps.database.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/permission denied|must be owner/) },
    });
  });

  it('may remove with the removal role alone, for one transaction', async () => {
    await opened(api);
    const marked = api.deps.database.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('baton.removal', 'allowed', true)`);
      await transaction.execute(sql`delete from activity_history`);
    });
    await expect(marked).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } });
    const removed = await removing(api.deps.database, (transaction) => transaction.execute(sql`delete from activity_history`));
    expect(removed.rowCount).toBeGreaterThan(0);
    const { rows } = await api.deps.database.execute(sql`select current_user as name`);
    expect(rows).toEqual([{ name: 'baton_functions' }]);
  });

  it('gets its grants anew with each migration, while several run', async () => {
    const owner = await createDatabase();
    const runtime = asRuntimeRole(owner);
    const asOwner = connectDatabase(owner, () => undefined);
    await asOwner.database.execute(sql`revoke all on activity from baton_functions`);
    await asOwner.database.execute(sql`grant all on audit to baton_functions`);
    await Promise.all(Array.from({ length: 3 }, () => migrateDatabase(owner, runtime)));
    const functions = connectDatabase(runtime, () => undefined);
    expect(await functions.database.$count(schema.activity)).toBe(0);
    expect((await readDatabaseRole(functions.database)).changeable).toEqual([]);
    await Promise.all([asOwner.close(), functions.close()]);
  });
});

it('a database with one role for everything still works', async () => {
  const url = await createDatabase({ migrated: false });
  await migrateDatabase(url);
  const { database, close } = connectDatabase(url, () => undefined);
  await removing(database, (transaction) => transaction.execute(sql`delete from audit`));
  await close();
});
