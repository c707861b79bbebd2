/** On the whole stack: a message that was stored before its instance waited for it. */
import { randomUUID } from 'node:crypto';

import { expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const as = people(stack.api.url);
const on = cases(as);

it('is delivered when the instance has begun to wait, sooner than by the next sweep', async () => {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  const review = await on.openReview(businessKey, 60);
  const key = randomUUID();
  const send = `mutation ($businessKey: String!, $key: String!) {
    correlateMessage(messageName: "answer-received", businessKey: $businessKey, idempotencyKey: $key) { id } }`;
  expect(await as('clara').request(send, { businessKey, key })).toEqual({ correlateMessage: null });
  // The stack sweeps at every tenth second: what is delivered within five seconds from now was not delivered by a sweep.
  await eventually(
    () => new Date().getSeconds() % 10,
    (second) => second === 2,
    { everyMs: 100, what: 'The time after a sweep' },
  );
  await on.complete('rita', review, { outcome: 'ask', reason: 'A passport, please.' });
  const began = await eventually(
    async () => (await flowable.history.elements(review.processInstanceId)).find(({ activityId }) => activityId === 'answer-arrived'),
    Boolean,
    { seconds: 60, everyMs: 100, what: 'The wait for the message' },
  );
  const state = async () => {
    const query = 'query ($key: String!) { message(idempotencyKey: $key) { state deliveredAt } }';
    return (await as('clara').request<{ message: { state: string; deliveredAt: string | null } }>(query, { key })).message;
  };
  const delivered = await eventually(state, (found) => found.state === 'DELIVERED', { seconds: 90, everyMs: 100, what: 'The delivery' });
  const waitedMs = Date.parse(delivered.deliveredAt ?? '') - Date.parse(began?.startTime ?? '');
  process.stderr.write(`[stored message] delivered ${waitedMs} ms after the instance began to wait\n`);
  // The usual time is far below a second; this is for a busy machine.
  expect(waitedMs).toBeLessThan(5_000);
  await on.complete('rita', await on.openReview(businessKey, 60), { outcome: 'approve' });
  await on.ended(businessKey, 60);
});
