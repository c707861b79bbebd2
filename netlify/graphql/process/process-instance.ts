import { type HistoricProcessInstance, isFlowableError } from '#flowable/client/index.ts';
import { listActivities } from '#netlify/services/activities/lists/list-activities.ts';
import { listJobs } from '#netlify/services/ledger/list-jobs.ts';
import { isEndedByModel } from '#netlify/services/processes/ended-by-model.ts';
import { ApiError } from '#netlify/core/errors.ts';
import type { ProcessInstanceResolvers, ProcessInstanceStatus } from '#netlify/graphql/generated/resolvers.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { messagesOf } from '#netlify/services/processes/messages/list-messages.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';
import { currentElements, lastEndEvent, timeline } from './elements.ts';
import { failedInstanceIds, incidentsOf } from './incidents.ts';
import { allowedRowActions } from './instance-access.ts';
import { loadProcessDefinition } from './process-definition.ts';
import { suspendedInstanceIds } from './suspended-instances.ts';
import { visibleVariables } from './visible-variables.ts';

/** Instance with the fields of the engine's history; all other fields are loaded on demand. */
export interface ProcessInstance {
  readonly id: string;
  readonly processDefinitionId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endActivityId: string | null;
  /** Reason of the cancellation; null when not cancelled. */
  readonly cancelReason: string | null;
}

export function toProcessInstance(row: HistoricProcessInstance): ProcessInstance {
  const { id, processDefinitionId, businessKey, endActivityId, deleteReason } = row;
  return {
    id,
    processDefinitionId,
    processDefinitionKey: processKeyOf(row),
    businessKey,
    startedAt: new Date(row.startTime),
    endedAt: row.endTime === null ? null : new Date(row.endTime),
    endActivityId,
    cancelReason: deleteReason === null || isEndedByModel(deleteReason) ? null : deleteReason,
  };
}

/** Returns the instance, or null if the caller may not read it. */
export function findProcessInstance(context: ApiContext, id: string): Promise<ProcessInstance | null> {
  const { deps, memo } = context;
  return memo(`instance:${id}`, async () => {
    const row = await deps.flowable.history.processInstance(id);
    return row && (await allowedRowActions(context, 'READ', row)) ? toProcessInstance(row) : null;
  });
}

/** Returns the instance. @throws ApiError `NOT_FOUND`, also for an instance that the caller may not read. */
export async function requireProcessInstance(context: ApiContext, id: string): Promise<ProcessInstance> {
  const found = await findProcessInstance(context, id);
  if (!found) throw new ApiError('NOT_FOUND', { kind: 'process instance', id });
  return found;
}

/**
 * Reads the instance after a change that is already made: an engine that fails meanwhile must not turn the change into an error. Null then.
 */
export async function readIfAnswered(context: ApiContext, processInstanceId: string): Promise<ProcessInstance | null> {
  try {
    return await findProcessInstance(context, processInstanceId);
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    context.deps.log.warn({ processInstanceId, problem: error.message }, 'The instance could not be read after its change');
    return null;
  }
}

export const processInstanceFields: Remaining<ProcessInstanceResolvers, ProcessInstance> = {
  status: (instance, _, context) => statusOf(instance, context),
  suspended: async ({ id, endedAt }, _, context) => endedAt === null && (await suspendedInstanceIds(context)).has(id),
  outcome: (instance, _, context) => outcomeOf(instance, context),
  processDefinition: ({ processDefinitionId }, _, context) => loadProcessDefinition(context, processDefinitionId),
  currentElements: async (instance, { first }, context) =>
    instance.endedAt ? [] : (await currentElements(context, instance)).slice(0, pageSize(first, { defaultSize: 20 })),
  timeline: async (instance, { first }, context) =>
    (await timeline(context, instance)).slice(-pageSize(first, { defaultSize: 500, limit: 500 })),
  variables: async (instance, _, context) => (await visibleVariables(instance, context)).shown,
  hiddenVariables: async (instance, _, context) => (await visibleVariables(instance, context)).hidden,
  incidents: async (instance, { first }, context) =>
    instance.endedAt ? [] : (await incidentsOf(context, instance)).slice(0, pageSize(first, { defaultSize: 20 })),
  jobs: async ({ id }, { first }, { deps }) => (await listJobs(deps, id)).slice(-pageSize(first, { defaultSize: 100 })),
  messages: (instance, { first }, { deps, person }) => messagesOf(deps, person, { instance, most: pageSize(first, { defaultSize: 20 }) }),
  activities: async ({ id }, { first }, { deps, person }) =>
    (await listActivities(deps, person, { filter: { processInstanceId: id }, first: first ?? 100 })).nodes,
};

/** Name of the end event. Where an event sub-process or a terminate event ended the instance, the engine names none, or the sub-process. */
async function outcomeOf({ id, endedAt, cancelReason, endActivityId, processDefinitionId }: ProcessInstance, context: ApiContext) {
  if (cancelReason !== null || endedAt === null) return cancelReason;
  const elements = await context.deps.flowable.processDefinitions.elements(processDefinitionId);
  const isEnd = endActivityId !== null && elements[endActivityId]?.type === 'endEvent';
  const end = isEnd ? endActivityId : ((await lastEndEvent(context, id)) ?? endActivityId);
  return end === null ? null : (elements[end]?.name ?? end);
}

async function statusOf({ id, endedAt, cancelReason }: ProcessInstance, context: ApiContext): Promise<ProcessInstanceStatus> {
  if (endedAt) return cancelReason === null ? 'COMPLETED' : 'CANCELLED';
  return (await failedInstanceIds(context)).has(id) ? 'FAILED' : 'RUNNING';
}
