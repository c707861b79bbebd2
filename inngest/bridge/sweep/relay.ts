import { activityCompleted } from '#inngest/events.ts';
import type { DecisionsApi } from '#inngest/graphql/decisions.ts';
import type { OutboxApi } from '#inngest/graphql/outbox.ts';
import type { ProcessesApi } from '#inngest/graphql/processes.ts';
import type { RetentionApi } from '#inngest/graphql/retention.ts';

import type { BridgeDependencies } from '../dependencies.ts';

type Send = Pick<BridgeDependencies, 'send'>;

const rowsPerPage = 100;
const intentsPerCall = 100;
const messagesPerCall = 200;
const auditRowsPerCall = 500;
const resendPeriodMs = 30_000;

/**
 * Sends the events that were written together with a decision but not sent: the sender died, or Inngest did not answer. The row's
 * id is the event's id, so that a second send starts no second run.
 *
 * @returns whether there may be more.
 */
export async function relayOutbox({ api, send }: Send & { readonly api: OutboxApi }, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const rows = await api.leaseOutbox(rowsPerPage);
    await send(rows);
    await api.markOutboxSent(rows.map((row) => row.id));
    if (rows.length < rowsPerPage) return false;
  }
  return true;
}

/** Starts the instances whose start the engine did not answer, as fast as the engine takes them. @returns whether there may be more. */
export async function startIntents({ api }: { readonly api: ProcessesApi }, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const settled = await api.startPendingIntents(intentsPerCall);
    if (settled === 0) return false;
  }
  return true;
}

/** Delivers the waiting messages and signals, as fast as the engine takes them. @returns whether there may be more. */
export async function deliverMessages({ api }: { readonly api: ProcessesApi }, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const tried = await api.deliverMessages(messagesPerCall);
    if (tried === 0) return false;
  }
  return true;
}

/** Seals the rows of the audit that no link of its hash chain covers yet. @returns whether there may be more. */
export async function sealAudit({ api }: { readonly api: RetentionApi }, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const sealed = await api.sealAudit(auditRowsPerCall);
    if (sealed < auditRowsPerCall) return false;
  }
  return true;
}

/** Delivers the stored messages that the instances have begun to wait for, without waiting for the next attempt that was planned. */
export async function deliverAwaited({ api }: { readonly api: ProcessesApi }, processInstanceIds: readonly string[]): Promise<void> {
  if (processInstanceIds.length > 0) await api.deliverMessages(messagesPerCall, processInstanceIds);
}

/**
 * Sends the decisions again whose run is late: the event was lost, or the run gave up while the engine was away. Each is leased, so that
 * rounds that follow each other go on with the rest, however many there are. Completing is idempotent.
 *
 * @returns whether there may be more.
 */
export async function resendDecisions({ api, send }: Send & { readonly api: DecisionsApi }, until: number): Promise<boolean> {
  while (Date.now() < until) {
    const rows = await api.leaseDecisions(rowsPerPage);
    // Shorter than the lease: one id for each time that a decision is leased.
    const period = Math.floor(Date.now() / resendPeriodMs);
    await send(
      rows.map((row) => ({ id: `activity:${row.activityId}:completed:again:${period}`, name: activityCompleted.name, data: { ...row } })),
    );
    if (rows.length < rowsPerPage) return false;
  }
  return true;
}
