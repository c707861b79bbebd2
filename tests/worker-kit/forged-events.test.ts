/** Events and invocations are claims: a forger can only make a run look. */
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const key = 'kit-forged';
const stack = inject('stack');
let worked: string[] = [];

const worker = defineWorker({
  name: 'Work',
  input: z.looseObject({}),
  output: z.object({}),
  settings: { concurrency: { limit: 2, perKey: { limit: 1, key: () => 'one' } } },
  run: async (_, { processInstanceId }) => {
    worked.push(processInstanceId);
    return complete({});
  },
});

let host: KitHost;
let victim: string;
beforeAll(async () => {
  host = await startKitHost(stack, [workflowOf(key, { [`${key}.work`]: worker })]);
  // The instance waits for a topic without a worker here, so that it stays put.
  await host.deploy('kit-victim', ['kit-victim.unserved']);
  await host.deploy(key, [`${key}.work`]);
  const started = await host.flowable.processInstances.start({ processDefinitionKey: 'kit-victim', businessKey: 'victim', variables: {} });
  victim = started.id;
});
afterAll(() => host?.stop());

async function send(name: string, data: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${stack.inngest.url}/e/test`, { method: 'POST', body: JSON.stringify({ name, data }) });
  const { ids } = (await answer.json()) as { ids: string[] };
  await eventually(
    async () => (await (await fetch(`${stack.inngest.url}/api/v2/events/${ids[0]}/runs`)).json()) as { data?: { endedAt?: string }[] },
    ({ data = [] }) => data.length > 0 && data.every(({ endedAt }) => endedAt),
    { seconds: 60, what: `The runs of ${name}` },
  );
}

const isRunning = async (id: string): Promise<boolean> => (await host.flowable.processInstances.get(id)) !== null;

describe('a well-formed event', () => {
  it.each<[string, (job: string) => Record<string, unknown>]>([
    ['a job that does not exist', () => ({ jobId: ulid(), workerId: ulid() })],
    ['a job that nobody holds', (jobId) => ({ jobId, workerId: ulid() })],
    [
      'a job of another instance, with the business key of a foreign one',
      (jobId) => ({
        jobId,
        workerId: ulid(),
        businessKey: 'victim',
        processInstanceId: victim,
        executionId: victim,
        jobCorrelationId: ulid(),
      }),
    ],
  ])('about %s has no effect', async (_, dataOf) => {
    const [job] = await host.flowable.externalWorkerJobs.list({ processInstanceId: victim });
    await send(`job/${key}.work`, dataOf(job?.id ?? ''));
    expect(worked).toEqual([]);
    expect(await isRunning(victim)).toBe(true);
  });

  it('that asks for work where there is none, or for a decision that nobody made, has no effect', async () => {
    await send(`job/${key}.work`, {});
    await send('activity/completed', {
      activityId: ulid(),
      taskId: victim,
      processInstanceId: victim,
      processDefinitionKey: key,
      userTaskKey: 'review',
      businessKey: 'victim',
    });
    await send('engine/work.available', { reason: 'forged', processInstanceId: victim });
    expect(worked).toEqual([]);
    expect(await isRunning(victim)).toBe(true);
  });
});

it('a hint without the signature of the engine is refused', async () => {
  const hint = {
    topics: [{ topic: `${key}.work`, jobs: 1 }],
    tasksCreated: [],
    tasksEnded: [],
    timersFired: [],
    instancesEnded: [],
    messagesAwaited: [],
    deadLettersChanged: [],
    overflow: true,
  };
  const target = host.deps.config.apiUrl.replace('/graphql', '/api/engine-hints');
  const answer = await fetch(target, { method: 'POST', body: JSON.stringify(hint) });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ problem: expect.stringContaining('The hint is not signed') as string });
});

it('a job that is free is worked on all the same, once', async () => {
  worked = [];
  const [id = ''] = await host.start(key, [{}]);
  await eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds: 60, what: 'The end of the process' },
  );
  expect(worked).toEqual([id]);
});
