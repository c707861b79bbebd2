import { acquireJobs } from '#inngest/bridge/acquire-jobs.ts';
import { dispatchWork } from '#inngest/bridge/dispatch-work.ts';
import { reportJob } from '#inngest/bridge/report-job.ts';
import { runJob } from '#inngest/bridge/run-job.ts';
import { settleJob } from '#inngest/bridge/settle-job.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { loggedSchema, startSchema } from '#inngest/workflows/hello-world/variables.ts';

import type { BenchBridge } from './bench-bridge.ts';
import { jitter, until } from './pauses.ts';

const topic = 'hello-world.log-message';

/** The worker of hello-world without its line in the log. */
const quiet = defineWorker({
  name: 'Log message',
  input: startSchema,
  output: loggedSchema,
  run: async ({ message = 'Hello, world!' }) => complete({ loggedMessage: message }),
});

/** The same job done in three ways. Milliseconds from just before it is acquired until the engine has ended its instance. */
export interface JobCost {
  /** Acquire, complete, wait until the engine has gone on: what any worker has to do. */
  readonly bare: number[];
  /** The kit in one process: ledger, schemas, report, look at what comes next; no queue. */
  readonly kit: number[];
  /** The kit as it runs: announced to Inngest, worked on in the functions host. */
  readonly whole: number[];
}

/** Takes the three in turn, so that all meet the same machine. The first `warmUp` rounds are thrown away. */
export async function measureJobCost(bridge: BenchBridge, samples: number, warmUp = 5): Promise<JobCost> {
  const cost: JobCost = { bare: [], kit: [], whole: [] };
  for (let sample = -warmUp; sample < samples; sample += 1) {
    const round = { bare: await timed(bridge, bareLoop), kit: await timed(bridge, kitAlone), whole: await timed(bridge, kitWhole) };
    if (sample < 0) continue;
    for (const way of ['bare', 'kit', 'whole'] as const) cost[way].push(round[way]);
  }
  return cost;
}

async function timed(bridge: BenchBridge, way: (bridge: BenchBridge, processInstanceId: string) => Promise<void>): Promise<number> {
  const { flowable } = bridge.sending;
  const id = await startHelloWorld(bridge);
  const from = Date.now();
  await way(bridge, id);
  // The engine's own time of the end: same machine, same clock, and no pause of a poll in it.
  const end = await until('The end of the instance', 30, async () => (await flowable.history.processInstance(id))?.endTime ?? undefined);
  await jitter(50, 200);
  return Date.parse(end) - from;
}

/** Starts beside the API, so that nobody has looked at the job yet. */
export async function startHelloWorld({ sending }: BenchBridge): Promise<string> {
  const businessKey = `bench-cost-${Date.now()}-${Math.round(Math.random() * 1e9)}`;
  return (await sending.flowable.processInstances.start({ processDefinitionKey: 'hello-world', businessKey, variables: {} })).id;
}

async function bareLoop({ sending }: BenchBridge): Promise<void> {
  const { externalWorkerJobs } = sending.flowable;
  const [job] = await externalWorkerJobs.acquire({ topic, workerId: 'bench', lockDuration: 'PT60S', maxJobs: 1 });
  if (!job) throw new Error('The engine gave no job to the bare loop: something else works on this engine.');
  await externalWorkerJobs.complete(job.id, { workerId: 'bench', variables: { loggedMessage: 'bare' } });
  await settleJob(sending, job.id);
}

async function kitAlone({ keeping, takeJob }: BenchBridge, processInstanceId: string): Promise<void> {
  await acquireJobs(keeping, { processInstanceId, businessKey: null });
  const job = takeJob();
  const outcome = await runJob(keeping, { job, worker: quiet, runId: 'bench' });
  await reportJob(keeping, { job, outcome, settings: quiet.settings });
}

async function kitWhole({ sending }: BenchBridge, processInstanceId: string): Promise<void> {
  await dispatchWork(sending, { processInstanceId, businessKey: null });
}
