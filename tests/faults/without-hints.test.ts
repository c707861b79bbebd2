import { afterAll, beforeAll, expect, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

/** Time limit of the way: each task waits for a separate sweep. */
const waySeconds = 240;

let stack: TestStack;
let on: Cases;

beforeAll(async () => {
  stack = await startTestStack({ hints: false, hostSettings: { SWEEP_CRON: '10s' } });
  on = cases(people(stack.urls.host));
});
afterAll(() => stack?.dispose());

it('an engine that posts no hints, as a stock image, is served by the sweep alone', async () => {
  const started = await Promise.all(Array.from({ length: 5 }, () => on.submit(senderNamed('Maria Gonzalez'))));
  await Promise.all(
    started.map(async ({ businessKey }) => {
      await on.complete('rita', await on.openReview(businessKey, waySeconds), { outcome: 'approve' });
      expect((await on.ended(businessKey, waySeconds)).outcome).toBe('Case approved');
    }),
  );
  await expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': 5, 'one-effect-per-key': 5, 'one-activity-per-task': 5 },
  );
});
