import { ulid } from 'ulid';

import type { ExternalWorkerJob } from '#flowable/client/external-worker-jobs.ts';
import { causeOfClass } from '#inngest/define/failure-cause.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import type { TopicBacklogInput } from '#inngest/graphql/sweep.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { failJob } from '../report/fail-job.ts';
import { eachRow } from './rows.ts';
import { startWork } from '../work/start-work.ts';
import { topicOf } from './topics.ts';

const jobsPerPage = 500;
/** 100,000 jobs; a later poll sees the rest. */
const pagesAtMost = 200;
/** Jobs of a topic without a worker that one poll turns into incidents. */
const incidentsPerPoll = 100;

/**
 * Finds the free jobs of all topics, page after page, and starts work on each topic that has some, so that no topic hides another. Jobs of
 * a topic that no worker has served for a while become incidents; until then a release with the worker may be under way.
 *
 * @returns the backlog by topic.
 */
export async function pollJobs(deps: BridgeDependencies): Promise<TopicBacklogInput[]> {
  const backlog = new Map<string, TopicBacklogInput>();
  for (let page = 0; page < pagesAtMost; page++) {
    const jobs = await deps.flowable.externalWorkerJobs.list({ unlocked: true, start: page * jobsPerPage, size: jobsPerPage });
    for (const job of jobs) await count(deps, backlog, job);
    if (jobs.length < jobsPerPage) break;
  }
  const topics = [...backlog.values()];
  await startWork(deps, new Map(topics.map(({ topic, free }) => [topic, free])));
  for (const { topic, served, oldestSince } of topics) if (!served && isOverdue(deps, oldestSince)) await failUnserved(deps, topic);
  return topics;
}

/** Counts a job in the backlog of its topic; the oldest job comes first. */
async function count(deps: BridgeDependencies, backlog: Map<string, TopicBacklogInput>, job: ExternalWorkerJob): Promise<void> {
  const topic = await topicOf(deps.flowable, job);
  // An expression: the job's own topic is known to the engine only.
  if (topic === null || topic.includes('${')) return;
  const known = backlog.get(topic);
  if (known) backlog.set(topic, { ...known, free: known.free + 1 });
  else backlog.set(topic, { topic, free: 1, oldestSince: job.createTime, served: workerOf(deps.workflows, topic) !== null });
}

const isOverdue = ({ config }: BridgeDependencies, since: string): boolean =>
  Date.now() - Date.parse(since) > config.unservedTopicSeconds * 1000;

/** Makes incidents of the jobs of a topic without a worker. An operator retries the jobs once the worker is deployed. */
async function failUnserved(deps: BridgeDependencies, topic: string): Promise<void> {
  const workerId = ulid();
  const message = `No worker serves the topic '${topic}' in this deployment. Deploy the worker, then retry the job.`;
  const { externalWorkerJobs } = deps.flowable;
  const jobs = await externalWorkerJobs.acquire({ topic, maxJobs: incidentsPerPoll, workerId, lockDuration: 'PT60S' });
  await eachRow(deps, { kind: 'JOB', ids: jobs.map(({ id }) => id) }, async (id) => {
    const { createTime = '' } = jobs.find((job) => job.id === id) ?? {};
    if (isOverdue(deps, createTime)) await failJob(deps, id, { workerId, message, cause: causeOfClass('TOPIC_UNSERVED'), retries: 0 });
    else await externalWorkerJobs.release(id, { workerId });
    return null;
  });
}
