import { type Caller, signIn } from '#scripts/api/caller.ts';

import * as api from './api.ts';
import type { DemoProcess } from './demo-process.ts';
import { printReport, type Report } from './report.ts';
import { reach } from './stations.ts';

interface Demo {
  clerk: Caller;
  reviewer: Caller;
  operator: Caller;
  report: Report;
  /** Time limit of each station. */
  waitSeconds: number;
}

const WORKER_TASK = 'externalWorkerServiceTask';

/**
 * Runs one instance from start to end, through the public API only. Throws StationFailed, and cancels the started instance in that case.
 */
export async function runDemo(baseUrl: string, process: DemoProcess, log: (line: string) => void, waitSeconds = 60): Promise<void> {
  const [clerk, reviewer, operator] = await reach(1, () =>
    Promise.all([signIn(baseUrl, 'clara'), signIn(baseUrl, 'rita'), signIn(baseUrl, 'otto')]),
  );
  await requireParts(operator);
  const demo: Demo = { clerk, reviewer, operator, report: printReport(new Date(), log), waitSeconds };
  const id = await start(demo, process);
  try {
    await followWork(demo, id);
    if (process.decision) await review(demo, id, process.decision);
    await followToEnd(demo, id);
  } catch (error) {
    await undo(demo, id, log);
    throw error;
  }
}

/** Checks the parts before any start: a start that only waits for a missing part would be left behind. */
async function requireParts(operator: Caller): Promise<void> {
  const broken = await reach(1, () => api.brokenParts(operator));
  const missing = (part: string) => broken.find(({ name }) => name === part);
  const fail = (part: string, station: 1 | 2 | 4) =>
    reach(station, async () => {
      const found = missing(part);
      if (found) throw new Error(`${part}: ${found.message}`);
    });
  await fail('database', 1);
  await fail('engine', 2);
  await fail('inngest', 4);
}

async function start({ clerk, report }: Demo, process: DemoProcess): Promise<string> {
  const answer = await reach(1, () => process.start(clerk));
  report.passed(1, `${answer.status}, business key ${answer.businessKey}`);
  return reach(2, async () => {
    if (!answer.processInstance) throw new Error(answer.message);
    const instance = await api.readInstance(clerk, answer.processInstance.id);
    report.passed(2, `instance ${instance.id}`, instance.startedAt);
    return instance.id;
  });
}

/**
 * Follows the first worker's task: entered (offered) and left (reported) as the timeline shows, announced and begun as the ledger shows.
 */
async function followWork({ clerk, report, waitSeconds }: Demo, id: string): Promise<void> {
  const find = async () => (await readHealthy(clerk, id)).events.nodes.findLast(({ elementType }) => elementType === WORKER_TASK);
  const offered = await reach(3, () => api.until('an external-worker job', waitSeconds, find));
  const label = offered.name ?? offered.elementId;
  report.passed(3, label, offered.at);
  const job = await reach(4, () =>
    api.until(`the dispatch of "${label}"`, waitSeconds, async () => (await readHealthy(clerk, id)).jobs[0]),
  );
  report.passed(4, job.topic, job.dispatchedAt ?? undefined);
  report.passed(5, job.topic, job.beganAt);
  const reported = await reach(6, () =>
    api.until(`the result of "${label}"`, waitSeconds, async () => (await find())?.endedAt ?? undefined),
  );
  report.passed(6, `${label}: worker done`, reported);
}

async function review({ clerk, reviewer, report, waitSeconds }: Demo, id: string, decision: { outcome: string }): Promise<void> {
  const activity = await reach(7, () =>
    api.until('the Activity', waitSeconds, async () => {
      await readHealthy(clerk, id);
      return api.openActivity(reviewer, id);
    }),
  );
  report.passed(7, `${activity.title}, for ${activity.candidateGroups.join(', ')}`, activity.createdAt);
  const decided = await reach(8, () => api.decide(reviewer, activity, decision));
  report.passed(8, `Rita decides: ${decision.outcome}`, decided.decidedAt ?? undefined);
  report.passed(9, `delivery ${decided.delivery}`);
  const accepted = await reach(10, () => api.until('the engine’s answer', waitSeconds, () => settled(reviewer, activity.id)));
  if (accepted.delivery !== 'ACCEPTED')
    await reach(10, () => Promise.reject(new Error(`the engine did not take the decision (${accepted.delivery})`)));
  report.passed(10, 'delivery ACCEPTED', accepted.updatedAt);
}

async function settled(reviewer: Caller, id: string): Promise<api.Activity | undefined> {
  const activity = await api.readActivity(reviewer, id);
  return activity.delivery === 'SENDING' ? undefined : activity;
}

async function followToEnd({ clerk, report, waitSeconds }: Demo, id: string): Promise<void> {
  const ended = await reach(11, () =>
    api.until('the end of the process', waitSeconds, async () => {
      const instance = await readHealthy(clerk, id);
      return instance.endedAt === null ? undefined : instance;
    }),
  );
  if (ended.status !== 'COMPLETED')
    await reach(11, () => Promise.reject(new Error(`the instance is ${ended.status}: ${ended.outcome ?? 'no reason given'}`)));
  report.passed(11, ended.outcome ?? ended.status, ended.endedAt ?? undefined);
}

/** Returns the instance. Throws on an incident, which ends every other wait. */
async function readHealthy(clerk: Caller, id: string): Promise<api.Instance> {
  const instance = await api.readInstance(clerk, id);
  if (instance.status !== 'FAILED') return instance;
  throw new Error(`the instance has an incident: ${instance.incidents.map(({ message }) => message).join('; ')}`);
}

async function undo({ operator }: Demo, id: string, log: (line: string) => void): Promise<void> {
  try {
    const { endedAt } = await api.readInstance(operator, id);
    if (endedAt !== null) return;
    await api.cancel(operator, id, 'The demo failed midway.');
    log(`The instance ${id} is cancelled.`);
  } catch (error) {
    log(`The instance ${id} could not be cancelled and is left behind: ${error instanceof Error ? error.message : String(error)}`);
  }
}
