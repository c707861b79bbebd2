import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import type { Incident } from '#netlify/graphql/generated/resolvers.ts';

import type { ApiContext } from '../context.ts';
import { tenantFilter } from './tenant-filter.ts';
import { incidentMessage } from './incident-message.ts';

/** The instances of the tenant that stand still until an operator acts. One look for all instances of a request. */
export async function failedInstanceIds({ deps, memo, person }: ApiContext): Promise<ReadonlySet<string>> {
  const deadLetters = await memo('deadLetters', () => deps.flowable.jobs.deadLetters(tenantFilter(person)));
  return new Set(deadLetters.flatMap((job) => job.processInstanceId ?? []));
}

/** What the engine gave up on, and what failed and is tried again, oldest first. */
export async function incidentsOf({ deps }: ApiContext, { id }: { id: string }): Promise<Incident[]> {
  const [deadLetters, waiting, external] = await Promise.all([
    deps.flowable.jobs.deadLetters({ processInstanceId: id }),
    deps.flowable.jobs.timers({ processInstanceId: id, withException: true }),
    deps.flowable.externalWorkerJobs.list({ processInstanceId: id }),
  ]);
  const failing = external.filter((job) => job.exceptionMessage !== null);
  const incidents = [
    ...deadLetters.map((job) => toIncident(id, job, { retrying: false })),
    ...[...waiting, ...failing].map((job) => toIncident(id, job, { retrying: true })),
  ];
  return incidents.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

function toIncident(processInstanceId: string, job: Job | ExternalWorkerJob, { retrying }: { retrying: boolean }): Incident {
  return {
    id: job.id,
    processInstanceId,
    elementId: job.elementId,
    elementName: job.elementName,
    message: incidentMessage(job.exceptionMessage),
    retrying,
    createdAt: new Date(job.createTime ?? 0),
  };
}
