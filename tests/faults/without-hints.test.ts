import { afterAll, beforeAll, expect, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { applicantNamed, type Onboardings, onboardings } from '#tests/support/onboardings.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

/** Time limit of the way: each task waits for a separate sweep. */
const waySeconds = 240;

let stack: TestStack;
let on: Onboardings;

beforeAll(async () => {
  stack = await startTestStack({ hints: false, hostSettings: { SWEEP_CRON: '10s' } });
  on = onboardings(people(stack.urls.host));
});
afterAll(() => stack?.dispose());

it('an engine that posts no hints, as a stock image, is served by the sweep alone', async () => {
  const started = await Promise.all(Array.from({ length: 5 }, () => on.submit(applicantNamed('Maria Gonzalez'))));
  await Promise.all(
    started.map(async ({ businessKey }) => {
      await on.complete('rita', await on.openReview(businessKey, waySeconds), { outcome: 'approve' });
      expect((await on.ended(businessKey, waySeconds)).outcome).toBe('Customer onboarded');
    }),
  );
  await expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': 5, 'one-effect-per-key': 15, 'one-activity-per-task': 5 },
  );
});
