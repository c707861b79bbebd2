import { ulid } from 'ulid';

import type { AcquiredJob } from '#flowable/client/external-worker-jobs.ts';
import type { ServedTopic } from '#inngest/define/find-code.ts';
import type { BegunEffect, HeldDelivery } from '#inngest/graphql/effects.ts';

import { admitTopic } from './admit-topic.ts';
import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { deliveryOf, describeJobs, type HeldJob, readHeldJobs } from './held-job.ts';
import { bridgeLog } from '../log.ts';
import { workerTimes } from './worker-times.ts';

/** A job that is locked for us and begun in the ledger. */
export interface StartedJob {
  readonly job: HeldJob;
  readonly effect: BegunEffect;
}

export interface JobRequest {
  readonly topic: string;
  readonly served: ServedTopic;
  readonly maxJobs: number;
  /** Run and round that work on the jobs; null: another run will. */
  readonly run: string | null;
}

export interface StartedJobs {
  readonly jobs: readonly StartedJob[];
  /** Whether there may be more: as many were acquired as were asked for, and no system is being tried. */
  readonly more: boolean;
  /** The systems that one of the jobs is to try. */
  readonly trialOf: readonly string[];
}

/**
 * Locks free jobs of one topic, at most `maxJobs`, and records their beginning; fewer, or none, where the worker waits for a system that is
 * down. A failure halfway releases all locks, also the locks of an acquisition whose answer was lost.
 *
 * @throws FlowableError | WorkerApiError when the engine or the API cannot be asked.
 */
export async function acquireJobs(deps: BridgeDependencies, request: JobRequest): Promise<StartedJobs> {
  const { topic, served, maxJobs, run } = request;
  const admitted = await admitTopic(deps, served.worker, maxJobs);
  if (admitted.maxJobs === 0) return { jobs: [], more: false, trialOf: [] };
  const workerId = ulid();
  try {
    const acquired = await acquire(deps, { topic, served, maxJobs: admitted.maxJobs }, workerId);
    if (acquired.length === 0) await returnTrial(deps, admitted.trialOf);
    const jobs = await begin(deps, await describeJobs(deps, topic, acquired), run);
    return { jobs, more: admitted.trialOf.length === 0 && acquired.length >= maxJobs, trialOf: admitted.trialOf };
  } catch (error) {
    await releaseAll(deps, workerId);
    await returnTrial(deps, admitted.trialOf);
    throw error;
  }
}

/** Resumes deliveries that an earlier attempt, or the announcement, has begun. */
export async function resumeJobs(
  deps: BridgeDependencies,
  request: Omit<JobRequest, 'maxJobs' | 'served'>,
  claimed: readonly HeldDelivery[],
) {
  return begin(deps, await readHeldJobs(deps, request.topic, claimed), request.run);
}

function acquire(deps: BridgeDependencies, { topic, served, maxJobs }: Omit<JobRequest, 'run'>, workerId: string): Promise<AcquiredJob[]> {
  const { lockSeconds } = workerTimes(served.worker.settings, deps.config.jobLockSeconds);
  return deps.flowable.externalWorkerJobs.acquire({ topic, maxJobs, workerId, lockDuration: `PT${lockSeconds}S` });
}

async function begin(deps: BridgeDependencies, held: readonly HeldJob[], run: string | null): Promise<StartedJob[]> {
  if (held.length === 0) return [];
  const effects = await deps.api.beginEffects(held.map((job) => deliveryOf(job, run)));
  return held.flatMap((job, index) => {
    const effect = effects[index];
    return effect && effect.state !== 'OUTDATED' ? [{ job, effect }] : [];
  });
}

/** Releases all locks. Best effort: a lock that cannot be released ends by itself. */
async function releaseAll(deps: BridgeDependencies, workerId: string): Promise<void> {
  try {
    await deps.flowable.externalWorkerJobs.releaseAll({ workerId });
  } catch (error) {
    bridgeLog.warn({ workerId, problem: failureText(error) }, 'Locks could not be given back: they end by themselves');
  }
}

/** Gives an unused trial back, so that another job may try the systems. */
export async function returnTrial(deps: BridgeDependencies, trialOf: readonly string[]): Promise<void> {
  await Promise.all(trialOf.map((system) => deps.api.reportSystem({ system, result: 'NOT_ASKED' })));
}
