import { setTimeout as pause } from 'node:timers/promises';

import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';

import { FlowableError } from '#flowable/client/index.ts';
import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

import type { AcceptedIntent } from './accept-intent.ts';
import { leaseEnd } from './lease.ts';
import { adoptInstance } from './owns-business-key.ts';
import type { Intent } from './started-process.ts';

const waitMs = 5_000;
const lookEveryMs = 50;
const retrySeconds = 10;
const longestRetrySeconds = 600;

/**
 * Starts the instance of an intent, once. Only the holder of the lease asks the engine; the others wait for its answer, 5 s at most.
 *
 * When the engine does not answer, the intent stays PENDING and the sweep goes on with it: it looks for an instance of the
 * business key first, because the engine may have started one without our learning of it.
 */
export async function startIntent(deps: ApiDependencies, accepted: AcceptedIntent): Promise<{ intent: Intent; isHolder: boolean }> {
  if (accepted.intent.status !== 'PENDING') return { intent: accepted.intent, isHolder: false };
  if (accepted.isNew) return { intent: await startOnce(deps, accepted.intent, { look: false }), isHolder: true };
  const leased = await takeLease(deps, accepted.intent.id);
  if (leased) return { intent: await startOnce(deps, leased, { look: true }), isHolder: true };
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

async function startOnce(deps: ApiDependencies, pending: Intent, { look }: { look: boolean }): Promise<Intent> {
  const { processDefinitionKey, businessKey, variables, tenantId } = pending;
  try {
    const existing = look ? await findInstance(deps, pending) : null;
    const instance = existing ?? (await deps.flowable.processInstances.start({ processDefinitionKey, businessKey, variables, tenantId }));
    return await keepInstance(deps, pending, instance.id);
  } catch (error) {
    if (!(error instanceof FlowableError)) throw error;
    deps.log.warn({ intentId: pending.id, businessKey, problem: error.message }, 'The start was not answered');
    return keepFailure(deps, pending, error);
  }
}

async function findInstance(
  deps: ApiDependencies,
  { processDefinitionKey, businessKey, tenantId }: Intent,
): Promise<{ id: string } | null> {
  const meant = { businessKey, processDefinitionKey, tenantId };
  const { rows } = await deps.flowable.history.processInstances({ ...meant, size: 1, order: 'asc' });
  return rows[0] ?? null;
}

async function keepInstance(deps: ApiDependencies, pending: Intent, processInstanceId: string): Promise<Intent> {
  const owner = await adoptInstance(deps, { ...pending, processInstanceId });
  if (owner !== processInstanceId) {
    deps.log.warn({ intentId: pending.id, processInstanceId, owner }, 'A second instance of one business key is cancelled');
    await deps.flowable.processInstances.cancel(processInstanceId, `Started twice: ${owner ?? 'another instance'} goes on`);
  }
  return requireIntent(deps, pending.id);
}

/** A wrong request stays wrong. Everything else may be better later; the lease is the pause before the next try. */
async function keepFailure(deps: ApiDependencies, pending: Intent, error: FlowableError): Promise<Intent> {
  const isRefused = error.code === 'REJECTED';
  const seconds = error.code === 'ENGINE_FAILED' ? Math.min(retrySeconds * 2 ** (pending.attempts - 1), longestRetrySeconds) : retrySeconds;
  const outcome = isRefused
    ? { status: 'REFUSED' as const, refusal: 'The process engine refused the start for good.', leaseUntil: null }
    : { leaseUntil: leaseEnd(seconds) };
  await deps.database
    .update(intent)
    .set({ ...outcome, updatedAt: sql`now()` })
    .where(and(eq(intent.id, pending.id), eq(intent.status, 'PENDING')));
  return requireIntent(deps, pending.id);
}

/** Until the holder of the lease has an answer, or has given its turn up: then the lease has another end. */
async function waitForHolder(deps: ApiDependencies, first: Intent): Promise<Intent> {
  const until = Date.now() + waitMs;
  let row = await requireIntent(deps, first.id);
  while (row.status === 'PENDING' && row.leaseUntil?.getTime() === first.leaseUntil?.getTime() && Date.now() < until) {
    await pause(lookEveryMs);
    row = await requireIntent(deps, first.id);
  }
  return row;
}

async function requireIntent(deps: ApiDependencies, id: string): Promise<Intent> {
  const [row] = await deps.database.select().from(intent).where(eq(intent.id, id));
  if (!row) throw new Error(`The intent ${id} has gone.`);
  return row;
}
