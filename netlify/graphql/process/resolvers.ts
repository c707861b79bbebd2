import { pageSize } from '#netlify/core/page.ts';
import { startProcess } from '#netlify/services/processes/starts/start-process.ts';
import type { StartedProcess } from '#netlify/services/processes/starts/started-process.ts';

import type {
  IncidentGroupResolvers,
  MutationResolvers,
  ProcessInstanceConnectionResolvers,
  QueryResolvers,
  StartedProcessResolvers,
} from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';
import { cancelProcess } from './cancel-process.ts';
import { currentElementFields } from './elements.ts';
import { createdAt, groupIncidents, type JobGroup } from './group-incidents.ts';
import { requireStart } from './instance-access.ts';
import { listProcessInstances, type ProcessInstanceConnection } from './list-process-instances.ts';
import { processDefinitionFields, toProcessDefinition } from './process-definition.ts';
import { findProcessInstance, processInstanceFields, readIfAnswered } from './process-instance.ts';
import { retryIncident } from './retry-incident.ts';
import { retryIncidents } from './retry-incidents.ts';
import { tenantFilter } from './tenant-filter.ts';

export const queries = {
  processInstance: (_, { id }, context) => findProcessInstance(context, id),
  incidentGroups: async (_, { first }, { deps, person }) => {
    const groups = groupIncidents(await deps.flowable.jobs.deadLetters(tenantFilter(person)));
    return groups.slice(0, pageSize(first, { defaultSize: 50, limit: 200 }));
  },
  processDefinitions: async (_, { first }, { deps }) => {
    const most = pageSize(first, { defaultSize: 500, limit: 500 });
    return (await deps.flowable.processDefinitions.latest()).slice(0, most).map(toProcessDefinition);
  },
  processInstances: (_, request, context) => listProcessInstances(context, request),
} satisfies Partial<QueryResolvers>;

export const mutations = {
  cancelProcess,
  retryIncident,
  retryIncidents,
  startProcess: async (_, { key, businessKey, variables, idempotencyKey }, context) => {
    await requireStart(context, key);
    return startProcess(context.deps, context.person, { processDefinitionKey: key, businessKey, variables, idempotencyKey });
  },
} satisfies Partial<MutationResolvers>;

const timeOf = (job: JobGroup['jobs'][number] | undefined): Date => new Date(job ? createdAt(job) : 0);

const incidentGroupFields: Remaining<IncidentGroupResolvers, JobGroup> = {
  count: ({ jobs }) => jobs.length,
  oldestAt: ({ jobs }) => timeOf(jobs[0]),
  newestAt: ({ jobs }) => timeOf(jobs.at(-1)),
  processInstanceIds: ({ jobs }, { first }) => {
    const ids = new Set(jobs.toReversed().flatMap(({ processInstanceId }) => processInstanceId ?? []));
    return [...ids].slice(0, pageSize(first, { defaultSize: 5, limit: 100 }));
  },
};

const processInstanceConnectionFields: Remaining<ProcessInstanceConnectionResolvers, ProcessInstanceConnection> = {
  totalCount: ({ countAll }) => countAll(),
};

const startedProcessFields: Remaining<StartedProcessResolvers, StartedProcess> = {
  processInstance: ({ processInstanceId }, _, context) => (processInstanceId === null ? null : readIfAnswered(context, processInstanceId)),
};

export const types = {
  CurrentElement: currentElementFields,
  IncidentGroup: incidentGroupFields,
  ProcessDefinition: processDefinitionFields,
  ProcessInstance: processInstanceFields,
  ProcessInstanceConnection: processInstanceConnectionFields,
  StartedProcess: startedProcessFields,
};
