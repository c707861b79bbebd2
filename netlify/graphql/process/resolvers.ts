import { pageSize } from '#netlify/core/page.ts';
import { startProcess } from '#netlify/services/processes/starts/start-process.ts';
import type { StartedProcess } from '#netlify/services/processes/starts/started-process.ts';

import type {
  MutationResolvers,
  ProcessInstanceConnectionResolvers,
  QueryResolvers,
  StartedProcessResolvers,
} from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { cancelProcess } from './cancel-process.ts';
import { currentElementFields } from './elements.ts';
import { incidentFields } from './incidents.ts';
import { requireStart } from './instance-access.ts';
import { listProcessInstances, type ProcessInstanceConnection } from './list-process-instances.ts';
import { processDefinitionFields, toProcessDefinition } from './process-definition.ts';
import { findProcessInstance, processInstanceFields, readIfAnswered } from './process-instance.ts';
import { retryIncident } from './retry-incident.ts';

export const queries = {
  processInstance: (_, { id }, context) => findProcessInstance(context, id),
  processDefinitions: async (_, { first }, { deps }) => {
    const most = pageSize(first, { defaultSize: 500, limit: 500 });
    return (await deps.flowable.processDefinitions.latest()).slice(0, most).map(toProcessDefinition);
  },
  processInstances: (_, request, context) => listProcessInstances(context, request),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  cancelProcess,
  retryIncident,
  startProcess: async (_, { key, businessKey, variables, idempotencyKey }, context) => {
    await requireStart(context, key);
    return startProcess(context.deps, context.person, { processDefinitionKey: key, businessKey, variables, idempotencyKey });
  },
} satisfies Partial<MutationResolvers>;

const processInstanceConnectionFields: Remaining<ProcessInstanceConnectionResolvers, ProcessInstanceConnection> = {
  totalCount: ({ countAll }) => countAll(),
};

const startedProcessFields: Remaining<StartedProcessResolvers, StartedProcess> = {
  processInstance: ({ processInstanceId }, _, context) => (processInstanceId === null ? null : readIfAnswered(context, processInstanceId)),
};

export const types = {
  CurrentElement: currentElementFields,
  Incident: incidentFields,
  LinkedInstance: { status: processInstanceFields.status, suspended: processInstanceFields.suspended },
  ProcessDefinition: processDefinitionFields,
  ProcessInstance: processInstanceFields,
  ProcessInstanceConnection: processInstanceConnectionFields,
  StartedProcess: startedProcessFields,
};
