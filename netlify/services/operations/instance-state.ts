import { z } from 'zod';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { instancesOfStuckDecisions, stuckDecisions } from '#netlify/services/activities/process/stuck-decisions.ts';

import type { PlannedItem, Selection } from './kind.ts';

/** State by which an operator judges an instance: when it changes, the plan no longer holds for the instance. */
export const instanceSeen = z.object({ failed: z.boolean(), suspended: z.boolean() });
export type InstanceSeen = z.infer<typeof instanceSeen>;

interface State extends InstanceSeen {
  readonly running: boolean;
}

/** Returns the states of the selected instances, with one list of each kind. */
export async function selectedStates(deps: ApiDependencies, { tenant: tenantId, instances }: Selection): Promise<Map<string, State>> {
  const [deadLetters, stuck, suspended] = await Promise.all([
    deps.flowable.jobs.deadLetters({ tenantId }),
    instancesOfStuckDecisions(deps, { tenantId }),
    deps.flowable.processInstances.running({ tenantId, suspended: true, withoutVariables: true }),
  ]);
  const failing = new Set([...deadLetters.flatMap((job) => job.processInstanceId ?? []), ...stuck]);
  const asleep = new Set(suspended.map(({ id }) => id));
  return new Map(
    instances.map(({ id, endTime }) => [id, { running: endTime === null, failed: failing.has(id), suspended: asleep.has(id) }]),
  );
}

/** Returns the state of one instance now. */
export async function currentState(deps: ApiDependencies, processInstanceId: string): Promise<State> {
  const [running, deadLetters, stuck] = await Promise.all([
    deps.flowable.processInstances.get(processInstanceId),
    deps.flowable.jobs.deadLetters({ processInstanceId }),
    stuckDecisions(deps, processInstanceId),
  ]);
  return { running: running !== null, suspended: running?.suspended ?? false, failed: deadLetters.length > 0 || stuck.length > 0 };
}

export const hasEnded = 'The process instance has ended.';

/** Returns what has changed since the plan; null: nothing that matters. */
export function changeSince(seen: InstanceSeen, now: State): string | null {
  if (!now.running) return hasEnded;
  if (seen.failed && !now.failed) return 'Its incidents have gone since the plan was made.';
  if (!seen.failed && now.failed) return 'It has failed since the plan was made.';
  return null;
}

/** Plans one item for each instance, with the reason against it. */
export async function planInstances(
  deps: ApiDependencies,
  selection: Selection,
  problemOf: (instance: HistoricProcessInstance, state: InstanceSeen) => string | null,
): Promise<PlannedItem[]> {
  const states = await selectedStates(deps, selection);
  return selection.instances.map((instance) => {
    const { running = false, failed = false, suspended = false } = states.get(instance.id) ?? {};
    const problem = running ? problemOf(instance, { failed, suspended }) : hasEnded;
    return { processInstanceId: instance.id, targetId: null, elementId: null, seen: { failed, suspended }, problem };
  });
}
