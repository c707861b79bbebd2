import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';

import type { Transaction } from '#netlify/database/client.ts';
import * as schema from '#netlify/database/schema.ts';

import type { ApiUnderTest } from './api-under-test.ts';

const tables = Object.values(schema).flatMap((table) => (is(table, PgTable) ? getTableName(table) : []));

/** Runs work that no trigger sees: triggers do not fire for a replica. */
export function behindTriggers<Result>({ owner }: ApiUnderTest, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return owner.transaction(async (transaction) => {
    await transaction.execute(sql`set local session_replication_role = replica`);
    return work(transaction);
  });
}

/** Removes all rows, those of append-only tables too. */
export async function emptyTables(api: ApiUnderTest): Promise<void> {
  await behindTriggers(api, async (transaction) => {
    for (const table of tables) await transaction.execute(sql`delete from ${sql.identifier(table)}`);
  });
}

/** Returns the tables in which a text stands somewhere, with the number of rows. */
export async function tablesWith({ deps }: ApiUnderTest, text: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await deps.database.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)} whole where whole::text ilike ${`%${text}%`}`,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found[table] = count;
  }
  return found;
}
