import { and, getTableColumns, inArray, lte, notInArray, type SQL, sql } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';
import { processInstance, processVariable } from '#netlify/database/schema.ts';

import type { InstanceStatus } from './instance-filter.ts';
import type { Reading } from './read-instances.ts';

const { id: _, durationMs: __, ...columns } = getTableColumns(processInstance);
const replaced = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]));

/** Time of the database, to the microsecond: the one clock by which readings are ordered. */
export async function databaseTime({ database }: { readonly database: Database }): Promise<string> {
  const { rows } = await database.execute<{ at: string }>(sql`select clock_timestamp()::text as at`);
  return rows[0]?.at ?? '';
}

interface Stored {
  readonly readings: readonly Reading[];
  /** Instances that the engine did not know. */
  readonly gone: readonly string[];
  readonly readAt: string;
}

/** Reading that was stored. */
export interface Change {
  readonly row: Reading['row'];
  /** State before; null: the instance is new here. */
  readonly before: InstanceStatus | null;
}

/**
 * Stores what was read of the engine, and returns what that has changed. A reading that began earlier than the stored one changes nothing, and an ended instance stays ended.
 * Rows are written in the order of their ids, so that two writers do not block each other.
 */
export function storeReadings(database: Database, { readings, gone, readAt }: Stored): Promise<Change[]> {
  return database.transaction(async (transaction) => {
    if (gone.length > 0)
      await transaction.delete(processInstance).where(and(inArray(processInstance.id, [...gone]), lte(processInstance.readAt, readAt)));
    if (readings.length === 0) return [];
    const ordered = readings.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
    const written = await transaction
      .insert(processInstance)
      .values(ordered.map(({ row }) => ({ ...row, readAt })))
      .onConflictDoUpdate({ target: processInstance.id, set: replaced, setWhere: isNewer() })
      .returning({ id: processInstance.id, before: statusBefore });
    const before = new Map(written.map((row) => [row.id, row.before]));
    const stored = ordered.filter(({ row }) => before.has(row.id));
    await storeVariables(transaction, stored);
    return stored.map(({ row }) => ({ row, before: before.get(row.id) ?? null }));
  });
}

/** State as the statement found it: a subquery sees nothing of what its own statement writes. */
const statusBefore = sql<InstanceStatus | null>`(select earlier.status from process_instance earlier where earlier.id = process_instance.id)`;

function isNewer(): SQL {
  const { readAt, endedAt } = processInstance;
  return sql`${readAt} <= excluded.read_at and (${endedAt} is null or excluded.ended_at is not null)`;
}

async function storeVariables(transaction: Transaction, readings: readonly Reading[]): Promise<void> {
  if (readings.length === 0) return;
  const { processInstanceId, name, text, number, flag } = processVariable;
  const rows = readings.flatMap(({ row, variables }) =>
    variables.map((variable) => ({ processInstanceId: row.id, tenantId: row.tenantId ?? '', ...variable })),
  );
  const ids = readings.map(({ row }) => row.id);
  const stored = rows.map((row) => `${row.processInstanceId} ${row.name}`);
  const isDropped = stored.length > 0 ? notInArray(sql`${processInstanceId} || ' ' || ${name}`, stored) : undefined;
  await transaction.delete(processVariable).where(and(inArray(processInstanceId, ids), isDropped));
  if (rows.length === 0) return;
  const given = sql`(excluded.text, excluded.number, excluded.flag)`;
  await transaction
    .insert(processVariable)
    .values(rows)
    .onConflictDoUpdate({
      target: [processInstanceId, name],
      set: { text: sql`excluded.text`, number: sql`excluded.number`, flag: sql`excluded.flag` },
      setWhere: sql`(${text}, ${number}, ${flag}) is distinct from ${given}`,
    });
}
