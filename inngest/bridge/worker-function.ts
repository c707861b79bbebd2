import { RetryAfterError } from 'inngest';

import { inngest } from '#inngest/client.ts';
import { type JobAcquired, jobAcquired } from '#inngest/events.ts';

import type { ServedTopic } from '#inngest/define/find-code.ts';

import type { BridgeDependencies } from './dependencies.ts';
import { failureText } from './failure-text.ts';
import { flowControl } from './flow-control.ts';
import type { Outcome } from './outcome.ts';
import { reportJob } from './report-job.ts';
import { runJob } from './run-job.ts';
import { inngestRetries, reportPausesMs, workerTimes } from './worker-times.ts';

/**
 * The Inngest function of one worker, named by process and task, so that the dashboard reads like the model.
 *
 * Two steps: `work` and `report`. A report that fails is repeated without the work; work that fails for a transient reason is
 * repeated inside the run, within the lock, and after that handed back to the engine with a pause.
 */
export function workerFunction(topic: string, { workflow, worker }: ServedTopic, dependencies: () => BridgeDependencies) {
  const { startMs, finishMs } = workerTimes(worker.settings, 0);
  return inngest.createFunction(
    {
      id: topic.replace('.', '-'),
      name: `${workflow.model.name}: ${worker.name}`,
      triggers: [jobAcquired(topic)],
      retries: inngestRetries,
      ...flowControl(worker.settings),
      timeouts: { start: `${startMs / 1000}s`, finish: `${finishMs / 1000}s` },
    },
    async ({ event, step, runId, attempt }) => {
      const job: JobAcquired = event.data;
      const who = job.businessKey ?? job.processInstanceId;
      const outcome = await step
        .run({ id: 'work', name: `${worker.name} · ${who}` }, async () => {
          const result = await runJob(dependencies(), { job, worker, runId });
          if (shouldRepeat(result, attempt, worker.settings.attemptsPerRun))
            throw new RetryAfterError(result.message, worker.settings.pauseMs);
          return result;
        })
        // The step itself failed for good: its host died again and again.
        .catch((error: unknown): Outcome => ({ kind: 'failed', message: failureText(error), next: 'retry' }));
      return step.run({ id: 'report', name: `Report ${outcome.kind} · ${who}` }, async () => {
        try {
          return await reportJob(dependencies(), { job, outcome, settings: worker.settings });
        } catch (error) {
          // Without the error itself: Inngest would show all of it.
          throw new RetryAfterError(failureText(error), reportPausesMs[attempt] ?? 10_000);
        }
      });
    },
  );
}

function shouldRepeat(outcome: Outcome, attempt: number, attemptsPerRun: number): outcome is Outcome & { kind: 'failed' } {
  return outcome.kind === 'failed' && outcome.next === 'retry' && attempt + 1 < attemptsPerRun;
}
