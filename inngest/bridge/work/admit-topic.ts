import type { AnyWorker } from '#inngest/define/workflow.ts';
import type { System, SystemsApi } from '#inngest/graphql/systems.ts';

import { failureText } from '../report/failure-text.ts';
import { bridgeLog } from '../log.ts';

interface Circuits {
  readonly api: Pick<SystemsApi, 'troubledSystems' | 'takeTrial'>;
}

/** Number of jobs that a worker may acquire now. */
export interface Admitted {
  readonly maxJobs: number;
  /** Systems whose trial the job is: no other job is let through before the trial has ended. */
  readonly trialOf: readonly string[];
}

/**
 * Holds back the jobs of a worker while a system that the worker uses is down: the jobs wait in the engine and use up nothing. Once the
 * pause of such a system is over, one job in the whole deployment is let through as a trial.
 */
export async function admitTopic(deps: Circuits, { systems }: Pick<AnyWorker, 'systems'>, maxJobs: number): Promise<Admitted> {
  const broken = await brokenSystems(deps, systems);
  if (broken.length === 0) return { maxJobs, trialOf: [] };
  const trialOf = broken.map(({ system }) => system);
  if (broken.some(({ state }) => state !== 'HALF_OPEN')) return { maxJobs: 0, trialOf: [] };
  if (await deps.api.takeTrial(trialOf)) return { maxJobs: 1, trialOf };
  // Another one has the trial, or it was passed meanwhile and the news of it is old: the refusal makes this process ask again.
  return { maxJobs: (await brokenSystems(deps, systems)).length === 0 ? maxJobs : 0, trialOf: [] };
}

/**
 * Returns the systems whose circuit is not closed, among those given. Without news of the systems nothing is held back: a job that meets a
 * broken system reports the failure again.
 */
export async function brokenSystems(deps: Circuits, systems: AnyWorker['systems']): Promise<readonly System[]> {
  if (systems.length === 0) return [];
  try {
    const troubled = await deps.api.troubledSystems();
    return troubled.filter(({ system, state }) => state !== 'CLOSED' && systems.some((name) => name === system));
  } catch (error) {
    bridgeLog.warn({ problem: failureText(error) }, 'It is not known which systems are down');
    return [];
  }
}
