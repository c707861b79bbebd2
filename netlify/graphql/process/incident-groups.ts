import type { IncidentGroupResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { pageSize } from '#netlify/core/page.ts';

import type { Remaining } from '../remaining.ts';
import { createdAt, groupIncidents, type JobGroup } from './group-incidents.ts';
import { tenantFilter } from './tenant-filter.ts';

export const incidentGroups: QueryResolvers['incidentGroups'] = async (_, { first }, { deps, person }) => {
  const groups = groupIncidents(await deps.flowable.jobs.deadLetters(tenantFilter(person)));
  return groups.slice(0, pageSize(first, { usual: 50, limit: 200 }));
};

const timeOf = (job: JobGroup['jobs'][number] | undefined): Date => new Date(job ? createdAt(job) : 0);

export const incidentGroupFields: Remaining<IncidentGroupResolvers, JobGroup> = {
  count: ({ jobs }) => jobs.length,
  oldestAt: ({ jobs }) => timeOf(jobs[0]),
  newestAt: ({ jobs }) => timeOf(jobs.at(-1)),
  processInstanceIds: ({ jobs }, { first }) => {
    const ids = new Set(jobs.toReversed().flatMap(({ processInstanceId }) => processInstanceId ?? []));
    return [...ids].slice(0, pageSize(first, { usual: 5, limit: 100 }));
  },
};
