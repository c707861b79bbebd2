import { and, eq, sql } from 'drizzle-orm';

import { effectLedger } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { ownsBusinessKey } from '#netlify/intents/owns-business-key.ts';

export interface Delivery {
  readonly jobCorrelationId: string;
  readonly jobId: string;
  readonly workerId: string;
  readonly topic: string;
  readonly tenantId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  readonly dispatchedAt: Date | null;
}

export interface Effect {
  readonly state: 'STARTED' | 'DONE' | 'DUPLICATE_INSTANCE';
  readonly attempts: number;
  readonly steps: Record<string, unknown>;
  readonly outcome: Record<string, unknown> | null;
}

type Row = typeof effectLedger.$inferSelect;

/**
 * Writes down that a delivery of the job begins, before it can have an effect. A delivery that never ends counts, too.
 * An instance that does not own its business key must not have an effect.
 */
export async function beginEffect(deps: ApiDependencies, delivery: Delivery): Promise<Effect> {
  if (!(await ownsBusinessKey(deps, delivery))) return { state: 'DUPLICATE_INSTANCE', attempts: 0, steps: {}, outcome: null };
  const [row] = await deps.database
    .insert(effectLedger)
    .values(delivery)
    .onConflictDoUpdate({
      target: effectLedger.jobCorrelationId,
      set: { attempts: sql`${effectLedger.attempts} + 1`, workerId: delivery.workerId, returned: false, updatedAt: sql`now()` },
      setWhere: eq(effectLedger.state, 'STARTED'),
    })
    .returning();
  return toEffect(row ?? (await requireEffect(deps, delivery.jobCorrelationId)));
}

/** Keeps the result of one step. First write wins. @returns the kept result. */
export async function recordStep(deps: ApiDependencies, step: { jobCorrelationId: string; step: string; result: Record<string, unknown> }) {
  const entry = JSON.stringify({ [step.step]: step.result });
  const [row] = await deps.database
    .update(effectLedger)
    // The right side of || wins, so what is there already stays.
    .set({ steps: sql`${entry}::jsonb || ${effectLedger.steps}`, updatedAt: sql`now()` })
    .where(eq(effectLedger.jobCorrelationId, step.jobCorrelationId))
    .returning({ steps: effectLedger.steps });
  if (!row) throw unknownEffect(step.jobCorrelationId);
  const kept: Record<string, unknown> = Object(row.steps[step.step]);
  return kept;
}

/** Stores the outcome of the work. First write wins. @returns the kept one. */
export async function finishEffect(
  deps: ApiDependencies,
  finish: { jobCorrelationId: string; workerId: string; outcome: Record<string, unknown> },
): Promise<Effect> {
  const { jobCorrelationId, workerId, outcome } = finish;
  const [row] = await deps.database
    .update(effectLedger)
    .set({ state: 'DONE', outcome, workerId, updatedAt: sql`now()` })
    .where(and(eq(effectLedger.jobCorrelationId, jobCorrelationId), eq(effectLedger.state, 'STARTED')))
    .returning();
  return toEffect(row ?? (await requireEffect(deps, jobCorrelationId)));
}

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
  const unfinished = and(eq(effectLedger.jobCorrelationId, jobCorrelationId), eq(effectLedger.state, 'STARTED'));
  await deps.database.update(effectLedger).set({ attempts: 0 }).where(unfinished);
}

async function requireEffect(deps: ApiDependencies, jobCorrelationId: string): Promise<Row> {
  const [row] = await deps.database.select().from(effectLedger).where(eq(effectLedger.jobCorrelationId, jobCorrelationId));
  if (!row) throw unknownEffect(jobCorrelationId);
  return row;
}

const unknownEffect = (id: string): ApiError => new ApiError('NOT_FOUND', { kind: 'effect of the job', id });

const toEffect = ({ state, attempts, steps, outcome }: Row): Effect => ({ state, attempts, steps, outcome });
