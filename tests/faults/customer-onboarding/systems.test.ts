import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { applicantNamed, type Onboardings, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';
import { outagesOf } from '#tests/support/outages.ts';
import type { Started } from '#tests/support/reviews.ts';
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
let on: Onboardings;
let as: ReturnType<typeof people>;
let outages: ReturnType<typeof outagesOf>;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: shortPauses });
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  watched = watchSystems(stack, flowable);
  as = people(stack.urls.host);
  on = onboardings(as);
  outages = outagesOf(stack.urls.sandbox);
});

afterAll(() => stack?.dispose());

const submit = (count: number) => Promise.all(Array.from({ length: count }, () => on.submit(applicantNamed('Anna Clear'))));
const onboarded = async (started: readonly Started[]) => {
  const ends = await Promise.all(started.map(({ businessKey }) => on.ended(businessKey, recoverySeconds)));
  expect(ends.map(({ outcome }) => outcome)).toEqual(started.map(() => 'Customer onboarded'));
};

describe('a system that is down', () => {
  it('is not asked any more; its jobs wait without using up attempts, all others go on, and then all is done', async () => {
    const review = await on.submit(applicantNamed('Maria Gonzalez'));
    const open = await on.openReview(review.businessKey);
    await outages.begin('kyc', { kind: 'down' });
    const failing = await submit(6);
    const { since } = await watched.untilState('kyc', 'OPEN', 'HALF_OPEN');
    expect(await watched.lastFailure('kyc')).toBe('The KYC provider failed with status 500.');
    expect(Date.parse(since!)).toBeGreaterThan(Date.now() - 60_000);

    await staleNews();
    const waiting = await submit(4);
    const time = expect.stringMatching(/Z$/) as string;
    await expectWaits(as('otto'), waiting[0]!, [
      { elementId: 'screen-applicant', waits: [{ kind: 'SYSTEM', since: time, until: time, system: { name: 'KYC provider' } }] },
    ]);
    await as('clara').request(
      `mutation { startProcess(key: "hello-world", businessKey: "while-kyc-is-down", variables: {}, idempotencyKey: "while-kyc-is-down") { status } }`,
    );
    await on.complete('rita', open, { outcome: 'approve' });
    expect((await on.ended(review.businessKey, 30)).outcome).toBe('Customer onboarded');

    // Several trials fail meanwhile, each after a longer pause.
    await eventually(
      async () => (await watched.logLines()).filter((line) => line.includes('Jobs wait for the system')).length,
      (opened) => opened >= 3,
      { seconds: 60, what: 'The second failed trial' },
    );
    const jobs = await watched.jobsOf([...failing, ...waiting]);
    expect(jobs.map(({ elementId, retries }) => ({ elementId, retries }))).toEqual(
      jobs.map(() => ({ elementId: 'screen-applicant', retries: allAttempts })),
    );
    expect(jobs).toHaveLength(10);
    expect(
      (await watched.jobsOf(waiting)).filter(({ exceptionMessage }) => exceptionMessage === null).length,
      'never asked for',
    ).toBeGreaterThan(0);
    expect(await flowable.jobs.deadLetters()).toEqual([]);

    const met = await outages.end('kyc');
    // Each of the six jobs calls at most twice, then there are only trials; ten jobs with six attempts would call sixty times.
    expect(met).toBeLessThan(22);
    await onboarded([...failing, ...waiting]);
    expect(await watched.health('kyc')).toMatchObject({ state: 'CLOSED', since: null, retryAt: null });
    expect(await watched.lastFailure('kyc')).toBeNull();
    expect((await watched.logLines()).some((line) => line.includes('The system answers again'))).toBe(true);
    await expectInvariants(
      { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
      { 'one-instance-per-start': 11, 'one-effect-per-key': 33, 'one-activity-per-task': 1, 'one-row-per-case': 1 },
    );
  });
});

describe('a system that asks to wait', () => {
  it('is asked by one job, not by all of them', async () => {
    await outages.begin('billing', { kind: 'busy', retryAfterSeconds: 60 });
    const [first] = await submit(1);
    const { retryAt } = await watched.untilState('billing', 'OPEN');
    expect(await watched.lastFailure('billing')).toBe('The billing system is busy (status 503) and asks to wait 60 s.');
    await staleNews();
    const others = await submit(8);
    const jobs = await eventually(
      () => watched.jobsOf(others),
      (found) => found.length === 8 && found.every(({ elementId }) => elementId === 'open-billing-account'),
      { seconds: 30, what: 'The jobs that wait for the billing system' },
    );
    expect(jobs.map(({ lockOwner, retries }) => ({ lockOwner, retries }))).toEqual(
      jobs.map(() => ({ lockOwner: null, retries: allAttempts })),
    );
    await pause(Math.max(0, Date.parse(retryAt!) - Date.now() - 1_000));
    expect(await outages.end('billing')).toBe(1);
    await onboarded([first!, ...others]);
  });
});
