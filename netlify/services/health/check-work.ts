import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { listFailedRows } from '#netlify/services/sweep/failed-rows.ts';
import { readHeartbeat } from '#netlify/services/sweep/heartbeat.ts';

import { measureFreeJobs } from './free-jobs.ts';
import { missingFunctions } from './inngest-server.ts';
import { ageOf, type Measure } from './measure.ts';
import { measureWaiting, waitingNames } from './waiting-work.ts';

/**
 * Measures what stands still in the bridge, as a dead man's switch: a sweep or a pruning that is late, work that has waited for longer than it
 * should, rows that cannot be processed, functions that Inngest does not know.
 */
export async function measureWork(deps: ApiDependencies, now = new Date()): Promise<Measure[]> {
  return Promise.all([
    measureSweep(deps, now),
    ...waitingNames.map((name) => measureWaiting(deps, name, now)),
    measurePruning(deps, now),
    measureEvaluation(deps, now),
    measureInvariantCheck(deps, now),
    measureFreeJobs(deps, now),
    measureFailedRows(deps),
    measureFunctions(deps),
  ]);
}

export const measureSweep = (deps: ApiDependencies, now: Date): Promise<Measure> =>
  measureRounds(deps, { name: 'last_sweep', beat: 'sweep', lateText: 'The sweep has not run' }, now);

export const measurePruning = (deps: ApiDependencies, now: Date): Promise<Measure> =>
  measureRounds(deps, { name: 'last_pruning', beat: 'retention', lateText: 'Old rows have not been removed' }, now);

const measureEvaluation = (deps: ApiDependencies, now: Date): Promise<Measure> =>
  measureRounds(deps, { name: 'last_evaluation', beat: 'alerts', lateText: 'Alerts have not been evaluated' }, now);

const measureInvariantCheck = (deps: ApiDependencies, now: Date): Promise<Measure> =>
  measureRounds(deps, { name: 'last_invariant_check', beat: 'invariants', lateText: 'The invariants have not been checked' }, now);

/** Returns the sentences of what is wrong; empty when all is well. */
export const problemsOf = (measures: readonly Measure[]): string[] => measures.flatMap(({ problem }) => problem ?? []);

interface Rounds {
  readonly name: string;
  /** Name of the heartbeat. */
  readonly beat: string;
  readonly lateText: string;
}

async function measureRounds(deps: ApiDependencies, { name, beat, lateText }: Rounds, now: Date): Promise<Measure> {
  const last = await readHeartbeat(deps, beat);
  const limit = last && ageOf(last.at, last.dueAt);
  const isLate = last !== null && last.dueAt < now;
  const value = ageOf(last?.at ?? null, now);
  return { name, unit: 'SECONDS', value, limit, problem: isLate ? `${lateText} since ${last.at.toISOString()}.` : null };
}

export async function measureFailedRows(deps: ApiDependencies): Promise<Measure> {
  const { total } = await listFailedRows(deps, 1);
  const problem = total > 0 ? `Rows that cannot be processed, and are tried again: ${total}.` : null;
  return { name: 'rows_awaiting_retry', unit: 'COUNT', value: total, limit: 0, problem };
}

export async function measureFunctions(deps: ApiDependencies): Promise<Measure> {
  const missing = await missingFunctions(deps);
  const problem = missing?.length
    ? `Inngest does not know the functions ${missing.join(', ')}: announce them with PUT /api/inngest.`
    : null;
  return { name: 'missing_functions', unit: 'COUNT', value: missing?.length ?? null, limit: 0, problem };
}
