import { z } from 'zod';

import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import { attentionNeeded } from '#netlify/services/activities/decision-progress.ts';
import { problemOfDecision, type StuckDecision, stuckDecisions } from '#netlify/services/activities/process/stuck-decisions.ts';
import type { IncidentResolvers, JobOutcome } from '#netlify/graphql/generated/resolvers.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';
import { readFailures } from '#netlify/services/processes/instances/read-failures.ts';
import { decisionIncidentId } from '#netlify/services/processes/access/incident-id.ts';
import { outcomesOf, workerOfJob } from '#netlify/services/operations/job-outcomes.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';

/** Incident with everything but the outcomes by which it can be completed. */
export interface InstanceIncident {
  readonly id: string;
  readonly processInstanceId: string;
  /** Null for a decision. */
  readonly processDefinitionId: string | null;
  readonly elementId: string | null;
  readonly elementName: string | null;
  readonly message: string;
  readonly action: string | null;
  readonly activityId: string | null;
  readonly retrying: boolean;
  readonly createdAt: Date;
}

/** Whether the instance stands still until a person acts, as the engine and its decisions say now. */
export async function isFailed({ deps }: ApiContext, id: string): Promise<boolean> {
  return (await readFailures(deps, [id])).length > 0;
}

/** Lists jobs that the engine gave up on or retries, and decisions that the engine does not take, oldest first. */
export async function incidentsOf({ deps }: ApiContext, { id }: { id: string }): Promise<InstanceIncident[]> {
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

function ofDecision(found: StuckDecision): InstanceIncident {
  const { id, title, userTaskKey, processInstanceId, stuckAt, deliveryFailure } = found;
  return {
    id: decisionIncidentId(found),
    processInstanceId,
    processDefinitionId: null,
    elementId: userTaskKey,
    elementName: title,
    message: problemOfDecision(deliveryFailure),
    action: attentionNeeded,
    activityId: id,
    retrying: false,
    createdAt: stuckAt,
  };
}

function toIncident(processInstanceId: string, job: Job | ExternalWorkerJob, { retrying }: { retrying: boolean }): InstanceIncident {
  return {
    id: job.id,
    processInstanceId,
    processDefinitionId: job.processDefinitionId,
    elementId: job.elementId,
    elementName: job.elementName,
    message: incidentMessage(job.exceptionMessage),
    action: retrying ? null : jobAction,
    activityId: null,
    retrying,
    createdAt: new Date(job.createTime ?? 0),
  };
}

export const incidentFields: Remaining<IncidentResolvers, InstanceIncident> = {
  outcomes: async (incident, _, { deps }) => {
    const { worker } = incident.retrying ? { worker: null } : await workerOfJob(deps, incident);
    return worker ? outcomesOf(worker).map(shownOutcome) : [];
  },
};

const shownOutcome = ({ errorCode, variables }: ReturnType<typeof outcomesOf>[number]): JobOutcome => ({
  errorCode,
  schema: z.toJSONSchema(variables, { io: 'input', unrepresentable: 'any' }),
});
