/** Trace of each process instance, from the mutation that starts the instance to the last report, people's part included. */
import { beforeAll, expect, inject, it } from 'vitest';

import { traceIdOf } from '#inngest/telemetry/trace-ids.ts';
import { people } from '#tests/support/client.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { attributesOf, type TraceTree, traceWith } from '#tests/support/trace-tree.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);
const collector = stack.collector?.url ?? '';

const sender = senderNamed('Maria Gonzalez');
let businessKey = '';
let processInstanceId = '';
let tree: TraceTree;

beforeAll(async () => {
  ({ businessKey } = await on.submit(sender));
  const review = await on.openReview(businessKey);
  ({ processInstanceId } = review);
  await on.complete('rita', review, { outcome: 'approve' });
  await on.ended(businessKey);
  tree = await traceWith(collector, traceIdOf(processInstanceId), ['settle case-review.send-confirmation', 'end case-review']);
});

it('hangs every span below the start of the instance', () => {
  expect(tree.roots.map(({ name, parentSpanId }) => ({ name, parentSpanId: parentSpanId || undefined }))).toEqual([
    { name: 'start case-review', parentSpanId: undefined },
  ]);
});

it.each([
  'start case-review > process case-review.check-case > receive case-review.check-case',
  'start case-review > process case-review.check-case > settle case-review.check-case',
  'start case-review > Activity review-case > settle review-case',
  'start case-review > process case-review.record-case > step record',
  'start case-review > process case-review.send-confirmation > SMTP mail',
  'start case-review > end case-review',
])('has %s', (path) => {
  expect(tree.paths).toContain(path);
});

it('goes on in the order of the process', () => {
  const steps = tree.spans.filter(({ name }) => name.startsWith('process ') || name.startsWith('Activity ')).map(({ name }) => name);
  expect(steps.slice(0, 2)).toEqual(['process case-review.check-case', 'Activity review-case']);
  expect(steps.at(-1)).toBe('process case-review.send-confirmation');
});

it('says what was worked on, and holds no data of the case', () => {
  const attributes = attributesOf(tree.spans.find(({ name }) => name === 'process case-review.check-case'));
  expect(attributes).toMatchObject({
    'messaging.system': 'flowable',
    'messaging.operation.type': 'process',
    'messaging.destination.name': 'case-review.check-case',
    'baton.process_instance.id': processInstanceId,
    'baton.job.attempt': 1,
  });
  expect(attributes).toHaveProperty(['inngest.run.id']);
  const all = JSON.stringify(tree.spans);
  for (const datum of [sender.email, sender.fullName, sender.birthDate, businessKey]) expect(all).not.toContain(datum);
});

it('is linked from the instance', async () => {
  const document = 'query ($id: ID!) { processInstance(id: $id) { traceUrl } }';
  const data = await as('otto').request<{ processInstance: { traceUrl: string } }>(document, { id: processInstanceId });
  expect(data.processInstance.traceUrl).toBe(`${collector}/trace/${traceIdOf(processInstanceId)}`);
});
