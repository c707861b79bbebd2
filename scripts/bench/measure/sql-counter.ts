import { Client } from 'pg';

import type { Stack } from '#scripts/stack/stack.ts';

/** Settings of a PostgreSQL server that counts statements. */
export const countingPostgres = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.max': '5000' };

export interface SqlCounter {
  /**
   * Returns the number of statements that the activities database has executed for clients since the server's start, BEGIN and COMMIT
   * included.
   */
  calls(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Counts by `pg_stat_statements`, read in another database, so that the counter's own statements do not count. The server needs
 * `countingPostgres`.
 */
export async function sqlCounter(stack: Stack): Promise<SqlCounter> {
  const client = new Client({ connectionString: stack.postgres.current.url('postgres'), query_timeout: 10_000 });
  await client.connect();
  await client.query('create extension if not exists pg_stat_statements');
  return {
    calls: async () => {
      const { rows } = await client.query<{ calls: string }>(
        `select coalesce(sum(calls), 0) as calls from pg_stat_statements(false)
         where toplevel and dbid = (select oid from pg_database where datname = 'activities')`,
      );
      return Number(rows[0]?.calls);
    },
    close: () => client.end(),
  };
}
