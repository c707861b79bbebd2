/** Operations on the real circuit: plan, concurrent change, start; and what is said of each item. */
import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { modelOf } from '#tests/support/task-model.ts';

import { carryOut, type Operator, operatorOf, startInstance, statusOf } from './operation-scene.ts';

const stack = inject('stack');
let flowable: FlowableClient;
let otto: Operator;

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  otto = await operatorOf(stack);
});

/** Starts instances of a model whose first task nobody serves, and fails the job of each. */
async function failed(key: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await startInstance(flowable, key));
  const jobs = await flowable.externalWorkerJobs.acquire({ topic: `${key}.first`, workerId: key, maxJobs: count, lockDuration: 'PT60S' });
  expect(jobs).toHaveLength(count);
  for (const job of jobs) await flowable.externalWorkerJobs.fail(job.id, { workerId: key, message: 'No answer', retries: 0 });
  return ids;
}

async function deploy(): Promise<string> {
  const key = `operated-${randomUUID().slice(0, 8)}`;
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, [`${key}.first`, `${key}.second`]) });
  return key;
}

/** Reports the free jobs of a topic as done. */
async function work(topic: string): Promise<void> {
  const jobs = await flowable.externalWorkerJobs.acquire({ topic, workerId: topic, maxJobs: 50, lockDuration: 'PT60S' });
  for (const job of jobs) await flowable.externalWorkerJobs.complete(job.id, { workerId: topic, variables: {} });
}

describe('an operation on the real engine', () => {
  it('retries exactly the previewed incidents, and calls resolved what has gone for good', async () => {
    const key = await deploy();
    const [kept = '', cancelled = '', again = ''] = await failed(key, 3);
    const dryRun = await eventually(
      () => otto.plan({ kind: 'RETRY_INCIDENTS', filter: { processDefinitionKey: key, status: ['FAILED'] } }),
      ({ total }) => total === 3,
      { seconds: 60, what: 'Three failed instances in the read model' },
    );
    expect(dryRun).toMatchObject({ status: 'PLANNED', pending: 3 });
    const [late = ''] = await failed(key, 1);
    await flowable.processInstances.cancel(cancelled, 'Somebody was quicker');
    await otto.start(dryRun.id);
    await otto.until(dryRun.id, 'The retry of two incidents', ({ pending }) => pending === 0);
    expect((await flowable.jobs.deadLetters({ processInstanceId: late })).map(({ processInstanceId }) => processInstanceId)).toEqual([
      late,
    ]);
    const jobs = await flowable.externalWorkerJobs.acquire({ topic: `${key}.first`, workerId: key, maxJobs: 9, lockDuration: 'PT60S' });
    expect(jobs.map(({ processInstanceId }) => processInstanceId).toSorted()).toEqual([kept, again].toSorted());
    for (const job of jobs) {
      if (job.processInstanceId === again)
        await flowable.externalWorkerJobs.fail(job.id, { workerId: key, message: 'Still no answer', retries: 0 });
      else await flowable.externalWorkerJobs.complete(job.id, { workerId: key, variables: {} });
    }
    const ended = await otto.until(dryRun.id, 'The end of the operation', ({ status }) => status === 'DONE');
    expect([kept, cancelled, again].map((id) => statusOf(ended, id))).toEqual(['RESOLVED', 'SKIPPED', 'FAILED']);
    expect(ended.items.nodes.map(({ processInstanceId }) => processInstanceId)).not.toContain(late);
  });

  it('suspends, activates, moves a token and cancels', async () => {
    const key = await deploy();
    const ids = await failed(key, 2);
    const carriedOut = (input: Record<string, unknown>) => carryOut(otto, input, ids);
    const both = ['RESOLVED', 'RESOLVED'];
    expect(await carriedOut({ kind: 'SUSPEND' })).toEqual(both);
    expect((await flowable.processInstances.get(ids[0] ?? ''))?.suspended).toBe(true);
    expect(await carriedOut({ kind: 'ACTIVATE' })).toEqual(both);
    expect(await carriedOut({ kind: 'MOVE_TOKEN', elementId: 'task-1', toElementId: 'task-2' })).toEqual(both);
    expect(await carriedOut({ kind: 'MOVE_TOKEN', elementId: 'task-1', toElementId: 'task-2' })).toEqual(['SKIPPED', 'SKIPPED']);
    await work(`${key}.second`);
    await eventually(
      () => Promise.all(ids.map((id) => flowable.history.processInstance(id))),
      (all) => all.every((instance) => instance?.endTime),
      { seconds: 60, what: 'The end of both instances' },
    );
    expect(await carriedOut({ kind: 'DELETE_HISTORY' })).toEqual(both);
    expect(await flowable.history.processInstance(ids[0] ?? '')).toBeNull();
  });
});
