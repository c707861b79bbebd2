import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { people } from '#tests/support/client.ts';
import { type EventProxy, startEventProxy } from '#tests/support/event-proxy.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

/** Time for two sweeps, with room for a busy machine. */
const sweepSeconds = 150;

let stack: TestStack;
let proxy: EventProxy;
let on: Cases;

beforeAll(async () => {
  const ports = await freeStackPorts();
  proxy = await startEventProxy(`http://127.0.0.1:${ports.inngest}`);
  const hostSettings = { INNGEST_EVENT_API_BASE_URL: proxy.url, INNGEST_API_BASE_URL: proxy.url };
  stack = await startTestStack({ ports, hostSettings });
  on = cases(people(stack.urls.host));
});

afterEach(() => proxy.inject(null));

afterAll(async () => {
  await stack?.dispose();
  await proxy?.stop();
});

async function approveFive(): Promise<void> {
  const started = await Promise.all(Array.from({ length: 5 }, () => on.submit(senderNamed('Maria Gonzalez'))));
  await Promise.all(
    started.map(async ({ businessKey }) => {
      await on.complete('rita', await on.openReview(businessKey, sweepSeconds), { outcome: 'approve' });
      expect((await on.ended(businessKey, sweepSeconds)).outcome).toBe('Case approved');
    }),
  );
}

/** Checks the invariants; all but one of the instances went through a review. */
const check = (instances: number) =>
  expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-instance-per-start': instances, 'one-effect-per-key': instances, 'one-activity-per-task': instances - 1 },
  );

describe('events', () => {
  it('that ask for a poll may all be lost, and one in three that wake a worker', async () => {
    let woken = 0;
    const isThird = (name: string): boolean => name.startsWith('job/') && ++woken % 3 === 0;
    proxy.inject(({ name }) => (name === 'engine/work.available' || isThird(name) ? 'drop' : null));
    const waiting = await on.submit(senderNamed('Theo Toomany'));
    await approveFive();
    // This instance waits for its provider: a hint of the engine, or the sweep, finds the job afterwards.
    expect((await on.ended(waiting.businessKey, sweepSeconds)).outcome).toBe('Case approved');
    expect(proxy.hits.drop).toBeGreaterThan(0);
    await check(6);
  });

  it('that carry a decision may all be lost', async () => {
    proxy.inject((event) => (event.name === 'activity/completed' && !event.id?.includes(':again:') ? 'drop' : null));
    await approveFive();
    expect(proxy.hits.drop).toBeGreaterThanOrEqual(5);
    await check(11);
  });

  it('may all arrive twice', async () => {
    proxy.inject(() => 'double');
    await approveFive();
    // Five decisions, and wake-ups of workers, of which one may serve several instances.
    expect(proxy.hits.double).toBeGreaterThanOrEqual(10);
    await check(16);
  });
});
