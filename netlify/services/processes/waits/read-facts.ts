import type { AwaitedEvent, ExternalWorkerJob, Job, PageRequest, Repetition } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

/** Parts of the state of an instance that are read each on its own. */
export const waitSources = [
  'EXECUTIONS',
  'ARRIVALS',
  'TIMERS',
  'ENGINE_JOBS',
  'SUSPENDED_JOBS',
  'WORKER_JOBS',
  'INCIDENTS',
  'EVENTS',
  'REPETITIONS',
  'CALLED_PROCESSES',
  'ACTIVITIES',
  'SYSTEMS',
] as const;
export type WaitSource = (typeof waitSources)[number];

/** Rows of one part. `isWhole`: false when the part could not be read, or has more rows than are read. */
export interface Part<Row> {
  readonly source: WaitSource;
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
}

/** Most rows that are read of a part: one call each, however large the instance. */
export const maxRows = 1_000;
export const firstPage: PageRequest = { start: 0, size: maxRows };

/** Reads one part. A part that fails is empty, and hides no other. @throws ApiError when the request may read no more */
export async function readPart<Row>(
  deps: Pick<ApiDependencies, 'log'>,
  source: WaitSource,
  read: () => Promise<readonly Row[]>,
): Promise<Part<Row>> {
  try {
    const rows = await read();
    return { source, rows, isWhole: rows.length < maxRows };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    deps.log.warn({ source, problem: String(error) }, 'A part of what an instance waits for could not be read');
    return { source, rows: [], isWhole: false };
  }
}

/** Jobs and events of an instance, by part. */
export interface EngineFacts {
  readonly timers: Part<Job>;
  readonly executing: Part<Job>;
  readonly suspended: Part<Job>;
  readonly deadLetters: Part<Job>;
  readonly workerJobs: Part<ExternalWorkerJob>;
  readonly events: Part<AwaitedEvent>;
  readonly repetitions: Part<Repetition>;
}

/** Reads what an instance waits for from the engine, with one call for each part. */
export async function readFacts(
  deps: Pick<ApiDependencies, 'flowable' | 'log'>,
  { processInstanceId, isSuspended }: { processInstanceId: string; isSuspended: boolean },
): Promise<EngineFacts> {
  const { jobs, externalWorkerJobs, eventSubscriptions, executions } = deps.flowable;
  const all = { processInstanceId, page: firstPage };
  const [timers, executing, suspended, deadLetters, workerJobs, events, repetitions] = await Promise.all([
    readPart(deps, 'TIMERS', () => jobs.timers(all)),
    readPart(deps, 'ENGINE_JOBS', () => jobs.executing(all)),
    readPart(deps, 'SUSPENDED_JOBS', async () => (isSuspended ? jobs.suspended(all) : [])),
    readPart(deps, 'INCIDENTS', () => jobs.deadLetters(all)),
    readPart(deps, 'WORKER_JOBS', () => externalWorkerJobs.list({ processInstanceId, ...firstPage })),
    readPart(deps, 'EVENTS', () => eventSubscriptions.ofInstance(processInstanceId, firstPage)),
    readPart(deps, 'REPETITIONS', () => executions.repetitions(processInstanceId, firstPage)),
  ]);
  return { timers, executing, suspended, deadLetters, workerJobs, events, repetitions };
}
