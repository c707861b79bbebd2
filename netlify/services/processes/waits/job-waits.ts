import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import { attemptsLeft } from '#inngest/define/engine-attempts.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';
import type { System } from '#netlify/services/systems/systems.ts';

import { moment } from './sentences.ts';
import { timeOf, type Wait, waitFor } from './wait.ts';

/** Jobs of the engine itself at one execution. */
export interface EngineJobs {
  /** Jobs whose last try failed and that wait for the next one. */
  readonly failing: readonly Job[];
  readonly executing: readonly Job[];
  readonly deadLetters: readonly Job[];
}

/** Returns the waits for jobs of the engine: continuations, timers that have fired, and what it has given up on. */
export const engineJobWaits = ({ failing, executing, deadLetters }: EngineJobs): Wait[] => [
  ...deadLetters.map(incident),
  ...failing.map(engineRetry),
  ...executing.map(({ createTime }) => waitFor('ASYNC', 'The engine is about to go on here.', { since: timeOf(createTime) })),
];

function incident({ id, createTime, exceptionMessage }: Job): Wait {
  const problem = incidentMessage(exceptionMessage);
  return waitFor('INCIDENT', `Stands still until an operator acts: ${problem}`, { since: timeOf(createTime), problem, incidentId: id });
}

function engineRetry({ createTime, dueDate, exceptionMessage, retries }: Job): Wait {
  const [until, problem] = [timeOf(dueDate), incidentMessage(exceptionMessage)];
  const sentence = `Failed: ${problem} The engine tries it again${until ? ` at ${moment(until)}` : ''}; attempts left: ${retries}.`;
  return waitFor('RETRY', sentence, { since: timeOf(createTime), until, problem, attemptsLeft: retries });
}

/** Code and system behind the topic of an external-worker job. */
export interface TopicFacts {
  /** Null: the model gives an expression, whose value the engine does not tell. */
  readonly topic: string | null;
  /** Attempts of the topic's worker; null without a worker in this deployment. */
  readonly maxAttempts: number | null;
  /** System of the worker whose jobs are kept back. */
  readonly system: System | null;
}

/** Returns what an external-worker job waits for. A system that is down says more than the failure that began it. */
export function workerJobWait(job: ExternalWorkerJob, { topic, maxAttempts, system }: TopicFacts): Wait {
  const [since, until] = [timeOf(job.createTime), timeOf(job.lockExpirationTime)];
  if (job.lockOwner !== null) {
    const end = until ? ` until ${moment(until)} at the latest` : '';
    return waitFor('JOB_LOCKED', `A worker works on it${end}.`, { since, until, topic, served: maxAttempts !== null });
  }
  if (system) return systemWait(system, { topic });
  if (job.exceptionMessage !== null) return workerRetry(job, { topic, maxAttempts });
  return freeJob({ since, topic, served: topic === null ? null : maxAttempts !== null });
}

function freeJob({ since, topic, served }: { since: Date | null; topic: string | null; served: boolean | null }): Wait {
  const worker = topic === null ? 'Waits for a worker' : `Waits for a worker of the topic '${topic}'`;
  return waitFor('JOB_FREE', `${worker}${served === false ? ': this deployment has none' : ''}.`, { since, topic, served });
}

function systemWait(system: System, { topic }: { topic: string | null }): Wait {
  const { name, since, retryAt } = system;
  const down = since ? `, which is down since ${moment(since)}` : '';
  const next = retryAt ? `; the next attempt is at ${moment(retryAt)}` : '';
  return waitFor('SYSTEM', `Waits for the ${name}${down}${next}.`, { since, until: retryAt, topic, served: true, system });
}

/** The engine has no count of attempts that failed; without the worker its own three are taken. */
function workerRetry(job: ExternalWorkerJob, { topic, maxAttempts }: Pick<TopicFacts, 'topic' | 'maxAttempts'>): Wait {
  const most = maxAttempts ?? 3;
  const left = attemptsLeft(job.retries, most);
  const [attempt, until, problem] = [most - left + 1, timeOf(job.lockExpirationTime), incidentMessage(job.exceptionMessage)];
  const sentence = `Failed: ${problem} Attempt ${attempt} of ${most} ${until ? `is due at ${moment(until)}` : 'waits for a worker'}.`;
  const attempts = { attempt, maxAttempts: most, attemptsLeft: left };
  return waitFor('RETRY', sentence, { since: timeOf(job.createTime), until, problem, topic, served: maxAttempts !== null, ...attempts });
}
