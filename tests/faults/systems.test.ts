import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Started } from '#tests/support/reviews.ts';
import { outagesOf } from '#tests/support/outages.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';
import { expectWaits, shortPauses, staleNews, watchSystems } from '#tests/support/watched-systems.ts';

/** Attempts that the engine gives a new job. */
const allAttempts = 3;
/** Time limit of the recovery, after pauses that begin with 3 s. */
const recoverySeconds = 120;

let stack: TestStack;
let flowable: FlowableClient;
let watched: ReturnType<typeof watchSystems>;
let on: Cases;
let as: ReturnType<typeof people>;
let outages: ReturnType<typeof outagesOf>;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: shortPauses });
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  watched = watchSystems(stack, flowable);
  as = people(stack.urls.host);
  on = cases(as);
  outages = outagesOf(stack.urls.sandbox);
});

afterAll(() => stack?.dispose());

const submit = (count: number) => Promise.all(Array.from({ length: count }, () => on.submit(senderNamed('Anna Clear'))));
const approved = async (started: readonly Started[]) => {
  const ends = await Promise.all(started.map(({ businessKey }) => on.ended(businessKey, recoverySeconds)));
  expect(ends.map(({ outcome }) => outcome)).toEqual(started.map(() => 'Case approved'));
};

describe('a system that is down', () => {
  it('is not asked any more; its jobs wait without using up attempts, all others go on, and then all is done', async () => {
    await outages.begin('mail', { kind: 'down' });
    const failing = await submit(6);
    const { since } = await watched.untilState('mail', 'OPEN', 'HALF_OPEN');
    expect(await watched.lastFailure('mail')).toMatch(/^The mail server /);
    expect(Date.parse(since!)).toBeGreaterThan(Date.now() - 60_000);

    await staleNews();
    const waiting = await submit(4);
    const time = expect.stringMatching(/Z$/) as string;
    // A trial locks one of them for a moment.
    await eventually(
      () => watched.jobsOf(waiting),
      (found) => found.length === 4 && found.every(({ elementId, lockOwner }) => elementId === 'send-confirmation' && lockOwner === null),
      { seconds: 30, what: 'The jobs that wait for the mail server' },
    );
    await expectWaits(as('otto'), waiting[0]!, [
      { elementId: 'send-confirmation', waits: [{ kind: 'SYSTEM', since: time, until: time, system: { name: 'mail server' } }] },
    ]);
    await as('clara').request(
      `mutation { startProcess(key: "hello-world", businessKey: "while-mail-is-down", variables: {}, idempotencyKey: "while-mail-is-down") { status } }`,
    );
    const review = await on.submit(senderNamed('Maria Gonzalez'));
    await on.openReview(review.businessKey);

    // Several trials fail meanwhile, each after a longer pause.
    await eventually(
      async () => (await watched.logLines()).filter((line) => line.includes('Jobs wait for the system')).length,
      (opened) => opened >= 3,
      { seconds: 60, what: 'The second failed trial' },
    );
    const jobs = await watched.jobsOf([...failing, ...waiting]);
    expect(jobs.map(({ elementId, retries }) => ({ elementId, retries }))).toEqual(
      jobs.map(() => ({ elementId: 'send-confirmation', retries: allAttempts })),
    );
    expect(jobs).toHaveLength(10);
    expect(
      (await watched.jobsOf(waiting)).filter(({ exceptionMessage }) => exceptionMessage === null).length,
      'never asked for',
    ).toBeGreaterThan(0);
    expect(await flowable.jobs.deadLetters()).toEqual([]);

    await outages.end('mail');
    await approved([...failing, ...waiting]);
    expect(await watched.health('mail')).toMatchObject({ state: 'CLOSED', since: null, retryAt: null });
    expect(await watched.lastFailure('mail')).toBeNull();
    expect((await watched.logLines()).some((line) => line.includes('The system answers again'))).toBe(true);
    await expectInvariants(
      { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
      { 'one-instance-per-start': 11, 'one-effect-per-key': 10, 'one-activity-per-task': 1 },
    );
  });
});
