/** Search for values in everything that a store keeps: tables of PostgreSQL, files of the Inngest server. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';

interface Column {
  readonly table: string;
  readonly bytes: string[];
}

/** Returns the tables of a database that contain one of the values, in text of any type or in bytes. */
export async function tablesHolding(url: string, values: readonly string[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found: string[] = [];
    for (const { table, bytes } of await tablesOf(client)) {
      const inText = values.map((_, index) => `whole::text ilike '%' || $${index + 1}::text || '%'`);
      const inBytes = bytes.flatMap((column) =>
        values.map((_, index) => `position(convert_to($${index + 1}, 'UTF8') in whole.${column}) > 0`),
      );
      const { rows } = await client.query(`select 1 from ${table} whole where ${[...inText, ...inBytes].join(' or ')} limit 1`, [
        ...values,
      ]);
      if (rows.length > 0) found.push(table.replaceAll('"', ''));
    }
    return found;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select quote_ident(tables.table_name) as table,
        coalesce(array_agg(quote_ident(column_name)) filter (where data_type = 'bytea'), '{}')::text[] as bytes
      from information_schema.tables tables join information_schema.columns columns using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' group by tables.table_name order by 1`,
  );
  return rows.map(({ table, bytes }) => ({ table, bytes: [...bytes] }));
}

/** Filters values to those that occur in a file of the folder, in any format. */
export async function valuesInFiles(folder: string, values: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const value of values) if (bytes.includes(value)) found.add(value);
  }
  return values.filter((value) => found.has(value));
}
