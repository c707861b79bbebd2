import type { Job } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { type StuckDecision, stuckDecisionsOfTenant } from '#netlify/services/activities/process/stuck-decisions.ts';
import { decisionIncidentId } from '#netlify/services/processes/access/incident-id.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

import type { PlannedItem, Selection } from './kind.ts';
import { maxItems } from './limits.ts';
import { failed, type Outcome, resolved } from './outcome.ts';

type JobOfInstance = Job & { readonly processInstanceId: string };

/** Returns the selected jobs that the engine gave up on. */
export async function selectedJobs({ flowable }: ApiDependencies, { tenant, instances, incidentIds }: Selection): Promise<JobOfInstance[]> {
  const selected = new Set(instances.map(({ id }) => id));
  const jobs = await flowable.jobs.deadLetters({ tenantId: tenant });
  return jobs.filter(
    (job): job is JobOfInstance =>
      job.processInstanceId !== null && selected.has(job.processInstanceId) && (incidentIds?.has(job.id) ?? true),
  );
}

/** Returns the selected decisions that the engine does not take. */
export async function selectedDecisions(deps: ApiDependencies, { tenant, instances, incidentIds }: Selection): Promise<StuckDecision[]> {
  const selected = new Set(instances.map(({ id }) => id));
  const decisions = await stuckDecisionsOfTenant(deps, tenant, maxItems);
  return decisions.filter((one) => selected.has(one.processInstanceId) && (incidentIds?.has(decisionIncidentId(one)) ?? true));
}

/** Plans to skip the selected instances that have none of these items. */
export function skipOthers({ instances }: Selection, items: readonly PlannedItem[], problem: string): PlannedItem[] {
  const planned = new Set(items.map(({ processInstanceId }) => processInstanceId));
  const others = instances.filter(({ id }) => !planned.has(id));
  return others.map(({ id }) => ({ processInstanceId: id, targetId: null, elementId: null, seen: {}, problem }));
}

/**
 * Tells what became of a job that was given to the engine again; null while it is under way. Resolved only when the engine has gone on
 * behind it.
 */
export async function outcomeOfJob({ flowable }: ApiDependencies, jobId: string): Promise<Outcome | null> {
  const place = await flowable.jobs.locate(jobId);
  if (place === 'gone') return resolved;
  const dead = place === 'dead-letter' ? await flowable.jobs.deadLetter(jobId) : null;
  return dead && failed(incidentMessage(dead.exceptionMessage));
}
