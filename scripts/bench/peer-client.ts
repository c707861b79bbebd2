import { ExternalWorkerClient } from '@flowable-oss/external-worker-client';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import { jobAvailable } from './job-latency.ts';
import { jitter, until } from './pauses.ts';

interface PeerRun {
  readonly samples: number;
  /** Instances start at moments spread over this time. */
  readonly overMs: number;
  readonly settings: { readonly waitPeriodSeconds?: number; readonly numberOfTasks?: number };
}

/**
 * Job available → first line of its handler, with Flowable's own Node client on the same engine and the same model. Our functions host
 * must not run, or it would take the jobs.
 */
export async function measurePeerClient(stack: Stack, run: PeerRun): Promise<number[]> {
  const flowable = createFlowableClient(readFlowableConfig(stack.settings));
  const firstLines = new Map<string, number>();
  const { url, user, password } = stack.engineAddress;
  const client = new ExternalWorkerClient({ flowableHost: url, auth: { username: user, password } });
  const subscription = client.subscribe({
    topic: 'hello-world.log-message',
    ...run.settings,
    callbackHandler: (job, result) => {
      firstLines.set(job.processInstanceId, Date.now());
      return result.success();
    },
  });
  try {
    const ids = await Promise.all(Array.from({ length: run.samples }, (_, sample) => startLater(flowable, { sample, overMs: run.overMs })));
    await until('The last job of the client', 90, () => (ids.every((id) => firstLines.has(id)) ? true : undefined));
    return await Promise.all(ids.map(async (id) => (firstLines.get(id) ?? Number.NaN) - (await jobAvailable(flowable, id))));
  } finally {
    subscription.unsubscribe();
  }
}

async function startLater(flowable: FlowableClient, { sample, overMs }: { sample: number; overMs: number }): Promise<string> {
  await jitter(0, overMs);
  const instance = await flowable.processInstances.start({
    processDefinitionKey: 'hello-world',
    businessKey: `bench-peer-${Date.now()}-${sample}`,
    variables: {},
  });
  return instance.id;
}
