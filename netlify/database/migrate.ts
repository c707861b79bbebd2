import { fileURLToPath, pathToFileURL } from 'node:url';

import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client } from 'pg';

import { readMigrationUrls } from '#netlify/core/config.ts';

import { grantRuntimeRole, loginOf } from './runtime-role.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Name of the lock that keeps two migrations apart; any constant will do. */
const lockNumber = 7_262_001;

/**
 * Brings the database to the newest schema, and the role of the functions to its grants. Several callers at once are fine: one works, the
 * others wait for it, up to a minute.
 *
 * @param ownerUrl - address with the role that owns the tables.
 * @param runtimeUrl - address with the role of the functions; no grants are given when that is the owner.
 */
export async function migrateDatabase(ownerUrl: string, runtimeUrl: string = ownerUrl): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await migrate(drizzle(client), { migrationsFolder });
    const runtime = loginOf(runtimeUrl);
    if (runtime.user !== loginOf(ownerUrl).user) await grantRuntimeRole(client, runtime);
  } finally {
    await client.end();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { owner, runtime } = readMigrationUrls();
  await migrateDatabase(owner, runtime);
  console.log('The database has the newest schema.');
  if (loginOf(owner).user === loginOf(runtime).user)
    console.warn('The functions would own the tables: give DATABASE_URL a role of its own, and DATABASE_OWNER_URL that of the owner.');
}
