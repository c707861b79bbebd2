import { acquireJobs } from './acquire-jobs.ts';
import type { Target } from './announce-jobs.ts';
import type { BridgeDependencies } from './dependencies.ts';
import { takesPartInCalls } from './calls.ts';
import { nudge } from './nudge.ts';
import { openActivities } from './open-activities.ts';
import { settleActivities } from './settle-activities.ts';

/**
 * Looks at once at what one process instance now waits for: announces its free jobs, opens Activities for its user tasks and
 * settles those whose task has ended. Called by whoever has just moved the instance; saves an event's way through the queue.
 *
 * Where its process calls others or is called, a look at everything follows: what it moved may be another instance.
 *
 * Everything here is idempotent, and the sweep does the same for everybody, so a failure costs time and never work.
 *
 * @throws FlowableError | WorkerApiError when the engine or the API cannot be asked.
 */
export async function dispatchWork(deps: BridgeDependencies, target: Target): Promise<{ jobs: number; tasks: number }> {
  const { processInstanceId } = target;
  // Jobs first: a worker waits for its event, a person reads on for longer than the look-up takes.
  const jobs = await acquireJobs(deps, target);
  const [tasks] = await Promise.all([openActivities(deps, { processInstanceId }), settleActivities(deps, { processInstanceId })]);
  if (takesPartInCalls(deps.workflows, target.processDefinitionKey)) await nudge(deps, { reason: 'calls' });
  return { jobs, tasks };
}
