import { and, eq, gt, inArray, lte, or, sql } from 'drizzle-orm';

import { effectLedger } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { ownersOfBusinessKeys } from '#netlify/services/processes/starts/owns-business-key.ts';

import { type CallsOfAttempt, recordCalls } from './record-calls.ts';

/** Acquisition of an external-worker job. */
export interface Delivery {
  readonly jobCorrelationId: string;
  readonly jobId: string;
  /** ULID of the acquisition: a later one is greater. */
  readonly workerId: string;
  /** The Inngest run, and which of its rounds, that works on the job; null until one does. */
  readonly run: string | null;
  readonly topic: string;
  readonly tenantId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  /** Started by a call activity: the business key may be that of its caller, and is not claimed. */
  readonly isCalled: boolean;
  readonly dispatchedAt: Date | null;
}

export interface Effect {
  readonly jobCorrelationId: string;
  readonly state: 'STARTED' | 'DONE' | 'DUPLICATE_INSTANCE' | 'OUTDATED';
  readonly attempts: number;
  readonly steps: Record<string, unknown>;
  readonly outcome: Record<string, unknown> | null;
}

export interface FinishedEffect extends CallsOfAttempt {
  readonly workerId: string;
  readonly outcome: Record<string, unknown>;
}

type Row = typeof effectLedger.$inferSelect;

const isNewer = lte(effectLedger.workerId, sql`excluded.worker_id`);
const isAnother = sql`case when ${effectLedger.workerId} = excluded.worker_id then 0 else 1 end`;

/**
 * Records the beginning of deliveries, before any of them can have an effect: two statements, however many there are.
 *
 * A delivery that never ends counts in `attempts`; a repeated call for the same delivery does not. A delivery that is older than the one
 * in the ledger is OUTDATED. An instance that does not own its business key is a DUPLICATE_INSTANCE and must not have an effect.
 *
 * @returns one effect for each delivery, in order.
 */
export async function beginEffects(deps: ApiDependencies, deliveries: readonly Delivery[]): Promise<Effect[]> {
  const owners = await ownersOfBusinessKeys(deps, deliveries);
  const owned = deliveries.filter(({ processInstanceId }, index) => (owners[index] ?? processInstanceId) === processInstanceId);
  const rows = await upsert(deps, owned);
  return deliveries.map((delivery) => {
    const { jobCorrelationId, workerId } = delivery;
    if (!owned.includes(delivery)) return { jobCorrelationId, state: 'DUPLICATE_INSTANCE', attempts: 0, steps: {}, outcome: null };
    const row = rows.get(jobCorrelationId);
    return row?.workerId === workerId ? toEffect(row) : outdated(jobCorrelationId);
  });
}

