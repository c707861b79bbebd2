import { setTimeout as pause } from 'node:timers/promises';

import { isFlowableError, type Job } from '#flowable/client/index.ts';
import type { Target } from '#inngest/bridge/acquire-jobs.ts';
import { completeTask } from '#inngest/bridge/complete-task.ts';
import { dispatchWork } from '#inngest/bridge/dispatch-work.ts';
import type { JobAcquired } from '#inngest/events.ts';

import { family } from './family.ts';
import type { Subject } from './subject.ts';
import { workOnJob } from './work-on-job.ts';

/** A model or a worker that goes round for ever is stopped here. */
const stepsAtMost = 100;
const engineWithinMs = 20_000;
const pauseMs = 10;

/**
 * Works until the instance, and all that it called, waits for a person, a message, a timer or a held worker, has ended or stands still
 * with an incident. One job after the other, in the order of the model, so that every run goes the same way.
 */
export async function workUntilRest(given: Subject): Promise<void> {
  const subject = outermost(given);
  for (let step = 0; step < stepsAtMost; step += 1) {
    if (!(await workOnce(subject)) && (await isAtRest(subject))) return;
  }
  throw new Error(`The instance did not come to rest within ${stepsAtMost} steps: something goes round for ever.`);
}

/** @returns false when there was nothing to do. */
async function workOnce(subject: Subject): Promise<boolean> {
  const { announced, bridge } = subject.circuit;
  const ids = idsOf(await family(subject));
  const job = nextJob(subject, announced.jobs(ids));
  if (job) await workOnJob(subject, job);
  const decision = job ? undefined : announced.takeDecision(ids);
  if (decision) await completeTask(bridge, decision);
  return job !== undefined || decision !== undefined;
}

const idsOf = (members: readonly Target[]): Set<string> => new Set(members.map(({ processInstanceId }) => processInstanceId));

function outermost(subject: Subject): Subject {
  return subject.caller ? outermost(subject.caller) : subject;
}

/** The waiting job whose element the model names first; without those that are held. */
function nextJob({ outcomes, workflow }: Subject, waiting: readonly JobAcquired[]): JobAcquired | undefined {
  const places = Object.keys(workflow.model.elements);
  const free = waiting.filter(({ topic, jobId }) => !outcomes.isHeld(topic, jobId));
  return free.toSorted((a, b) => places.indexOf(a.elementId) - places.indexOf(b.elementId))[0];
}

async function isAtRest(subject: Subject): Promise<boolean> {
  const { bridge, announced } = subject.circuit;
  const members = await whenEngineIsQuiet(subject);
  for (const member of members) await dispatchWork(bridge, member);
  const free = await freeJobs(subject, members);
  return free === 0 && nextJob(subject, announced.jobs(idsOf(members))) === undefined;
}

/**
 * The number of jobs that nobody has taken: the engine answers with none to a lost race. One that is locked and not announced was just
 * taken by another test of the file, who hands it over in a moment.
 */
async function freeJobs({ circuit: { announced, flowable } }: Subject, members: readonly Target[]): Promise<number> {
  const until = Date.now() + engineWithinMs;
  while (Date.now() < until) {
    const open = await Promise.all(members.map(({ processInstanceId }) => flowable.externalWorkerJobs.list({ processInstanceId })));
    const kept = announced.jobs(idsOf(members));
    const others = open.flat().filter(({ id }) => !kept.some(({ jobId }) => jobId === id));
    if (others.every(({ lockOwner }) => lockOwner === null)) return others.length;
    await pause(pauseMs);
  }
  throw new Error(`A job of the instance was taken and not handed over within ${engineWithinMs / 1000} s.`);
}

/**
 * Waits until the engine has nothing to do for the instance but timers; what failed and is to be tried again is tried now.
 *
 * @returns the instance and those that it has called by then.
 */
async function whenEngineIsQuiet(subject: Subject): Promise<Target[]> {
  const { flowable } = subject.circuit;
  const until = Date.now() + engineWithinMs;
  while (Date.now() < until) {
    const members = await family(subject);
    const executing = await Promise.all(members.map((member) => flowable.jobs.executing(member)));
    if (executing.flat().length > 0) await pause(pauseMs);
    else if (!(await retryFailed(subject, await timersOf(subject, members)))) return members;
  }
  throw new Error(`The engine was still going on with the instance after ${engineWithinMs / 1000} s.`);
}

/** Timers and waiting retries of the instance and those that it called; the clock takes note of them. */
export async function timersOf(subject: Subject, members: readonly Target[]): Promise<Job[]> {
  const { flowable } = subject.circuit;
  const lists = await Promise.all(members.map((member) => flowable.jobs.timers(member)));
  const timers = lists.flat();
  subject.clock.note(timers);
  return timers;
}

async function retryFailed(subject: Subject, timers: readonly Job[]): Promise<boolean> {
  const failed = timers.filter(({ exceptionMessage }) => exceptionMessage !== null);
  await Promise.all(failed.map(({ id }) => fire(subject, id)));
  return failed.length > 0;
}

/** Makes the engine run a timer now. One that is gone has been run, or its instance went on without it. */
export async function fire({ circuit: { flowable } }: Subject, timerId: string): Promise<void> {
  try {
    await flowable.jobs.fireTimer(timerId);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
}
