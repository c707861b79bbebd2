import { workerOf } from '#inngest/define/find-code.ts';
import type { System } from '#inngest/graphql/worker-api.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { failureText } from './failure-text.ts';
import { bridgeLog } from './log.ts';

/** How many jobs of a topic to acquire now. */
export interface AdmittedTopic {
  readonly topic: string;
  readonly maxJobs: number;
  /** The job is the trial of these systems: none of the others is let through before it has ended. */
  readonly trialOf: readonly string[];
}

/**
 * Leaves out the topics whose worker uses a system that is down: their jobs wait in the engine and use up nothing. Where the pause of such
 * a system is over, one job in the whole deployment is let through to try it.
 */
export async function admitTopics(deps: BridgeDependencies, wanted: ReadonlyMap<string, number>): Promise<AdmittedTopic[]> {
  const topics = [...wanted].map(([topic, maxJobs]) => ({
    topic,
    maxJobs,
    systems: workerOf(deps.workflows, topic)?.worker.systems ?? [],
  }));
  const waitedFor = topics.some(({ systems }) => systems.length > 0) ? await notClosed(deps) : [];
  const taken = new Set<string>();
  const admitted: AdmittedTopic[] = [];
  for (const { topic, maxJobs, systems } of topics) {
    const broken = waitedFor.filter(({ system }) => systems.some((name) => name === system));
    if (broken.length === 0) admitted.push({ topic, maxJobs, trialOf: [] });
    else if (await mayTry(deps, broken, taken)) admitted.push({ topic, maxJobs: 1, trialOf: broken.map(({ system }) => system) });
  }
  return admitted;
}

/** Without news of the systems nothing is held back: a job that meets a broken one says so again. */
async function notClosed(deps: BridgeDependencies): Promise<readonly System[]> {
  try {
    return (await deps.api.troubledSystems()).filter(({ state }) => state !== 'CLOSED');
  } catch (error) {
    bridgeLog.warn({ problem: failureText(error) }, 'It is not known which systems are down');
    return [];
  }
}

async function mayTry(deps: BridgeDependencies, broken: readonly System[], taken: Set<string>): Promise<boolean> {
  if (broken.some(({ system, state }) => state !== 'HALF_OPEN' || taken.has(system))) return false;
  const names = broken.map(({ system }) => system);
  for (const name of names) taken.add(name);
  return deps.api.takeTrial(names);
}
