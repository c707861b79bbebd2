import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

import * as schema from './schema.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface DatabaseConnection {
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Connects with a small pool: every function instance has a separate one. Statements run at most 5 s, and a call waits at most 3 s for a
 * connection.
 */
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
  // The server may end a connection that is idle, or between two statements of a transaction: the next query takes another one. Without a
  // listener the error would end the process; the pool repeats the errors of idle connections.
  pool.on('connect', (client) => client.on('error', onError));
  pool.on('error', () => undefined);
  return { database: drizzle(pool, { schema }), close: () => pool.end() };
}
