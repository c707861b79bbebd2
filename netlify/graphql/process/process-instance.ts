import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import { listActivities } from '#netlify/activities/lists/list-activities.ts';
import { knowsTenant } from '#netlify/auth/tenant.ts';
import { listJobs } from '#netlify/effects/list-jobs.ts';
import { isEndedByModel } from '#netlify/ended-by-model.ts';
import { ApiError } from '#netlify/errors.ts';
import type { ProcessInstanceResolvers, ProcessInstanceStatus } from '#netlify/graphql/generated/resolvers.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';
import { currentElements, timeline } from './elements.ts';
import { failedInstanceIds, incidentsOf } from './incidents.ts';
import { loadProcessDefinition } from './process-definition.ts';
import { visibleVariables } from './visible-variables.ts';

/** An instance as the engine's history has it; the rest is asked for when it is read. */
export interface ProcessInstance {
  readonly id: string;
  readonly processDefinitionId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endActivityId: string | null;
  /** Why it was cancelled; null when it was not. */
  readonly cancelReason: string | null;
}

export function toProcessInstance(row: HistoricProcessInstance): ProcessInstance {
  const { id, processDefinitionId, businessKey, endActivityId, deleteReason } = row;
  return {
    id,
    processDefinitionId,
    processDefinitionKey: processDefinitionId.split(':')[0] ?? processDefinitionId,
    businessKey,
    startedAt: new Date(row.startTime),
    endedAt: row.endTime === null ? null : new Date(row.endTime),
    endActivityId,
    cancelReason: deleteReason === null || isEndedByModel(deleteReason) ? null : deleteReason,
  };
}

/** One instance, if it is of the caller's tenant. */
export function findProcessInstance({ deps, memo, person }: ApiContext, id: string): Promise<ProcessInstance | null> {
  return memo(`instance:${id}`, async () => {
    const row = await deps.flowable.history.processInstance(id);
    return row && knowsTenant(person, row.tenantId) ? toProcessInstance(row) : null;
  });
}

/** @throws ApiError `NOT_FOUND`, also for one of another tenant. */
export async function requireProcessInstance(context: ApiContext, id: string): Promise<ProcessInstance> {
  const found = await findProcessInstance(context, id);
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'process instance', id });
  return found;
}

export const processInstanceFields: Remaining<ProcessInstanceResolvers, ProcessInstance> = {
  status: (instance, _, context) => statusOf(instance, context),
  outcome: async (instance, _, { deps }) => {
    const { cancelReason, endActivityId, processDefinitionId } = instance;
    if (cancelReason !== null || endActivityId === null) return cancelReason;
    const elements = await deps.flowable.processDefinitions.elements(processDefinitionId);
    return elements[endActivityId]?.name ?? endActivityId;
  },
  processDefinition: ({ processDefinitionId }, _, context) => loadProcessDefinition(context, processDefinitionId),
  currentElements: (instance, _, context) => (instance.endedAt ? [] : currentElements(context, instance)),
  timeline: ({ id }, _, context) => timeline(context, id),
  variables: async (instance, _, context) => (await visibleVariables(instance, context)).shown,
  hiddenVariables: async (instance, _, context) => (await visibleVariables(instance, context)).hidden,
  incidents: (instance, _, context) => (instance.endedAt ? [] : incidentsOf(context, instance)),
  jobs: ({ id }, _, { deps }) => listJobs(deps, id),
  activities: async ({ id }, _, { deps, person }) =>
    (await listActivities(deps, person, { filter: { processInstanceId: id }, first: 100 })).nodes,
};

async function statusOf({ id, endedAt, cancelReason }: ProcessInstance, context: ApiContext): Promise<ProcessInstanceStatus> {
  if (endedAt) return cancelReason === null ? 'COMPLETED' : 'CANCELLED';
  return (await failedInstanceIds(context)).has(id) ? 'FAILED' : 'RUNNING';
}
