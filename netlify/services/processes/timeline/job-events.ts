import { and, eq, sql } from 'drizzle-orm';

import { effectLedger } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const { createdAt, jobCorrelationId } = effectLedger;
const order = { at: createdAt, key: [jobCorrelationId] };

/** Columns of people: results of steps and variables of the outcome stay in the database. */
const columns = {
  id: jobCorrelationId,
  topic: effectLedger.topic,
  at: createdAt,
  state: effectLedger.state,
  updatedAt: effectLedger.updatedAt,
  attempts: effectLedger.attempts,
  run: effectLedger.run,
  error: sql<string | null>`${effectLedger.outcome}->>'code'`,
  steps: sql<string[]>`array(select jsonb_object_keys(${effectLedger.steps}) limit 50)`,
};

/** Work on jobs, of the effect ledger. The last write to a finished row is its outcome. */
export const jobEvents: EventSource = {
  name: 'jobs',
  kind: 'JOB',
  read: async ({ deps, instance }, { before, limit }) => {
    const rows = await deps.database
      .select(columns)
      .from(effectLedger)
      .where(and(eq(effectLedger.processInstanceId, instance.id), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ id, topic, at, state, updatedAt, attempts, run, error, steps }) => ({
      key: [id],
      event: eventOf({
        id: `job:${id}`,
        kind: 'JOB',
        at,
        endedAt: state === 'DONE' ? updatedAt : null,
        name: topic,
        state: outcomeOf(state, error),
        note: error,
        runId: run?.split('/')[0] ?? null,
        attempts,
        steps,
      }),
    }));
  },
};

function outcomeOf(state: typeof effectLedger.$inferSelect.state, error: string | null): string {
  if (state === 'STARTED') return 'STARTED';
  return error === null ? 'COMPLETED' : 'BUSINESS_ERROR';
}
