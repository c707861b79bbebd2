import type { BridgeDependencies } from '../dependencies.ts';
import { checkOldest } from './check-incidents.ts';
import { recordIncidents } from './record-incidents.ts';

const deadLettersPerPage = 200;
const checksPerPoll = 100;
const decisionsPerPoll = 200;

/**
 * Finds dead letters that no report and no hint told of, newest first, up to the first page without a new one; brings the incidents of
 * decisions in line; and compares the open incidents with the engine that were compared the longest time ago.
 *
 * @param until - milliseconds since 1970: no page is begun after this time.
 * @returns whether there is more.
 */
export async function pollIncidents(deps: BridgeDependencies, until: number): Promise<boolean> {
  const isCut = await recordNewest(deps, until);
  const decisions = await deps.api.syncDecisionIncidents(decisionsPerPoll);
  await checkOldest(deps, checksPerPoll);
  return isCut || decisions >= decisionsPerPoll;
}

async function recordNewest(deps: BridgeDependencies, until: number): Promise<boolean> {
  for (let start = 0; ; start += deadLettersPerPage) {
    if (Date.now() > until) return true;
    const jobs = await deps.flowable.jobs.deadLetters({ newestFirst: true, page: { start, size: deadLettersPerPage } });
    const recorded = await recordIncidents(deps, jobs);
    if (recorded === 0 || jobs.length < deadLettersPerPage) return false;
  }
}

/**
 * Records one page of all dead letters of the engine. The sweep stops at the first page that it knows; this finds what stands behind it.
 * @returns the start of the next page, null after the last one.
 */
export async function reconcileIncidents(deps: BridgeDependencies, start: number): Promise<number | null> {
  const jobs = await deps.flowable.jobs.deadLetters({ page: { start, size: deadLettersPerPage } });
  await recordIncidents(deps, jobs);
  return jobs.length < deadLettersPerPage ? null : start + deadLettersPerPage;
}
