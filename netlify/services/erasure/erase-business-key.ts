import { and, eq, getTableName, inArray, ne, or, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { activity, incident, intent, isActive, keyOrder, message, processInstance } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { installedTables } from '#netlify/installed/table-rules.ts';
import { removing } from '#netlify/services/retention/append-only.ts';
import { removeActivities } from '#netlify/services/retention/remove-activities.ts';
import { removeInstance, removeRows, withCalled } from '#netlify/services/retention/remove-instance.ts';

import { eraseAudit } from './erase-audit.ts';
import { type ErasedRows, type Erasure, summary } from './erasure.ts';
import { pseudonymOf, type Subject } from '#netlify/core/pseudonym.ts';

/** A call stays well below the deadline of a request. */
const instancesPerCall = 10;
const rowsPerCall = 200;

interface Case {
  readonly tenant: string;
  readonly businessKey: string;
  readonly pseudonym: string;
}

/**
 * Removes what is known under a business key of the tenant: ended process instances with their history and variables at the engine, their
 * Activities, ledger rows and starts, Activities without a process, rows of workflows' own tables; and takes it out of the audit. Bounded: repeat it until `done`.
 * A repetition after that finds nothing.
 *
 * @throws ApiError `ERASURE_TOO_EARLY` while something of it is not over; nothing is erased then.
 */
export async function eraseBusinessKey(deps: ApiDependencies, tenant: string, businessKey: string): Promise<Erasure> {
  const subject: Subject = { kind: 'businessKey', tenant, id: businessKey };
  const of: Case = { tenant, businessKey, pseudonym: pseudonymOf(deps, subject) };
  await requireOver(deps, of);
  const instances = await eraseInstances(deps, of);
  const rest = instances.done ? await eraseRest(deps, of) : { done: false, erased: [] };
  return { done: rest.done, erased: summary([...instances.erased, ...rest.erased]) };
}

async function requireOver({ flowable, database }: ApiDependencies, { tenant, businessKey }: Case): Promise<void> {
  const { rows } = await flowable.history.processInstances({ tenantId: tenant, businessKey, finished: false, size: 1 });
  const running = rows[0]?.id;
  if (running) throw tooEarly(`Process instance ${running} still runs. Cancel it, or wait for its end.`);
  const ofKey = and(eq(activity.tenantId, tenant), eq(activity.businessKey, businessKey));
  const isOpen = or(isActive(activity.status), eq(activity.delivery, 'SENDING'));
  const [open] = await database.select({ id: activity.id }).from(activity).where(and(ofKey, isOpen)).limit(1);
  if (open) throw tooEarly(`Activity ${open.id} is not settled yet. Complete or cancel it first.`);
  const isPending = and(eq(intent.tenantId, tenant), eq(intent.businessKey, businessKey), eq(intent.status, 'PENDING'));
  if ((await database.$count(intent, isPending)) > 0) throw tooEarly('A start with this business key is still pending. Wait for its end.');
}

export const tooEarly = (problem: string): ApiError => new ApiError('ERASURE_TOO_EARLY', { problem });

async function eraseInstances(deps: ApiDependencies, of: Case): Promise<Erasure> {
  const filter = { tenantId: of.tenant, businessKey: of.businessKey, finished: true } as const;
  const { rows } = await deps.flowable.history.processInstances({ ...filter, size: instancesPerCall, order: 'asc' });
  const erased: ErasedRows[] = [];
  for (const instance of rows) {
    erased.push({ what: 'audit', rows: await eraseAuditOf(deps, of, await withCalled(deps, instance.id)) });
    const { activities, ledger, starts } = await removeInstance(deps, instance, 'emptied');
    erased.push({ what: 'engine', rows: 1 }, { what: 'activity', rows: activities });
    erased.push({ what: 'effect_ledger', rows: ledger }, { what: 'intent', rows: starts });
  }
  return { done: rows.length < instancesPerCall, erased };
}

/** Before the rows are removed: they know what the audit may name. */
function eraseAuditOf({ database }: ApiDependencies, of: Case, instanceIds: readonly string[]): Promise<number> {
  return removing(database, async (transaction) => {
    const activities = await transaction
      .select({ id: activity.id, key: activity.idempotencyKey })
      .from(activity)
      .where(inArray(activity.processInstanceId, [...instanceIds]));
    const starts = await transaction
      .select({ key: intent.idempotencyKey })
      .from(intent)
      .where(inArray(intent.processInstanceId, [...instanceIds]));
    const ids = [...instanceIds, ...activities.map(({ id }) => id)];
    const keys = [of.businessKey, ...[...activities, ...starts].flatMap(({ key }) => key ?? [])];
    return eraseAudit(transaction, { ...of, ids, keys });
  });
}

/** Erases rows without an instance at the engine: Activities that people made, leftovers of a removed history, refused starts, rows of workflows. */
async function eraseRest(deps: ApiDependencies, of: Case): Promise<Erasure> {
  const orphans = await orphanedInstances(deps, of);
  const audited = await eraseAuditOf(deps, of, orphans);
  const removed = await removeRows(deps, orphans, 'emptied');
  return removing(deps.database, async (transaction) => {
    const ofKey = and(eq(activity.tenantId, of.tenant), eq(activity.businessKey, of.businessKey));
    const { id, idempotencyKey: key } = activity;
    const activities = await transaction.select({ id, key }).from(activity).where(ofKey).limit(rowsPerCall);
    const ids = activities.map((row) => row.id);
    const starts = await transaction
      .delete(intent)
      .where(and(eq(intent.tenantId, of.tenant), eq(intent.businessKey, of.businessKey), ne(intent.status, 'PENDING')))
      .returning({ key: intent.idempotencyKey });
    const keys = [of.businessKey, ...[...activities, ...starts].flatMap((row) => row.key ?? [])];
    const inAudit = await eraseAudit(transaction, { ...of, ids, keys });
    const isOfIncident = and(eq(incident.tenantId, of.tenant), eq(incident.businessKey, of.businessKey));
    const incidents = await transaction.delete(incident).where(isOfIncident);
    const messages = await transaction.delete(message).where(and(eq(message.tenantId, of.tenant), eq(message.businessKey, of.businessKey)));
    const erased = [
      { what: 'activity', rows: removed.activities + (await removeActivities(transaction, ids)) },
      { what: 'effect_ledger', rows: removed.ledger },
      { what: 'intent', rows: removed.starts + starts.length },
      { what: 'audit', rows: audited + inAudit },
      { what: 'incident', rows: incidents.rowCount ?? 0 },
      { what: 'message', rows: messages.rowCount ?? 0 },
      ...(await eraseInstalled(transaction, of)),
    ];
    return { done: ids.length < rowsPerCall, erased };
  });
}

/** Erases the rows of tables that belong to workflows. */
async function eraseInstalled(transaction: Transaction, { tenant, businessKey }: Case): Promise<ErasedRows[]> {
  const erased: ErasedRows[] = [];
  for (const table of installedTables.erased) {
    const removed = await transaction.delete(table).where(and(eq(table.tenantId, tenant), eq(table.businessKey, businessKey)));
    erased.push({ what: getTableName(table), rows: removed.rowCount ?? 0 });
  }
  return erased;
}

/** Instances that only our rows still name. */
async function orphanedInstances({ database }: ApiDependencies, { tenant, businessKey }: Case): Promise<string[]> {
  const found = await Promise.all(
    [
      { table: activity, id: activity.processInstanceId, key: activity.businessKey },
      { table: intent, id: intent.processInstanceId, key: intent.businessKey },
      // Written like the index.
      { table: processInstance, id: processInstance.id, key: keyOrder(processInstance.businessKey) },
    ].map(({ table, id, key }) =>
      database
        .selectDistinct({ id })
        .from(table)
        .where(and(eq(table.tenantId, tenant), sql`${key} = ${businessKey}`))
        .limit(instancesPerCall),
    ),
  );
  return [...new Set(found.flat().flatMap(({ id }) => id ?? []))];
}
