import { RetryAfterError } from 'inngest';

import type { ServedTopic } from '#inngest/define/find-code.ts';
import type { HeldDelivery } from '#inngest/graphql/effects.ts';

import { inInstanceSpan, inSpan } from '#inngest/telemetry/spans.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failureText } from '../report/failure-text.ts';
import { type Reported, reportJob } from '../report/report-job.ts';
import { requestPoll } from '../poll/request-poll.ts';
import { jobSpan, recordReceived, settleSpan } from './job-span.ts';
import { runJob } from './run-job.ts';
import { resumeJobs, type StartedJobs, type StartedJob, acquireJobs } from './acquire-jobs.ts';
import { chunksOf, reportPausesMs } from './worker-times.ts';

export interface Round {
  readonly topic: string;
  readonly served: ServedTopic;
  readonly runId: string;
  /** Run and round, under which the ledger stores the deliveries. */
  readonly run: string;
  /** Counted from 0 by Inngest. */
  readonly attempt: number;
}

/** Results of the jobs of one round, for the dashboard: ids of ours and results. Inngest cannot erase, so it gets no data and no business key. */
export interface RoundResult {
  readonly jobs: readonly { readonly processInstanceId: string; readonly result: Reported }[];
  /** Whether there may be more free jobs. */
  readonly more: boolean;
}

interface Unfinished {
  readonly problem: string;
  readonly afterMs: number;
}

type Worked = { readonly processInstanceId: string } & ({ readonly result: Reported } | Unfinished);

/**
 * Acquires free jobs and works on each of them independently: a failing job does not hold up or repeat the others.
 *
 * @throws RetryAfterError when a job is to be repeated within the run, or could not be reported; the next attempt takes up only such jobs.
 */
export async function workRound(deps: BridgeDependencies, round: Round): Promise<RoundResult> {
  const { jobs, more } = await takeOrResume(deps, round);
  return { jobs: await workOnAll(deps, round, jobs), more };
}

/** Works on the one job of the event, if this delivery still holds the lock. */
export async function workOnAnnounced(deps: BridgeDependencies, round: Round, claimed: HeldDelivery): Promise<RoundResult> {
  const jobs = await resumeJobs(deps, round, [claimed]);
  const results = await workOnAll(deps, round, jobs);
  // The ended job frees a place for another one to be announced.
  await requestPoll(deps, { reason: 'job-ended' });
  return { jobs: results, more: false };
}

async function takeOrResume(deps: BridgeDependencies, { attempt, ...round }: Round): Promise<StartedJobs> {
  const claimed = attempt === 0 ? [] : await deps.api.effectsOfRun(round.run);
  if (claimed.length > 0) return { jobs: await resumeJobs(deps, round, claimed), more: true, trialOf: [] };
  return acquireJobs(deps, { ...round, maxJobs: chunksOf(round.served.worker.settings).size });
}

async function workOnAll(deps: BridgeDependencies, round: Round, jobs: readonly StartedJob[]): Promise<RoundResult['jobs']> {
  const worked = await Promise.all(jobs.map((taken) => tracedWork(deps, round, taken)));
  const unfinished = worked.flatMap((job) => ('problem' in job ? [job] : []));
  const [first] = unfinished;
  // Without the error itself: Inngest would show all of it.
  if (first) throw new RetryAfterError(first.problem, Math.max(...unfinished.map(({ afterMs }) => afterMs)));
  return worked.flatMap((job) => ('result' in job ? [job] : []));
}

function tracedWork(deps: BridgeDependencies, round: Round, taken: StartedJob): Promise<Worked> {
  const { job, effect } = taken;
  return inInstanceSpan(jobSpan(deps, job, { runId: round.runId, attempts: effect.attempts }), () => {
    recordReceived(job);
    return workOn(deps, round, taken);
  });
}

async function workOn(deps: BridgeDependencies, round: Round, { job, effect }: StartedJob): Promise<Worked> {
  const { attempt, runId, served } = round;
  const { worker } = served;
  const { processInstanceId } = job;
  const outcome = await runJob(deps, { job, effect, worker, runId });
  const { attemptsPerRun, pauseMs } = worker.settings;
  if (outcome.kind === 'failed' && outcome.next === 'retry' && attempt + 1 < attemptsPerRun) {
    return { processInstanceId, problem: outcome.message, afterMs: pauseMs };
  }
  try {
    const result = await inSpan(settleSpan(job), () => reportJob(deps, { job, outcome, settings: worker.settings }));
    return { processInstanceId, result };
  } catch (error) {
    return { processInstanceId, problem: failureText(error), afterMs: reportPausesMs[attempt] ?? 10_000 };
  }
}
