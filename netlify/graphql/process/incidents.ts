import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import { attentionNeeded } from '#netlify/services/activities/decision-progress.ts';
import { instancesOfStuckDecisions, type StuckDecision, stuckDecisions } from '#netlify/services/activities/process/stuck-decisions.ts';
import type { Incident } from '#netlify/graphql/generated/resolvers.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

import type { ApiContext } from '../context.ts';
import { tenantFilter } from './tenant-filter.ts';

/** Returns the instances of the tenant that stand still until a person acts. One query for all instances of a request. */
export async function failedInstanceIds({ deps, memo, person }: ApiContext): Promise<ReadonlySet<string>> {
  const [deadLetters, stuck] = await Promise.all([
    memo('deadLetters', () => deps.flowable.jobs.deadLetters(tenantFilter(person))),
    memo('stuckInstances', () => instancesOfStuckDecisions(deps, tenantFilter(person))),
  ]);
  return new Set([...deadLetters.flatMap((job) => job.processInstanceId ?? []), ...stuck]);
}

/** Lists jobs that the engine gave up on or retries, and decisions that the engine does not take, oldest first. */
export async function incidentsOf({ deps }: ApiContext, { id }: { id: string }): Promise<Incident[]> {
  const [stuck, deadLetters, waiting, external] = await Promise.all([
    stuckDecisions(deps, id),
    deps.flowable.jobs.deadLetters({ processInstanceId: id }),
    deps.flowable.jobs.timers({ processInstanceId: id, withException: true }),
    deps.flowable.externalWorkerJobs.list({ processInstanceId: id }),
  ]);
  const failing = external.filter((job) => job.exceptionMessage !== null);
  const incidents = [
    ...stuck.map(ofDecision),
    ...deadLetters.map((job) => toIncident(id, job, { retrying: false })),
    ...[...waiting, ...failing].map((job) => toIncident(id, job, { retrying: true })),
  ];
  return incidents.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

const jobAction = 'Remove the cause, then have it tried again (operator).';

const decisionPrefix = 'decision-';

export const decisionIncidentId = ({ id }: Pick<StuckDecision, 'id'>): string => `${decisionPrefix}${id}`;
export const isDecision = (incidentId: string): boolean => incidentId.startsWith(decisionPrefix);

function ofDecision(found: StuckDecision): Incident {
  const { id, title, userTaskKey, processInstanceId, stuckAt, deliveryFailure } = found;
  return {
    id: decisionIncidentId(found),
    processInstanceId,
    elementId: userTaskKey,
    elementName: title,
    message: deliveryFailure?.problem ?? 'The engine does not take the decision.',
    action: attentionNeeded,
    activityId: id,
    retrying: false,
    createdAt: stuckAt,
  };
}

function toIncident(processInstanceId: string, job: Job | ExternalWorkerJob, { retrying }: { retrying: boolean }): Incident {
  return {
    id: job.id,
    processInstanceId,
    elementId: job.elementId,
    elementName: job.elementName,
    message: incidentMessage(job.exceptionMessage),
    action: retrying ? null : jobAction,
    activityId: null,
    retrying,
    createdAt: new Date(job.createTime ?? 0),
  };
}