async function upsert(deps: ApiDependencies, deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Row>> {
  if (deliveries.length === 0) return new Map();
  const rows = await deps.database
    .insert(effectLedger)
    .values([...deliveries])
    .onConflictDoUpdate({
      target: effectLedger.jobCorrelationId,
      set: {
        attempts: sql`${effectLedger.attempts} + ${isAnother}`,
        workerId: sql`excluded.worker_id`,
        run: sql`excluded.run`,
        tenantId: sql`excluded.tenant_id`,
        returned: false,
        updatedAt: sql`case when ${effectLedger.state} = 'DONE' then ${effectLedger.updatedAt} else now() end`,
      },
      setWhere: isNewer,
    })
    .returning();
  return new Map(rows.map((row) => [row.jobCorrelationId, row]));
}

/**
 * Stores the result of one step of the delivery that holds the job. First write wins.
 *
 * @returns the stored result.
 * @throws ApiError `NOT_FOUND` where a newer delivery holds the job, or nobody does.
 */
export async function recordStep(
  deps: ApiDependencies,
  step: { jobCorrelationId: string; workerId: string; step: string; result: Record<string, unknown> },
) {
  const entry = JSON.stringify({ [step.step]: step.result });
  const [row] = await deps.database
    .update(effectLedger)
    // The right side of || wins, so what is there already stays.
    .set({ steps: sql`${entry}::jsonb || ${effectLedger.steps}`, updatedAt: sql`now()` })
    .where(and(eq(effectLedger.jobCorrelationId, step.jobCorrelationId), eq(effectLedger.workerId, step.workerId)))
    .returning({ steps: effectLedger.steps });
  if (!row) throw new ApiError('NOT_FOUND', { kind: 'effect of the job', id: step.jobCorrelationId });
  const stored: Record<string, unknown> = Object(row.steps[step.step]);
  return stored;
}

/**
 * Stores the outcomes of finished work, in one statement, and the calls before. First write wins; a delivery that holds its job no more is OUTDATED.
 *
 * @returns one effect for each, in order, with the stored outcome.
 */
export async function finishEffects(deps: ApiDependencies, finished: readonly FinishedEffect[]): Promise<Effect[]> {
  await recordCalls(deps, finished);
  const ids = finished.map(({ jobCorrelationId }) => jobCorrelationId);
  const outcomes = sql.join(
    finished.map(({ jobCorrelationId, outcome }) => sql`when ${jobCorrelationId} then ${JSON.stringify(outcome)}::jsonb`),
    sql` `,
  );
  const held = or(
    ...finished.map(({ jobCorrelationId, workerId }) =>
      and(eq(effectLedger.jobCorrelationId, jobCorrelationId), eq(effectLedger.workerId, workerId)),
    ),
  );
  const written = await deps.database
    .update(effectLedger)
    .set({ state: 'DONE', outcome: sql`case ${effectLedger.jobCorrelationId} ${outcomes} end`, updatedAt: sql`now()` })
    .where(and(held, eq(effectLedger.state, 'STARTED')))
    .returning();
  const rows = new Map(written.map((row) => [row.jobCorrelationId, row]));
  const missing = ids.filter((id) => !rows.has(id));
  for (const row of await effects(deps, missing)) rows.set(row.jobCorrelationId, row);
  return finished.map(({ jobCorrelationId, workerId }) => {
    const row = rows.get(jobCorrelationId);
    return row?.state === 'DONE' || row?.workerId === workerId ? toEffect(row) : outdated(jobCorrelationId);
  });
}

const effects = async (deps: ApiDependencies, ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0
    ? []
    : deps.database
        .select()
        .from(effectLedger)
        .where(inArray(effectLedger.jobCorrelationId, [...ids]));

/** Takes back the count of a delivery that ended in an orderly way without an outcome. Once per delivery. */
export async function returnEffect(
  deps: ApiDependencies,
  { jobCorrelationId, workerId }: { jobCorrelationId: string; workerId: string },
): Promise<boolean> {
  const isOut = and(
    eq(effectLedger.jobCorrelationId, jobCorrelationId),
    eq(effectLedger.workerId, workerId),
    eq(effectLedger.state, 'STARTED'),
    eq(effectLedger.returned, false),
  );
  const returned = await deps.database
    .update(effectLedger)
    .set({ attempts: sql`${effectLedger.attempts} - 1`, returned: true, updatedAt: sql`now()` })
    .where(isOut)
    .returning({ jobId: effectLedger.jobId });
  return returned.length > 0;
}

/** Counts the deliveries of a job that an operator has tried again from the beginning: so many never ended that it was given up on. */
export async function forgetDeliveries(deps: ApiDependencies, jobCorrelationId: string): Promise<void> {
  await deps.database.update(effectLedger).set({ attempts: 0 }).where(eq(effectLedger.jobCorrelationId, jobCorrelationId));
}

/** The deliveries that one round of a run has begun and not given back, for its next attempt. */
export async function effectsOfRun(deps: ApiDependencies, run: string): Promise<Pick<Row, 'jobId' | 'workerId'>[]> {
  const { jobId, workerId } = effectLedger;
  return deps.database
    .select({ jobId, workerId })
    .from(effectLedger)
    .where(and(eq(effectLedger.run, run), eq(effectLedger.returned, false)));
}

/** The number of deliveries of a topic that are handed out and not ended, of those younger than `seconds`. */
export async function countOutstanding(deps: ApiDependencies, { topic, seconds }: { topic: string; seconds: number }): Promise<number> {
  const isOut = and(
    eq(effectLedger.topic, topic),
    eq(effectLedger.state, 'STARTED'),
    eq(effectLedger.returned, false),
    gt(effectLedger.updatedAt, sql`now() - make_interval(secs => ${seconds})`),
  );
  return deps.database.$count(effectLedger, isOut);
}

const outdated = (jobCorrelationId: string): Effect => ({ jobCorrelationId, state: 'OUTDATED', attempts: 0, steps: {}, outcome: null });

const toEffect = ({ jobCorrelationId, state, attempts, steps, outcome }: Row): Effect => ({
  jobCorrelationId,
  state,
  attempts,
  steps,
  outcome,
});
