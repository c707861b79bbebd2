import { setTimeout as pause } from 'node:timers/promises';

import { isFlowableError, type Job } from '#flowable/client/index.ts';
import { completeTask } from '#inngest/bridge/activities/complete-task.ts';
import type { StartedJob } from '#inngest/bridge/work/acquire-jobs.ts';

import { acquireFreeJobs, showTasks } from './act-on-engine.ts';
import { family } from './family.ts';
import type { Member } from './member.ts';
import type { Subject } from './subject.ts';
import { workOnJob } from './work-on-job.ts';

const maxEngineMs = 60_000;
const pauseMs = 10;

/**
 * Works until the instance and all called ones wait for a person, a message, a timer or a held worker, have ended or stand still with an
 * incident. One job after the other, in the order of the model, so that every run goes the same way.
 */
export async function workUntilRest(given: Subject): Promise<void> {
  const subject = outermost(given);
  for (let step = 0; step < subject.maxSteps; step += 1) {
    if (!(await workOnce(subject)) && (await isAtRest(subject))) return;
  }
  throw new Error(`The instance did not come to rest within ${subject.maxSteps} steps: something goes round for ever.`);
}

/** Does one piece of work. @returns false when there was none. */
async function workOnce(subject: Subject): Promise<boolean> {
  const { announced, bridge } = subject.circuit;
  const members = await family(subject);
  const ids = idsOf(members);
  if (announced.jobs(ids).length > 0 && (await gatherJobs(subject, members)) > 0) return true;
  const job = nextJob(subject, announced.jobs(ids));
  if (job) await workOnJob(subject, job);
  const decision = job ? undefined : announced.takeDecision(ids);
  if (decision) await completeTask(bridge, decision);
  return job !== undefined || decision !== undefined;
}

const idsOf = (members: readonly Member[]): Set<string> => new Set(members.map(({ processInstanceId }) => processInstanceId));

function outermost(subject: Subject): Subject {
  return subject.caller ? outermost(subject.caller) : subject;
}

/** Returns the waiting job whose element the model names first, except held ones. */
function nextJob({ outcomes, workflow }: Subject, waiting: readonly StartedJob[]): StartedJob | undefined {
  const places = Object.keys(workflow.model.elements);
  const free = waiting.filter(({ job: { topic, jobId } }) => !outcomes.isHeld(topic, jobId));
  return free.toSorted((a, b) => places.indexOf(a.job.elementId) - places.indexOf(b.job.elementId))[0];
}

async function isAtRest(subject: Subject): Promise<boolean> {
  const { announced } = subject.circuit;
  const members = await whenEngineIsQuiet(subject);
  for (const member of members) await showTasks(subject.circuit, member);
  const free = await gatherJobs(subject, members);
  return free === 0 && nextJob(subject, announced.jobs(idsOf(members))) === undefined;
}

/**
 * Acquires the free jobs, also before each piece of work: the job that the model names first may be free while another test of the file
 * has already handed over a later one.
 *
 * @returns how many are still free.
 */
async function gatherJobs(subject: Subject, members: readonly Member[]): Promise<number> {
  await acquireFreeJobs(subject.circuit, members);
  return freeJobs(subject, members);
}

/**
 * Counts the free jobs: the engine answers a lost race with none. A locked job without an announcement was just taken by another test of
 * the file, which hands it over in a moment.
 */
async function freeJobs({ circuit: { announced, flowable } }: Subject, members: readonly Member[]): Promise<number> {
  const until = Date.now() + maxEngineMs;
  while (Date.now() < until) {
    const open = await Promise.all(members.map(({ processInstanceId }) => flowable.externalWorkerJobs.list({ processInstanceId })));
    const announcedJobs = announced.jobs(idsOf(members));
    const others = open.flat().filter(({ id }) => !announcedJobs.some(({ job }) => job.jobId === id));
    if (others.every(({ lockOwner }) => lockOwner === null)) return others.length;
    await pause(pauseMs);
  }
  throw new Error(`A job of the instance was taken and not handed over within ${maxEngineMs / 1000} s.`);
}

/**
 * Waits until the engine has only timers left for the instance; failed work that is to be tried again is tried now.
 *
 * @returns the instance and those that it has called by then.
 */
async function whenEngineIsQuiet(subject: Subject): Promise<Member[]> {
  const { flowable } = subject.circuit;
  const until = Date.now() + maxEngineMs;
  while (Date.now() < until) {
    const members = await family(subject);
    const executing = await Promise.all(members.map((member) => flowable.jobs.executing(member)));
    if (executing.flat().length > 0) await pause(pauseMs);
    else if (await retryFailed(subject, await timersOf(subject, members))) continue;
    // What was executing a moment ago may have called another process.
    else if ((await family(subject)).length === members.length) return members;
  }
  throw new Error(`The engine was still going on with the instance after ${maxEngineMs / 1000} s.`);
}

/** Returns timers and waiting retries of the instance and the called ones; the clock takes note of each. */
export async function timersOf(subject: Subject, members: readonly Member[]): Promise<Job[]> {
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

/** Makes the engine run a timer now. No-op for a timer that is gone: the timer has run, or the instance went on without it. */
export async function fire({ circuit: { flowable } }: Subject, timerId: string): Promise<void> {
  try {
    await flowable.jobs.fireTimer(timerId);
  } catch (error) {
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
}
