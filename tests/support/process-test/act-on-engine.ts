/** Actions that hints of the engine cause in the bridge, taken here for the instances of a test. */
import type { AcquiredJob } from '#flowable/client/external-worker-jobs.ts';
import { openActivities } from '#inngest/bridge/activities/open-activities.ts';
import { settleEnded } from '#inngest/bridge/activities/settle-activities.ts';
import { acquireJobs } from '#inngest/bridge/work/acquire-jobs.ts';
import { topicOf } from '#inngest/bridge/poll/topics.ts';
import { workerOf } from '#inngest/define/find-code.ts';

import type { Circuit } from './circuit.ts';
import type { Member } from './member.ts';

const jobsAtOnce = 20;

/** Opens the Activities of the open user tasks of an instance, and settles the Activities of its ended tasks. */
export async function showTasks({ bridge, flowable }: Pick<Circuit, 'bridge' | 'flowable'>, { processInstanceId }: Member): Promise<void> {
  const open = await flowable.tasks.list({ processInstanceId });
  await openActivities(
    bridge,
    open.map(({ id }) => id),
  );
  await settleEnded(bridge, await flowable.history.tasks({ processInstanceId }));
}

/** Acquires the free jobs of all topics on which one of these instances waits; jobs of other instances of the file come along. */
export async function acquireFreeJobs({ bridge, flowable, announced }: Circuit, members: readonly Member[]): Promise<void> {
  const free = await Promise.all(members.map((member) => flowable.externalWorkerJobs.list({ ...member, unlocked: true })));
  const topics = new Set(
    await Promise.all(free.flat().map((job: Pick<AcquiredJob, 'processDefinitionId' | 'elementId'>) => topicOf(flowable, job))),
  );
  for (const topic of topics) {
    const served = topic === null ? null : workerOf(bridge.workflows, topic);
    if (topic === null || served === null) continue;
    announced.keepJobs((await acquireJobs(bridge, { topic, served, maxJobs: jobsAtOnce, run: null })).jobs);
  }
}
