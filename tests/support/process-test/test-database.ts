import { Client } from 'pg';

import { migrateDatabase } from '#netlify/database/migrate.ts';
import { asRuntimeRole } from '#scripts/stack/postgres/postgres.ts';

/** Makes the database of one test file, with its tables, on the server of `url`. @returns its address for the role of the functions. */
export async function makeDatabase(url: string, name: string): Promise<string> {
  await onServer(url, (client) => client.query(`create database ${quoted(name)}`));
  const made = new URL(url);
  made.pathname = `/${name}`;
  const runtimeUrl = asRuntimeRole(made.href);
  await migrateDatabase(made.href, runtimeUrl);
  return runtimeUrl;
}

/** Removes the database and closes its connections. */
export const dropDatabase = (url: string, name: string): Promise<unknown> =>
  onServer(url, (client) => client.query(`drop database if exists ${quoted(name)} with (force)`));

/** Returns the names of all databases with this prefix. */
export function databasesNamed(url: string, beginning: string): Promise<string[]> {
  return onServer(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [
      beginning,
    ]);
    return rows.map(({ name }) => name);
  });
}

async function onServer<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
