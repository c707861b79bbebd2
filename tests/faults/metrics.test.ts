/** Counts do not depend on a process: the functions are killed between what they count and the scrape. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Sample, scrape, valueOf } from '#tests/support/prometheus-text.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';

const process = 'hello-world';
const topic = 'hello-world.log-message';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack?.dispose());

const scraped = (): Promise<Sample[]> => scrape(`${stack.urls.host}/metrics`, `Bearer ${stack.settings['METRICS_TOKEN']}`);

async function start(): Promise<void> {
  const document = `mutation ($key: String!) {
    startProcess(key: "hello-world", businessKey: $key, variables: { message: "Hello" }, idempotencyKey: $key) { status } }`;
  await people(stack.urls.host)('clara').request(document, { key: randomUUID() });
}

/** Values that a run of hello-world raises by one. */
const counts = (samples: readonly Sample[]) => ({
  starts: valueOf(samples, 'baton_starts_total', { process, outcome: 'started' }),
  started: valueOf(samples, 'baton_instances_started_total', { process }),
  ended: valueOf(samples, 'baton_instances_ended_total', { process, outcome: 'completed' }),
  durations: valueOf(samples, 'baton_instance_duration_seconds_count', { process }),
  deliveries: valueOf(samples, 'baton_job_deliveries_total', { topic, delivery: 'first' }),
  done: valueOf(samples, 'baton_jobs_done_total', { topic, outcome: 'complete' }),
});

it('three starts count three, although the functions are killed in between', async () => {
  expect(counts(await scraped())).toEqual({ starts: 0, started: 0, ended: 0, durations: 0, deliveries: 0, done: 0 });
  await start();
  await start();
  await stack.host.kill();
  await stack.host.start();
  await start();
  const three = { starts: 3, started: 3, ended: 3, durations: 3, deliveries: 3, done: 3 };
  const ended = await eventually(
    async () => counts(await scraped()),
    (found) => (found.ended ?? 0) >= 3,
    { what: 'The end of three instances', seconds: 240 },
  );
  expect(ended).toEqual(three);
  await stack.host.kill();
  await stack.host.start();
  expect(counts(await scraped())).toEqual(three);
});

it('a scrape answers while the engine is away, and says so', async () => {
  const up = async () => valueOf(await scraped(), 'baton_part_up', { part: 'engine' });
  expect(await up()).toBe(1);
  await stack.engine.kill();
  expect(await up()).toBe(0);
  expect(valueOf(await scraped(), 'baton_metrics_complete', { group: 'totals' })).toBe(1);
  await stack.engine.start();
});
