import { setTimeout as pause } from 'node:timers/promises';

import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';

import { FlowableError, type HistoricProcessInstance, isPermanent, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import { recordInstanceSpan, SpanKind } from '#inngest/telemetry/spans.ts';
import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { AcceptedIntent } from './accept-intent.ts';
import { leaseEnd } from './lease.ts';
import { noteStarted } from '../instances/note-started.ts';
import { adoptInstance } from './owns-business-key.ts';
import type { Intent } from './started-process.ts';

const waitMs = 5_000;
const pollEveryMs = 50;
const retrySeconds = 10;
const maxRetrySeconds = 600;
/** Failures of the engine in a row after which a start is refused. An engine that does not answer is waited for. */
export const maxStartFailures = 10;

/**
 * Starts the instance of an intent, once. Only the holder of the lease calls the engine; other callers wait for the outcome, 5 s at most.
 *
 * When the engine does not answer, the intent stays PENDING for the sweep. The sweep first looks for an instance of the business key,
 * because the engine may have started one without our learning of it.
 */
export async function startIntent(deps: ApiDependencies, accepted: AcceptedIntent): Promise<{ intent: Intent; isHolder: boolean }> {
  if (accepted.intent.status !== 'PENDING') return { intent: accepted.intent, isHolder: false };
  if (accepted.isNew) return { intent: await startOnce(deps, accepted.intent, { checkFirst: false }), isHolder: true };
  const leased = await takeLease(deps, accepted.intent.id);
  if (leased) return { intent: await startOnce(deps, leased, { checkFirst: true }), isHolder: true };
  return { intent: await waitForHolder(deps, accepted.intent), isHolder: false };
}

async function takeLease(deps: ApiDependencies, id: string): Promise<Intent | undefined> {
  const isFree = and(eq(intent.id, id), eq(intent.status, 'PENDING'), or(isNull(intent.leaseUntil), lt(intent.leaseUntil, sql`now()`)));
  const [leased] = await deps.database
    .update(intent)
    .set({ leaseUntil: leaseEnd(), attempts: sql`${intent.attempts} + 1`, updatedAt: sql`now()` })
    .where(isFree)
    .returning();
  return leased;
}

async function startOnce(deps: ApiDependencies, pending: Intent, { checkFirst }: { checkFirst: boolean }): Promise<Intent> {
  const { processDefinitionKey, businessKey, tenantId } = pending;
  const messageName = pending.startMessage ?? undefined;
  try {
    const existing = checkFirst ? await findInstance(deps, pending) : null;
    const instance =
      existing ??
      (await deps.flowable.processInstances.start({
        processDefinitionKey,
        messageName,
        businessKey,
        variables: variablesOf(deps, pending),
        tenantId,
      }));
    return await storeInstance(deps, pending, instance);
  } catch (error) {
    if (!(error instanceof FlowableError)) throw error;
    deps.log.warn({ intentId: pending.id, businessKey, problem: error.message }, 'The start was not answered');
    return storeFailure(deps, pending, error);
  }
}

/** The variables of the start and, where the model asks for it, who has started it: the engine would name the account of the API. */
function variablesOf({ workflows }: ApiDependencies, { processDefinitionKey, startMessage, variables, createdBy }: Intent) {
  const starts = Object.values(workflows.find(({ model }) => model.key === processDefinitionKey)?.model.starts ?? {});
  const begun = starts.find(({ by, message }) => (startMessage === null ? by !== 'MESSAGE' : message === startMessage)) ?? starts[0];
  return begun?.initiator ? { ...variables, [begun.initiator]: createdBy } : variables;
}

/** Records the root of the instance's trace, from the request of the start to the engine's answer. */
function recordStart({ id, processDefinitionKey, createdAt }: Intent, processInstanceId: string): Promise<void> {
  return recordInstanceSpan({
    processInstanceId,
    readCaller: null,
    name: `start ${processDefinitionKey}`,
    kind: SpanKind.SERVER,
    subject: ['start', processInstanceId],
    startedAt: createdAt,
    attributes: { 'baton.process_definition.key': processDefinitionKey, 'baton.intent.id': id },
  });
}

async function findInstance(deps: ApiDependencies, { processDefinitionKey, businessKey, tenantId }: Intent): Promise<Started | null> {
  const meant = { businessKey, processDefinitionKey, tenantId };
  const { rows } = await deps.flowable.history.processInstances({ ...meant, size: 1, order: 'asc' });
  return rows[0] ?? null;
}

type Started = Pick<HistoricProcessInstance, 'id' | 'processDefinitionId'>;

async function storeInstance(
  deps: ApiDependencies,
  pending: Intent,
  { id: processInstanceId, processDefinitionId }: Started,
): Promise<Intent> {
  const adopted = await adoptInstance(deps, { ...pending, processInstanceId });
  if (adopted?.processInstanceId === processInstanceId) {
    await recordStart(adopted, processInstanceId);
    await noteStarted(deps, adopted, { id: processInstanceId, processDefinitionId });
    return adopted;
  }
  const owner = adopted?.processInstanceId ?? 'another instance';
  deps.log.warn({ intentId: pending.id, processInstanceId, owner }, 'A second instance of one business key is cancelled');
  await deps.flowable.processInstances.cancel(processInstanceId, `Started twice: ${owner} goes on`);
  return requireIntent(deps, pending.id);
}

/**
 * Keeps why a start failed. A wrong request stays wrong, and so does one with which the engine fails again and again. Everything else may be
 * better later; the lease is the pause before the next try.
 */
async function storeFailure(deps: ApiDependencies, pending: Intent, error: FlowableError): Promise<Intent> {
  const failures = error.code === 'ENGINE_FAILED' ? pending.failures + 1 : pending.failures;
  const outcome =
    isPermanent(error) || failures >= maxStartFailures
      ? { status: 'REFUSED' as const, refusal: refusalOf(error), problem: null, leaseUntil: null }
      : { problem: problemOf(error), leaseUntil: leaseEnd(pauseSeconds(error, failures)) };
  await deps.database
    .update(intent)
    .set({ ...outcome, failures, updatedAt: sql`now()` })
    .where(and(eq(intent.id, pending.id), eq(intent.status, 'PENDING')));
  return requireIntent(deps, pending.id);
}

const pauseSeconds = ({ code }: FlowableError, failures: number): number =>
  code === 'ENGINE_FAILED' ? Math.min(retrySeconds * 2 ** (failures - 1), maxRetrySeconds) : retrySeconds;

const problemOf = (error: FlowableError): string =>
  isUnanswered(error) ? 'The process engine does not answer.' : 'The process engine failed at the start: its log has the reason.';

/** Tells the caller what to correct; the engine's own words are for the log. */
function refusalOf({ permanentCause, code }: FlowableError): string {
  if (permanentCause) return `The process engine refused the start: ${sentenceOfCause(permanentCause)}.`;
  return code === 'ENGINE_FAILED'
    ? `The process engine failed at the start ${maxStartFailures} times in a row.`
    : 'The process engine refused the start for good.';
}

/** Waits until the holder of the lease has an outcome or has given up its turn, which changes the end of the lease. */
async function waitForHolder(deps: ApiDependencies, first: Intent): Promise<Intent> {
  const until = Date.now() + waitMs;
  let row = await requireIntent(deps, first.id);
  while (row.status === 'PENDING' && row.leaseUntil?.getTime() === first.leaseUntil?.getTime() && Date.now() < until) {
    await pause(pollEveryMs);
    row = await requireIntent(deps, first.id);
  }
  return row;
}

async function requireIntent(deps: ApiDependencies, id: string): Promise<Intent> {
  const [row] = await deps.database.select().from(intent).where(eq(intent.id, id));
  if (!row) throw new Error(`The intent ${id} has gone.`);
  return row;
}
