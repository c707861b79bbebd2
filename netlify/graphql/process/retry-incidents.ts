import { isFlowableError, type Job } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import type { MutationResolvers, RetriedIncidents } from '../generated/resolvers.ts';
import { groupIncidents } from './group-incidents.ts';
import { requireReason } from './require-reason.ts';
import { retryDeadLetter } from './retry-dead-letter.ts';
import { tenantFilter } from './tenant-filter.ts';

const maxPerCall = 50;
const atOnce = 8;

export const retryIncidents: MutationResolvers['retryIncidents'] = async (_, { id, count, reason }, { deps, person }) => {
  requireReason(reason, 'the incidents are tried again');
  const group = groupIncidents(await deps.flowable.jobs.deadLetters(tenantFilter(person))).find((one) => one.id === id);
  if (!group) throw new ApiError('NOT_FOUND', { kind: 'group of incidents', id });
  if (group.jobs.length > count) {
    const problem = `was ${count}, but ${group.jobs.length} incidents have this cause by now. Look at them again.`;
    throw new ApiError('INVALID_INPUT', { field: 'count', problem });
  }
  await deps.audit?.ask();
  return retryOldest(deps, group.jobs);
};

/** Retries the oldest jobs. A job that fails does not hold up the others; an engine that does not answer ends the call. */
async function retryOldest(deps: ApiDependencies, jobs: readonly Job[]): Promise<RetriedIncidents> {
  const result = { retried: 0, gone: 0, failed: 0, left: jobs.length };
  let problem: string | null = null;
  let isAway = false;
  await atMost(atOnce, jobs.slice(0, maxPerCall), async (job) => {
    if (isAway) return;
    result.left -= 1;
    try {
      if (await retryDeadLetter(deps, job)) result.retried += 1;
      else result.gone += 1;
    } catch (error) {
      deps.log.warn({ jobId: job.id, problem: String(error) }, 'An incident was not tried again');
      result.failed += 1;
      isAway ||= isFlowableError(error, 'UNREACHABLE');
      problem ??= error instanceof Error ? error.message : String(error);
    }
  });
  return { ...result, problem };
}
