/** Inputs and outputs of workers stay in the engine and the ledger: Inngest's store has ids and results. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const key = 'kit-canary';
const stack = inject('stack');
const secrets = { input: 'Canary-of-the-input', step: 'Canary-of-a-step', output: 'Canary-of-the-output' };

/** Runs of the worker, as the worker knows them. */
const runs: string[] = [];

const worker = defineWorker({
  name: 'Sing',
  input: z.object({ name: z.string() }),
  output: z.object({ answer: z.string() }),
  run: async ({ name }, { step, log }) => {
    log('Singing');
    await step('note', async () => ({ heard: `${name} ${secrets.step}` }));
    return complete({ answer: secrets.output });
  },
});

let host: KitHost;
beforeAll(async () => {
  host = await startKitHost(stack, [workflowOf(key, { [`${key}.work`]: worker })]);
  await host.deploy(key, [`${key}.work`]);
});
afterAll(() => host?.stop());

async function allRuns(): Promise<string> {
  const query = `{ runs(first: 40, filter: { from: "2020-01-01T00:00:00Z" }, orderBy: [{ field: QUEUED_AT, direction: DESC }]) { edges { node { id function { slug } } } } }`;
  const answer = await fetch(`${stack.inngest.url}/v0/gql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = z
    .object({
      data: z.object({
        runs: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), function: z.object({ slug: z.string() }) }) })) }),
      }),
    })
    .parse(await answer.json());
  const own = data.runs.edges.filter(({ node }) => node.function.slug.includes(key));
  runs.push(...own.map(({ node }) => node.id));
  const traces = await Promise.all(
    runs.map(async (id) => (await fetch(`${stack.inngest.url}/api/v2/runs/${id}/trace?includeOutput=true`)).text()),
  );
  return traces.join('\n');
}

it('keeps no data of a job in the trace of its run', async () => {
  const [id = ''] = await host.start(key, [{ name: secrets.input }]);
  await eventually(
    () => host.flowable.history.processInstance(id),
    (instance) => Boolean(instance?.endTime),
    { seconds: 60, what: 'The end of the process' },
  );
  expect(await host.flowable.history.variables(id), 'the output reached the engine').toMatchObject({ answer: secrets.output });
  const trace = await eventually(allRuns, (text) => text.includes('accepted'), { seconds: 30, what: 'The trace of the run' });
  expect(trace).toContain(id);
  // The business key begins with the key of the process.
  for (const secret of [...Object.values(secrets), key]) expect(trace).not.toContain(secret);
});
