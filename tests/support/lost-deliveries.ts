import type { FlowableClient } from '#flowable/client/index.ts';
import { acquireJobs } from '#inngest/bridge/work/acquire-jobs.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import { workflows } from '#inngest/workflows/index.ts';

import { eventually } from './eventually.ts';
import { bridgeOf } from './kit-host.ts';
import type { TestStack } from './test-stack.ts';

/**
 * Deliveries as a functions process leaves them that is killed in the middle: the bridge acquires a job and begins it in the ledger, and
 * nothing follows. Its functions must not be announced meanwhile, or they are quicker.
 */
export function lostDeliveries(stack: TestStack, flowable: FlowableClient) {
  /** Waits for a free job of the topic, and loses a delivery of it. `run`: null for a job that is acquired before its run. */
  return async (topic: string, { run, lockSeconds }: { run: string | null; lockSeconds: number }): Promise<void> => {
    const deps = bridgeOf(stack.settings, { flowable, workflows });
    const served = workerOf(workflows, topic);
    if (!served) throw new Error(`No worker serves ${topic}.`);
    const short = { ...deps, config: { ...deps.config, jobLockSeconds: lockSeconds } };
    await eventually(
      () => acquireJobs(short, { topic, served, maxJobs: 1, run }),
      ({ jobs }) => jobs.length === 1,
      { seconds: 60, what: `A free job of ${topic}` },
    );
  };
}
