import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

import * as schema from './schema.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface DatabaseConnection {
  readonly database: Database;
  close(): Promise<void>;
}

/** A small pool: every function instance has its own. No statement runs longer than 5 s, no connection is waited for longer than 3 s. */
export function connectDatabase(url: string, onError: (error: Error) => void): DatabaseConnection {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    idle_in_transaction_session_timeout: 10_000,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  // An idle connection that the server ends is replaced by the next query; without a listener it would end the process.
  pool.on('error', onError);
  return { database: drizzle(pool, { schema }), close: () => pool.end() };
}
