import { getTableName, sql } from 'drizzle-orm';

import type { Database } from '#netlify/database/client.ts';
import { activityHistory, audit, auditLink, comment } from '#netlify/database/schema.ts';

/** Rights of the role that the checker, like the functions, signs in as. */
export interface DatabaseRole {
  readonly role: string;
  /** Number of tables that were looked at. */
  readonly tables: number;
  readonly owned: readonly string[];
  /** Append-only tables in which the role may change or remove rows outside of retention and erasure. */
  readonly changeable: readonly string[];
}

const appendOnly: readonly string[] = [activityHistory, audit, auditLink, comment].map((table) => getTableName(table));

export async function readDatabaseRole(database: Database): Promise<DatabaseRole> {
  const { rows } = await database.execute<{ role: string; name: string; owned: boolean; changeable: boolean }>(sql`
    select current_user as role, relname as name, pg_has_role(current_user, relowner, 'MEMBER') as owned,
      has_table_privilege(current_user, oid, 'UPDATE, DELETE, TRUNCATE') as changeable
    from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname`);
  return {
    role: rows[0]?.role ?? '',
    tables: rows.length,
    owned: rows.flatMap(({ name, owned }) => (owned ? [name] : [])),
    changeable: rows.flatMap(({ name, changeable }) => (changeable && appendOnly.includes(name) ? [name] : [])),
  };
}
