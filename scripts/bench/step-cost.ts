import { z } from 'zod';

import { reportJob } from '#inngest/bridge/report/report-job.ts';
import { runJob } from '#inngest/bridge/work/run-job.ts';
import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';

import type { BenchBridge } from './bench-bridge.ts';
import { startInngestSteps } from './inngest-steps.ts';
import { startHelloWorld } from './job-cost.ts';
import { jitter } from './pauses.ts';

/** Steps in one worker, and in one function of Inngest. */
const steps = 10;

/** Durations in milliseconds. */
export interface StepCost {
  /** Work on one job whose worker has no steps: schemas checked, outcome kept in the ledger. */
  readonly workWithout: number[];
  /** Work on the same job with ten steps that do nothing. */
  readonly workWith: number[];
  /** Duration of each of the ten steps, from the first line of the first to that of the last. */
  readonly step: number[];
  /** Duration of each step of a bare Inngest function, likewise. */
  readonly inngestStep: number[];
}

/** Returns a worker that notes the begin of each step. */
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

/** Measures all variants in turn. The first `warmUp` rounds are thrown away. */
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
  await startHelloWorld(bridge);
  const taken = await bridge.takeJob(worker);
  const from = performance.now();
  const outcome = await runJob(bridge.silent, { ...taken, worker, runId: 'bench' });
  const took = performance.now() - from;
  await reportJob(bridge.silent, { job: taken.job, outcome, settings: worker.settings });
  return took;
}
