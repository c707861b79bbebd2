import { join } from 'node:path';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { signIn } from '#scripts/api/caller.ts';
import type { Stack } from '#scripts/stack/stack.ts';
import { z } from 'zod';

import { startInngestEcho } from './inngest-echo.ts';
import { jitter, until } from './pauses.ts';
import { WorkerLog } from './worker-log.ts';

const START = `mutation BenchStart($businessKey: String!) {
  startProcess(key: "hello-world", businessKey: $businessKey, variables: {}, idempotencyKey: $businessKey) { processInstanceId } }`;
const startedSchema = z.object({ startProcess: z.object({ processInstanceId: z.string() }) });

export interface JobLatency {
  /** Job available in the engine → first line of the worker. */
  readonly ours: number[];
  /** Inngest's own event → function start, at the same server. */
  readonly event: number[];
  /** Bare invoke of a function over Inngest's API → function start, at the same server. */
  readonly invoke: number[];
}

/** Measures the three in turn, so that all meet the same machine. The first `warmUp` rounds are thrown away. */
export async function measureJobLatency(stack: Stack, samples: number, warmUp = 5): Promise<JobLatency> {
  const flowable = createFlowableClient(readFlowableConfig(stack.settings));
  const clerk = await signIn(stack.urls.host, 'clara');
  const workerLog = await WorkerLog.follow(join(stack.logs, 'host.log'), 'hello-world.log-message');
  const echo = await startInngestEcho(stack.urls.inngest);
  const latency: JobLatency = { ours: [], event: [], invoke: [] };
  try {
    for (let sample = -warmUp; sample < samples; sample += 1) {
      const businessKey = `bench-${Date.now()}`;
      const { startProcess } = await clerk.request(START, { businessKey }, startedSchema);
      const id = startProcess.processInstanceId;
      const firstLine = await until('The first line of the worker', 30, () => workerLog.firstLineOf(id));
      await until('The end of the process', 30, async () => ((await flowable.history.processInstance(id))?.endTime ? true : undefined));
      const ours = firstLine - (await jobAvailable(flowable, id));
      await jitter(100, 400);
      const event = await echo.event(`${businessKey}-event`);
      await jitter(100, 400);
      const invoke = await echo.invoke(`${businessKey}-invoke`);
      await jitter(100, 400);
      if (sample < 0) continue;
      latency.ours.push(ours);
      latency.event.push(event);
      latency.invoke.push(invoke);
    }
  } finally {
    await Promise.all([echo.stop(), workerLog.close()]);
  }
  return latency;
}

/** Returns the time at which the engine made the job: the moment at which the token entered the task, from the engine's history. */
async function jobAvailable(flowable: FlowableClient, processInstanceId: string): Promise<number> {
  const elements = await flowable.history.elements(processInstanceId);
  const task = elements.find((element) => element.activityId === 'log-message');
  if (!task) throw new Error(`The instance ${processInstanceId} did not pass its task log-message.`);
  return Date.parse(task.startTime);
}
