import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

import { bareProcess, type LoadBench } from './load-bench.ts';
import { type Started, untilEnded } from './ended-instances.ts';
import { inParallel } from './in-parallel.ts';

const START = `mutation BenchStart($businessKey: String!) {
  startProcess(key: "hello-world", businessKey: $businessKey, variables: {}, idempotencyKey: $businessKey) { status } }`;
const startedSchema = z.object({ startProcess: z.object({ status: z.string() }) });

const jobsPerAcquire = 25;
const workerId = 'bench-bare';

/** Starts an instance for each business key, and resolves when the engine's history says that all have ended. */
export type Way = (bench: LoadBench, businessKeys: readonly string[]) => Promise<Started>;

/**
 * Starts over the engine's REST API; one worker acquires 25 jobs at a time and completes the jobs with as many callers as the starts have.
 */
export const bareLoop: Way = async (bench, businessKeys) => {
  const started = { flowable: bench.bare, processDefinitionKey: bareProcess.key, since: new Date() };
  const starts = inParallel(businessKeys, bench.callers, (businessKey) =>
    bench.bare.processInstances.start({ processDefinitionKey: bareProcess.key, businessKey, variables: {} }),
  );
  await Promise.all([starts, completeAll(bench, businessKeys.length)]);
  await untilEnded(started, businessKeys.length);
  return started;
};

/** Acquires and completes 25 jobs at a time, until `count` are done. */
export async function completeAll({ bare, callers }: LoadBench, count: number): Promise<void> {
  for (let completed = 0; completed < count;) {
    const { topic } = bareProcess;
    const jobs = await bare.externalWorkerJobs.acquire({ topic, workerId, lockDuration: 'PT10M', maxJobs: jobsPerAcquire });
    await inParallel(jobs, callers, ({ id }) =>
      bare.externalWorkerJobs.complete(id, { workerId, variables: { loggedMessage: 'Hello, world!' } }),
    );
    completed += jobs.length;
    if (jobs.length === 0) await sleep(10);
  }
}

/** Starts through the GraphQL API; all other work is Baton's. */
export const baton: Way = async (bench, businessKeys) => {
  const started = { flowable: bench.flowable, processDefinitionKey: 'hello-world', since: new Date() };
  await inParallel(businessKeys, bench.callers, (businessKey) => startHelloWorld(bench, businessKey));
  await untilEnded(started, businessKeys.length);
  return started;
};

export const startHelloWorld = ({ clerk }: LoadBench, businessKey: string) => clerk.request(START, { businessKey }, startedSchema);
