import { inngest } from '#inngest/client.ts';
import type { ServedTopic } from '#inngest/define/find-code.ts';
import type { WorkerSettings } from '#inngest/define/worker-settings.ts';
import { workerFunctionId, workReady } from '#inngest/events.ts';

import type { BridgeDependencies } from '../dependencies.ts';
import { flowControl } from './flow-control.ts';
import { startWork } from './start-work.ts';
import { type RoundResult, workOnAnnounced, workRound } from './work-round.ts';
import { inngestRetries, workerTimes } from './worker-times.ts';

/** Rounds after which a run hands over to another one, so that its state stays small. A rate limit counts runs. */
const roundsPerRun = ({ rateLimit }: WorkerSettings): number => (rateLimit === null ? 100 : 1);

/**
 * Creates the Inngest function of one worker, named by process and task, so that the dashboard reads like the model.
 *
 * A run acquires the free jobs of its topic, a chunk in each round, until none is left: a queued or cancelled run holds no lock, and a
 * backlog costs few runs. A job whose worker has limits by input comes with the event, and is the only job of the run.
 *
 * A round that fails for a transient reason is repeated for the unfinished jobs, without the work of jobs that only lack their report;
 * after that the jobs are handed back to the engine with a pause.
 */
export function workerFunction(topic: string, served: ServedTopic, dependencies: () => BridgeDependencies) {
  const { workflow, worker } = served;
  const { startMs } = workerTimes(worker.settings, 0);
  return inngest.createFunction(
    {
      id: workerFunctionId(topic),
      name: `${workflow.model.name}: ${worker.name}`,
      triggers: [workReady(topic)],
      retries: inngestRetries,
      ...flowControl(worker.settings),
      timeouts: { start: `${startMs / 1000}s` },
    },
    async ({ event, step, runId, attempt }) => {
      const { jobId, workerId } = event.data;
      const at = (round: string) => ({ topic, served, runId, run: `${runId}/${round}`, attempt });
      if (jobId !== undefined && workerId !== undefined) {
        return step.run({ id: 'job', name: worker.name }, () => workOnAnnounced(dependencies(), at('job'), { jobId, workerId }));
      }
      const results: RoundResult[] = [];
      do {
        const round = String(results.length);
        results.push(await step.run({ id: `round-${round}`, name: worker.name }, () => workRound(dependencies(), at(round))));
      } while (results.at(-1)?.more && results.length < roundsPerRun(worker.settings));
      if (results.at(-1)?.more) await step.run('go-on', () => startWork(dependencies(), new Map([[topic, 1]])));
      return { jobs: results.flatMap(({ jobs }) => jobs) };
    },
  );
}
