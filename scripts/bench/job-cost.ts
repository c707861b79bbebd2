import { reportJob } from '#inngest/bridge/report/report-job.ts';
import { runJob } from '#inngest/bridge/work/run-job.ts';
import { startWork } from '#inngest/bridge/work/start-work.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { loggedSchema, startSchema } from '#inngest/workflows/hello-world/variables.ts';

import { type BenchBridge, helloTopic as topic } from './bench-bridge.ts';
import { jitter, until } from './pauses.ts';

/** Worker of hello-world without its line in the log. */
export const quiet = defineWorker({
  name: 'Log message',
  input: startSchema,
  output: loggedSchema,
  run: async ({ message = 'Hello, world!' }) => complete({ loggedMessage: message }),
});

/** Duration of the same job done in three ways: milliseconds from just before the acquisition until the engine has ended the instance. */
export interface JobCost {
  /** Bare loop: acquire and complete, the least that any worker has to do. */
  readonly bare: number[];
  /** Worker kit in one process: ledger, schemas, report; no queue. */
  readonly kit: number[];
  /** Worker kit as deployed: job announced to Inngest, worked on in the functions host. */
  readonly deployed: number[];
}

/** Measures the three ways in turn, so that all meet the same machine. The first `warmUp` rounds are thrown away. */
export async function measureJobCost(bridge: BenchBridge, samples: number, warmUp = 5): Promise<JobCost> {
  const cost: JobCost = { bare: [], kit: [], deployed: [] };
  for (let sample = -warmUp; sample < samples; sample += 1) {
    const round = { bare: await timed(bridge, bareLoop), kit: await timed(bridge, kitAlone), deployed: await timed(bridge, kitDeployed) };
    if (sample < 0) continue;
    for (const way of ['bare', 'kit', 'deployed'] as const) cost[way].push(round[way]);
  }
  return cost;
}

async function timed(bridge: BenchBridge, way: (bridge: BenchBridge) => Promise<void>): Promise<number> {
  const { flowable } = bridge.sending;
  const id = await startHelloWorld(bridge);
  const from = Date.now();
  await way(bridge);
  // The engine's own time of the end: same machine, same clock, and no pause of a poll in it.
  const end = await until('The end of the instance', 30, async () => (await flowable.history.processInstance(id))?.endTime ?? undefined);
  await jitter(50, 200);
  return Date.parse(end) - from;
}

/** Starts hello-world directly at the engine, without the API, so that nothing has polled for the job yet. */
export async function startHelloWorld({ sending }: BenchBridge): Promise<string> {
  const businessKey = `bench-cost-${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  return (await sending.flowable.processInstances.start({ processDefinitionKey: 'hello-world', businessKey, variables: {} })).id;
}

async function bareLoop({ sending }: BenchBridge): Promise<void> {
  const { externalWorkerJobs } = sending.flowable;
  const [job] = await externalWorkerJobs.acquire({ topic, workerId: 'bench', lockDuration: 'PT60S', maxJobs: 1 });
  if (!job) throw new Error('The engine gave no job to the bare loop: something else works on this engine.');
  await externalWorkerJobs.complete(job.id, { workerId: 'bench', variables: { loggedMessage: 'bare' } });
}

async function kitAlone({ silent, takeJob }: BenchBridge): Promise<void> {
  const taken = await takeJob(quiet);
  const outcome = await runJob(silent, { ...taken, worker: quiet, runId: 'bench' });
  await reportJob(silent, { job: taken.job, outcome, settings: quiet.settings });
}

async function kitDeployed({ sending }: BenchBridge): Promise<void> {
  await startWork(sending, new Map([[topic, 1]]));
}
