import { and, eq, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { Transaction } from '#netlify/database/client.ts';
import { errorGroup, incident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type Failure, fingerprintOf } from './failure.ts';
import type { GroupKey, Incident } from './incident.ts';

/** Failure that was read at its source, with its place. */
export interface Occurrence extends Pick<
  Incident,
  | 'tenantId'
  | 'kind'
  | 'sourceId'
  | 'jobCorrelationId'
  | 'processInstanceId'
  | 'businessKey'
  | 'processDefinitionKey'
  | 'processVersion'
  | 'elementId'
  | 'elementName'
  | 'failedAt'
> {
  readonly failure: Failure;
}

interface Fingerprinted extends Occurrence {
  readonly fingerprint: string;
}

/**
 * Records failures with their groups. Idempotent: an occurrence that is known is left as it is. A new one opens a resolved group again, and
 * an ignored one past its condition.
 *
 * @returns the number of new occurrences.
 */
export function recordIncidents({ database }: Pick<ApiDependencies, 'database'>, found: readonly Occurrence[]): Promise<number> {
  return found.length === 0 ? Promise.resolve(0) : database.transaction((transaction) => recordIn(transaction, found));
}

/** Records failures in a transaction that also changes their source. */
export async function recordIn(transaction: Transaction, found: readonly Occurrence[]): Promise<number> {
  const rows = found.map((one): Fingerprinted => ({ ...one, fingerprint: fingerprintOf(one, one.failure) }));
  // The rows of groups are locked first, in one order: whoever resolves a group waits, and sees the new incidents.
  await lockGroups(transaction, rows);
  const fresh = await transaction
    .insert(incident)
    .values(rows.map(rowOf))
    .onConflictDoNothing()
    .returning({ tenantId: incident.tenantId, fingerprint: incident.fingerprint, failedAt: incident.failedAt });
  for (const times of Map.groupBy(fresh, keyOf).values()) await countIn(transaction, times);
  return fresh.length;
}

const keyOf = ({ tenantId, fingerprint }: GroupKey): string => JSON.stringify([tenantId, fingerprint]);

async function lockGroups(transaction: Transaction, rows: readonly Fingerprinted[]): Promise<void> {
  const newest = [...Map.groupBy(rows, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => group.at(-1) ?? []);
  await transaction
    .insert(errorGroup)
    .values(newest.map(groupOf))
    .onConflictDoUpdate({
      target: [errorGroup.tenantId, errorGroup.fingerprint],
      set: { elementName: sql`excluded.element_name` },
    });
}

const groupOf = (row: Fingerprinted): typeof errorGroup.$inferInsert => ({
  tenantId: row.tenantId,
  fingerprint: row.fingerprint,
  processDefinitionKey: row.processDefinitionKey,
  elementId: row.elementId,
  elementName: row.elementName,
  ...causeOf(row),
  pattern: row.failure.pattern,
  firstSeen: row.failedAt,
  lastSeen: row.failedAt,
});

const rowOf = ({ failure, ...row }: Fingerprinted): typeof incident.$inferInsert => ({
  ...row,
  id: ulid(),
  ...causeOf({ failure }),
  message: failure.message,
});

const causeOf = ({ failure: { cause } }: Pick<Occurrence, 'failure'>) => ({
  errorClass: cause.class,
  system: cause.system,
  status: cause.status,
});

/** Counts new occurrences of one group. */
async function countIn(transaction: Transaction, fresh: readonly (GroupKey & { readonly failedAt: Date })[]): Promise<void> {
  const times = fresh.map(({ failedAt }) => failedAt.getTime());
  const { tenantId = '', fingerprint = '' } = fresh[0] ?? {};
  const occurrences = sql`${errorGroup.occurrences} + ${fresh.length}`;
  const last = new Date(Math.max(...times)).toISOString();
  const isPast = sql`(${errorGroup.ignoredUntil} <= ${last}::timestamptz or ${errorGroup.ignoredOccurrences} < ${occurrences})`;
  const opens = sql`(${errorGroup.state} = 'RESOLVED' or (${errorGroup.state} = 'IGNORED' and coalesce(${isPast}, false)))`;
  const unlessOpened = (column: { readonly name: string }) => sql`case when ${opens} then null else ${sql.identifier(column.name)} end`;
  await transaction
    .update(errorGroup)
    .set({
      occurrences,
      firstSeen: sql`least(${errorGroup.firstSeen}, ${new Date(Math.min(...times)).toISOString()}::timestamptz)`,
      lastSeen: sql`greatest(${errorGroup.lastSeen}, ${last}::timestamptz)`,
      reopened: sql`${errorGroup.reopened} + (case when ${opens} then 1 else 0 end)`,
      state: sql`case when ${opens} then 'OPEN' else ${errorGroup.state} end`,
      stateBy: unlessOpened(errorGroup.stateBy),
      stateAt: sql`case when ${opens} then now() else ${errorGroup.stateAt} end`,
      reason: unlessOpened(errorGroup.reason),
      ignoredUntil: unlessOpened(errorGroup.ignoredUntil),
      ignoredOccurrences: unlessOpened(errorGroup.ignoredOccurrences),
    })
    .where(and(eq(errorGroup.tenantId, tenantId), eq(errorGroup.fingerprint, fingerprint)));
}
