import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { applicantNamed, type Onboardings, onboardings, type Started } from '#tests/support/onboardings.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const applications = 20;
/** Shortest lock, which keeps this file short: a lost run comes back at the end of its lock. */
const shortLock = { JOB_LOCK_SECONDS: '60' };
/** Time for lock, the engine's reset and two sweeps, with room for a busy machine. */
const recoverySeconds = 240;

let stack: TestStack;
let on: Onboardings;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: shortLock });
  on = onboardings(people(stack.urls.host));
});

afterAll(() => stack?.dispose());

/** Submits all applications: half need a review, half pass without one. */
function submitAll(): Promise<Started>[] {
  const applicants = Array.from({ length: applications }, (_, index) => applicantNamed(index % 2 === 0 ? 'Maria Gonzalez' : 'Anna Clear'));
  return applicants.map((applicant) => on.submit(applicant));
}

async function finishAll(started: readonly Started[]): Promise<void> {
  const reviewed = started.filter((_, index) => index % 2 === 0);
  await Promise.all(
    reviewed.map(async ({ businessKey }) => {
      const review = await on.openReview(businessKey, recoverySeconds);
      await on.complete('rita', review, { outcome: 'approve' });
    }),
  );
  const ends = await Promise.all(started.map(({ businessKey }) => on.ended(businessKey, recoverySeconds)));
  expect(ends.map((end) => end.outcome)).toEqual(started.map(() => 'Customer onboarded'));
}

const check = (atLeast: number) =>
  expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': atLeast, 'one-effect-per-key': atLeast * 3, 'one-activity-per-task': Math.floor(atLeast / 2) },
  );

describe('a crash while 20 onboardings are under way', () => {
  it('of the engine loses nothing and repeats nothing', async () => {
    const submitted = submitAll();
    // Some starts are answered, some under way, some not begun.
    await Promise.any(submitted);
    await stack.engine.kill();
    const started = await Promise.all(submitted);
    await stack.engine.start();
    await finishAll(started);
    await check(applications);
  });

  it('of the functions host loses nothing and repeats nothing', async () => {
    const started = await Promise.all(submitAll());
    const what = 'The first review';
    await eventually(async () => (await on.reviews({ status: ['OPEN'] })).length > 0, Boolean, { seconds: 120, everyMs: 50, what });
    expect((await on.reviews({ status: ['OPEN'] })).length, 'reviews when the host is killed').toBeLessThan(applications / 2);
    await stack.host.kill();
    await stack.host.start();
    await finishAll(started);
    await check(applications * 2);
  });

  it('a start while the engine is away is kept and happens once', async () => {
    await stack.engine.kill();
    const key = `away-${Date.now()}`;
    const started = await on.submit(applicantNamed('Anna Clear'), key);
    expect(started.status).toBe('PENDING');
    expect(await on.submit(applicantNamed('Anna Clear'), key)).toEqual(started);
    await stack.engine.start();
    expect((await on.ended(started.businessKey, recoverySeconds)).outcome).toBe('Customer onboarded');
    await check(applications * 2 + 1);
  });
});
