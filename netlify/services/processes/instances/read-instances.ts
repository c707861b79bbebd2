import type { InstanceWithVariables } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isEndedByModel } from '#flowable/client/ended-by-model.ts';
import type { processInstance } from '#netlify/database/schema.ts';

import { definitionOf } from './definition-of.ts';
import { outcomeOf } from './outcome.ts';
import { type Failure, readFailures } from './read-failures.ts';
import { privateNames, type SearchableVariable, searchableVariables } from './searchable-variables.ts';
import { withToken } from '../waits/with-token.ts';
import { waitsOf } from './waits.ts';

type Row = Omit<typeof processInstance.$inferInsert, 'readAt'>;

/** State of an instance at the engine, as the read model stores it. */
export interface Reading {
  readonly row: Row;
  readonly variables: readonly SearchableVariable[];
}

const callsAtOnce = 8;
const maxElements = 100;
const maxProblem = 2_000;

/** Reads these instances from the engine; those that it does not know (any more) are left out. */
export async function readInstances(deps: ApiDependencies, ids: readonly string[]): Promise<Reading[]> {
  const found = await deps.flowable.history.instancesWithVariables(ids);
  const live = found.filter(({ endTime }) => endTime === null).map(({ id }) => id);
  const failures = await readFailures(deps, live);
  return atMost(callsAtOnce, found, async (instance) => {
    const ownFailures = failures.filter(({ processInstanceId }) => processInstanceId === instance.id);
    const definition = await definitionOf(deps, instance.processDefinitionId);
    const state = instance.endTime === null ? await liveState(deps, instance, ownFailures) : await endedState(deps, instance);
    const hidden = privateNames(deps.workflows, definition.processDefinitionKey);
    return { row: { ...identityOf(instance), ...definition, ...state }, variables: searchableVariables(instance.variables, hidden) };
  });
}

const identityOf = ({ id, tenantId, businessKey, startTime, superProcessInstanceId, ...rest }: InstanceWithVariables) => ({
  id,
  tenantId,
  businessKey,
  processDefinitionId: rest.processDefinitionId,
  callerId: superProcessInstanceId ?? null,
  startedAt: new Date(startTime),
});

async function liveState(deps: ApiDependencies, { id, processDefinitionId }: InstanceWithVariables, failures: readonly Failure[]) {
  const [begun, elements] = await Promise.all([
    deps.flowable.history.unfinishedElements({ processInstanceId: id }),
    deps.flowable.processDefinitions.elements(processDefinitionId),
  ]);
  const current = withToken(begun);
  const failed = distinct(failures.flatMap(({ elementId }) => elementId ?? []));
  const problems = distinct(failures.map(({ message }) => message));
  return {
    status: failures.length > 0 ? ('FAILED' as const) : ('RUNNING' as const),
    tokens: current.slice(0, maxElements).map(({ activityId, activityType, startTime }) => ({
      elementId: activityId,
      type: activityType,
      since: new Date(startTime).toISOString(),
    })),
    // The job of a continuation that failed stands before its element: the element has not begun.
    currentElements: distinct([...current.map(({ activityId }) => activityId), ...failed]),
    waitsFor: waitsOf(current, elements),
    failedElements: failed,
    problem: problems.length > 0 ? problems.join('\n').slice(0, maxProblem) : null,
  };
}

async function endedState(deps: ApiDependencies, instance: InstanceWithVariables) {
  const { id, processDefinitionId, endTime, endActivityId, deleteReason } = instance;
  const cancelReason = deleteReason === null || isEndedByModel(deleteReason) ? null : deleteReason;
  return {
    status: cancelReason === null ? ('COMPLETED' as const) : ('CANCELLED' as const),
    endedAt: new Date(endTime ?? 0),
    endActivityId,
    cancelReason,
    outcome: await outcomeOf(deps, { id, processDefinitionId, endActivityId, cancelReason }),
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort().slice(0, maxElements);
