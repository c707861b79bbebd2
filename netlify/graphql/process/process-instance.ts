import { type HistoricProcessInstance, isFlowableError } from '#flowable/client/index.ts';
import { outermostCaller } from '#inngest/telemetry/callers.ts';
import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { callersOf } from '#netlify/core/callers-of.ts';
import { traceIdMark } from '#netlify/core/config.ts';
import { listActivities } from '#netlify/services/activities/lists/list-activities.ts';
import { listJobs } from '#netlify/services/ledger/list-jobs.ts';
import { isEndedByModel } from '#flowable/client/ended-by-model.ts';
import { definitionOf } from '#netlify/services/processes/instances/definition-of.ts';
import { readFailures } from '#netlify/services/processes/instances/read-failures.ts';
import { outcomeOf } from '#netlify/services/processes/instances/outcome.ts';
import { ApiError } from '#netlify/core/errors.ts';
import type { ProcessInstanceResolvers, ProcessInstanceStatus } from '#netlify/graphql/generated/resolvers.ts';
import { processKeyOf } from '#netlify/services/processes/access/process-key.ts';
import { elementPasses } from '#netlify/services/processes/timeline/element-passes.ts';
import { listEvents } from '#netlify/services/processes/timeline/list-events.ts';
import { listChanges } from '#netlify/services/processes/variables/list-changes.ts';
import { messagesOf } from '#netlify/services/processes/messages/list-messages.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';
import { currentElements, type StoredState, unreadWaits } from './elements.ts';
import { incidentsOf, isFailed } from './incidents.ts';
import { allowedRowActions } from './instance-access.ts';
import { loadProcessDefinition } from './process-definition.ts';
import { suspendedInstanceIds } from './suspended-instances.ts';
import { hiddenVariables, visibleVariables } from './visible-variables.ts';

/** Instance with the fields of the engine's history, or of the read model; all other fields are loaded on demand. */
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
  /** Absent for an instance that was read from the engine. */
  readonly stored?: StoredState;
  /** Id of the instance that has called this one. Absent for an instance of the read model, which does not store it. */
  readonly callerId?: string | null;
}

async function toProcessInstance({ deps }: ApiContext, row: HistoricProcessInstance): Promise<ProcessInstance> {
  const { id, processDefinitionId, businessKey, endActivityId, deleteReason, superProcessInstanceId = null } = row;
  return {
    id,
    processDefinitionId,
    processDefinitionKey: await processKeyOf(deps, row),
    businessKey,
    startedAt: new Date(row.startTime),
    endedAt: row.endTime === null ? null : new Date(row.endTime),
    endActivityId,
    cancelReason: deleteReason === null || isEndedByModel(deleteReason) ? null : deleteReason,
    callerId: superProcessInstanceId,
  };
}

/** Returns the instance, or null if the caller may not read it. */
export function findProcessInstance(context: ApiContext, id: string): Promise<ProcessInstance | null> {
  const { deps, memo } = context;
  return memo(`instance:${id}`, async () => {
    const row = await deps.flowable.history.processInstance(id);
    return row && (await allowedRowActions(context, 'READ', row)) ? toProcessInstance(context, row) : null;
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
  outcome: async ({ stored, ...instance }, _, { deps }) => {
    if (stored) return stored.outcome;
    return instance.endedAt === null ? instance.cancelReason : outcomeOf(deps, instance);
  },
  version: async ({ processDefinitionId }, _, { deps }) => (await definitionOf(deps, processDefinitionId)).version,
  problem: async ({ id, stored, endedAt }, _, { deps }) => {
    if (stored || endedAt) return stored?.problem ?? null;
    const messages = (await readFailures(deps, [id])).map(({ message }) => message);
    return messages.length > 0 ? [...new Set(messages)].join('\n') : null;
  },
  processDefinition: ({ processDefinitionId }, _, context) => loadProcessDefinition(context, processDefinitionId),
  calledBy: (instance, _, context) => callerOf(instance, context),
  calledInstances: ({ id }, { first }, context) => calledInstances(context, id, pageSize(first, { defaultSize: 20 })),
  currentElements: async (instance, { first }, context) =>
    instance.endedAt ? [] : currentElements(context, instance, pageSize(first, { defaultSize: 20 })),
  unreadWaits: async (instance, _, context) => (instance.endedAt ? [] : unreadWaits(context, instance)),
  elementPasses: (instance, _, { deps }) => elementPasses(deps, instance),
  events: (instance, request, { deps, person }) => listEvents({ deps, person, instance }, request),
  variables: async (instance, _, context) => (await visibleVariables(instance, context)).shown,
  hiddenVariables: async (instance, _, context) => (await visibleVariables(instance, context)).hidden,
  variableChanges: async (instance, { name, first, after }, context) => {
    const isPrivate = (await hiddenVariables(instance, context))(name);
    return listChanges({ deps: context.deps, person: context.person, instance }, { name, first, after, isPrivate });
  },
  incidents: async (instance, { first }, context) =>
    instance.endedAt ? [] : (await incidentsOf(context, instance)).slice(0, pageSize(first, { defaultSize: 20 })),
  traceUrl: async ({ id }, _, { deps }) =>
    deps.config.traceUrl?.replace(traceIdMark, traceIdOf(await outermostCaller(id, callersOf(deps)))) ?? null,
  jobs: async ({ id }, { first }, { deps }) => (await listJobs(deps, id)).slice(-pageSize(first, { defaultSize: 100 })),
  messages: (instance, { first }, { deps, person }) => messagesOf(deps, person, { instance, limit: pageSize(first, { defaultSize: 20 }) }),
  activities: async ({ id }, { first }, { deps, person }) =>
    (await listActivities(deps, person, { filter: { processInstanceId: id }, first: first ?? 100 })).nodes,
};

async function callerOf({ id, callerId }: ProcessInstance, context: ApiContext): Promise<ProcessInstance | null> {
  const known = callerId === undefined ? (await findProcessInstance(context, id))?.callerId : callerId;
  return known ? findProcessInstance(context, known) : null;
}

/** Lists called instances; whoever may read an instance may read those that it has called. */
async function calledInstances(context: ApiContext, id: string, size: number): Promise<ProcessInstance[]> {
  const { rows } = await context.deps.flowable.history.processInstances({ superProcessInstanceId: id, size });
  return Promise.all(rows.map((row) => toProcessInstance(context, row)));
}

async function statusOf({ id, stored, endedAt, cancelReason }: ProcessInstance, context: ApiContext): Promise<ProcessInstanceStatus> {
  if (stored) return stored.status;
  if (endedAt) return cancelReason === null ? 'COMPLETED' : 'CANCELLED';
  return (await isFailed(context, id)) ? 'FAILED' : 'RUNNING';
}
