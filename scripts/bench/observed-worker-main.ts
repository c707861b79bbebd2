/** Worker process of the comparison in `observability-cost.ts`: works on one job for each message, as a run does, and answers with the milliseconds. */
import { workRound } from '#inngest/bridge/work/work-round.ts';
import { flushSpans } from '#inngest/telemetry/provider.ts';
import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';

import { benchBridge, helloTopic as topic } from './bench-bridge.ts';
import { quiet as worker } from './job-cost.ts';

const settings = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const { silent } = benchBridge({ settings, urls: { inngest: settings['INNGEST_BASE_URL'] ?? '' } });
const served = { workflow: helloWorldWorkflow, worker };
let round = 0;

async function workOnOne(): Promise<number> {
  const run = `bench-${process.pid}/${(round += 1)}`;
  const from = performance.now();
  const { jobs } = await workRound(silent, { topic, served, runId: 'bench', run, attempt: 0 });
  const took = performance.now() - from;
  if (jobs.length !== 1) throw new Error(`Expected one job, found ${jobs.length}: something else works on this engine.`);
  // A function sends its spans after its answer.
  await flushSpans();
  return took;
}

process.on('message', () => {
  workOnOne().then(
    (milliseconds) => process.send?.({ milliseconds }),
    (error: unknown) => process.send?.({ problem: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ milliseconds: 0 });
