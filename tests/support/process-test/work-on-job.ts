import { reportJob } from '#inngest/bridge/report/report-job.ts';
import { runJob } from '#inngest/bridge/work/run-job.ts';
import type { StartedJob } from '#inngest/bridge/work/acquire-jobs.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import type { AnyWorker } from '#inngest/define/workflow.ts';

import type { Subject } from './subject.ts';

interface Seen {
  input: unknown;
  logged: string[];
}

/**
 * Does the work of the worker's Inngest function for one job: works, then reports. The repeats inside one run are left to Inngest
 * (tests/engine): here each attempt is a delivery by the engine.
 */
export async function workOnJob({ circuit, outcomes, clock, runs }: Subject, taken: StartedJob): Promise<void> {
  const { bridge, announced } = circuit;
  const { job, effect } = taken;
  const served = workerOf(bridge.workflows, job.topic);
  if (!served) throw new Error(`No worker of this test serves ${job.topic}.`);
  announced.takeJob(taken);
  const seen: Seen = { input: undefined, logged: [] };
  const worker = watched(outcomes.next(job.topic, job.jobId, served.worker), seen);
  const at = clock.now();
  const outcome = await runJob(bridge, { job, effect, worker, runId: 'process-test' });
  const reported = await reportJob(bridge, { job, outcome, settings: worker.settings });
  const { topic, elementId, processInstanceId } = job;
  runs.push({ topic, elementId, processInstanceId, at, ...seen, outcome, reported });
}

function watched(worker: AnyWorker, seen: Seen): AnyWorker {
  return {
    ...worker,
    run: async (input, context) => {
      seen.input = input;
      const log = (message: string, facts?: Record<string, unknown>): void => {
        seen.logged.push(message);
        context.log(message, facts);
      };
      return worker.run(input, { ...context, log });
    },
  };
}
