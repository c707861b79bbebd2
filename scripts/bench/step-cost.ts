import { z } from 'zod';

import { acquireJobs } from '#inngest/bridge/acquire-jobs.ts';
import { reportJob } from '#inngest/bridge/report-job.ts';
import { runJob } from '#inngest/bridge/run-job.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';

import type { BenchBridge } from './bench-bridge.ts';
import { startInngestSteps } from './inngest-steps.ts';
import { startHelloWorld } from './job-cost.ts';
import { jitter } from './pauses.ts';

/** Steps in one worker, and in one function of Inngest. */
const steps = 10;

/** Milliseconds. */
export interface StepCost {
  /** The work on one job whose worker has no steps: ledger begun, variables read, outcome kept. */
  readonly workWithout: number[];
  /** The same with ten steps that do nothing. */
  readonly workWith: number[];
  /** Each of those steps, from the first line of the first to that of the last. */
  readonly step: number[];
  /** Each step of a bare Inngest function, likewise. */
  readonly inngestStep: number[];
}

/** Notes when each of its steps began. */
const workerOf = (count: number, begun: number[]): AnyWorker =>
  defineWorker({
    name: 'Count',
    input: z.object({}),
    output: z.object({ loggedMessage: z.string() }),
    async run(_, { step }) {
      for (let number = 1; number <= count; number += 1) {
        await step(`step-${number}`, async () => {
          begun.push(performance.now());
          return { number };
        });
      }
      return complete({ loggedMessage: 'counted' });
    },
  });

/** Takes all of them in turn. The first `warmUp` rounds are thrown away. */
export async function measureStepCost(bridge: BenchBridge, inngestUrl: string, samples: number, warmUp = 5): Promise<StepCost> {
  const bare = await startInngestSteps(inngestUrl, steps);
  const cost: StepCost = { workWithout: [], workWith: [], step: [], inngestStep: [] };
  try {
    for (let sample = -warmUp; sample < samples; sample += 1) {
      const begun: number[] = [];
      const workWithout = await timedWork(bridge, workerOf(0, []));
      const workWith = await timedWork(bridge, workerOf(steps, begun));
      const inngestStep = await bare.measure(`steps-${sample}`);
      await jitter(50, 200);
      if (sample < 0) continue;
      cost.workWithout.push(workWithout);
      cost.workWith.push(workWith);
      cost.step.push(((begun.at(-1) ?? 0) - (begun[0] ?? 0)) / (steps - 1));
      cost.inngestStep.push(inngestStep);
    }
  } finally {
    await bare.stop();
  }
  return cost;
}

async function timedWork(bridge: BenchBridge, worker: AnyWorker): Promise<number> {
  const { keeping } = bridge;
  await acquireJobs(keeping, { processInstanceId: await startHelloWorld(bridge), businessKey: null });
  const job = bridge.takeJob();
  const from = performance.now();
  const outcome = await runJob(keeping, { job, worker, runId: 'bench' });
  const took = performance.now() - from;
  await reportJob(keeping, { job, outcome, settings: worker.settings });
  return took;
}
