import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Started } from '#tests/support/reviews.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const count = 20;
/** Shortest lock, which keeps this file short: a lost run comes back at the end of its lock. */
const shortLock = { JOB_LOCK_SECONDS: '60' };
/** Time for lock, the engine's reset and two sweeps, with room for a busy machine. */
const recoverySeconds = 240;

let stack: TestStack;
let on: Cases;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: shortLock });
  on = cases(people(stack.urls.host));
});

afterAll(() => stack?.dispose());

/** Submits all cases: half need a review, half pass without one. */
function submitAll(): Promise<Started>[] {
  const senders = Array.from({ length: count }, (_, index) => senderNamed(index % 2 === 0 ? 'Maria Gonzalez' : 'Anna Clear'));
  return senders.map((sender) => on.submit(sender));
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
  expect(ends.map((end) => end.outcome)).toEqual(started.map(() => 'Case approved'));
}

const check = (atLeast: number) =>
  expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': atLeast, 'one-effect-per-key': atLeast, 'one-activity-per-task': Math.floor(atLeast / 2) },
  );

describe('a crash while 20 cases are under way', () => {
  it('of the engine loses nothing and repeats nothing', async () => {
    const submitted = submitAll();
    // Some starts are answered, some under way, some not begun.
    await Promise.any(submitted);
    await stack.engine.kill();
    const started = await Promise.all(submitted);
    await stack.engine.start();
    await finishAll(started);
    await check(count);
  });

  it('of the functions host loses nothing and repeats nothing', async () => {
    const started = await Promise.all(submitAll());
    const what = 'The first review';
    await eventually(async () => (await on.reviews({ status: ['OPEN'] })).length > 0, Boolean, { seconds: 120, everyMs: 50, what });
    expect((await on.reviews({ status: ['OPEN'] })).length, 'reviews when the host is killed').toBeLessThan(count / 2);
    await stack.host.kill();
    await stack.host.start();
    await finishAll(started);
    await check(count * 2);
  });

  it('a start while the engine is away is kept and happens once', async () => {
    await stack.engine.kill();
    const key = `away-${Date.now()}`;
    const started = await on.submit(senderNamed('Anna Clear'), key);
    expect(started.status).toBe('PENDING');
    expect(await on.submit(senderNamed('Anna Clear'), key)).toEqual(started);
    await stack.engine.start();
    expect((await on.ended(started.businessKey, recoverySeconds)).outcome).toBe('Case approved');
    await check(count * 2 + 1);
  });
});
