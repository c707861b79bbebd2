/** Measures of the free jobs by topic, as the last poll of the engine has seen them. */
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { type Backlog, backlogsOf, strandedBacklogs, waitsForSystem } from '#netlify/services/health/free-jobs.ts';

import { allOf, type Finding, type Measuring, type Reading } from '../kind.ts';

/** Finds topics whose oldest free job has waited too long, although no system keeps it back. */
export async function lateJobs(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const late: Finding[] = [];
  for (const backlog of await backlogsOf(deps, now)) {
    const { topic, free, seconds, served, oldestSince } = backlog;
    if (!served || seconds <= threshold || (await waitsForSystem(deps, topic))) continue;
    late.push(found(backlog, `Jobs of ${topic} that wait for their worker: ${free}, the oldest since ${oldestSince}.`));
  }
  return allOf(late);
}

/** Finds topics with free jobs of which none is begun. */
export async function starvedTopics(deps: ApiDependencies, { now }: Measuring): Promise<Reading> {
  const starved = await strandedBacklogs(deps, await backlogsOf(deps, now));
  return allOf(starved.map((backlog) => found(backlog, `Jobs of ${backlog.topic} that nobody picks up: ${backlog.free}.`)));
}

/** Finds topics with jobs that no worker of this deployment serves. */
export async function unservedTopics(deps: ApiDependencies, { now }: Measuring): Promise<Reading> {
  const unserved = (await backlogsOf(deps, now)).filter(({ served }) => !served);
  return allOf(unserved.map((backlog) => found(backlog, `Jobs of ${backlog.topic} without a worker in this deployment: ${backlog.free}.`)));
}

const found = ({ topic, seconds }: Backlog, sentence: string): Finding => ({ tenantId: null, key: topic, value: seconds, sentence });
