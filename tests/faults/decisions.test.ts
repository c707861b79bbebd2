import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const approve = { outcome: 'approve' };
const rounds = 5;
const timerStepMs = 150;

let stack: TestStack;
let flowable: FlowableClient;
let on: Cases;

beforeAll(async () => {
  stack = await startTestStack();
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  on = cases(people(stack.urls.host));
});

afterAll(() => stack?.dispose());

const check = () =>
  expectInvariants(
    { settings: stack.settings, sandboxUrl: stack.urls.sandbox },
    { 'one-activity-per-task': 1, 'one-decision-per-activity': 1 },
  );

async function reviewWaiting(): Promise<Review> {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  return on.openReview(businessKey);
}

const activity = async (review: Review): Promise<Review> =>
  (await on.reviews({ processInstanceId: review.processInstanceId })).find(({ id }) => id === review.id) as Review;

/** Fires the timer of one boundary event now, instead of waiting for days. */
async function fireTimer(review: Review, elementId: string): Promise<void> {
  const timers = await flowable.jobs.timers({ processInstanceId: review.processInstanceId });
  const timer = timers.find((job) => job.elementId === elementId);
  if (!timer) throw new Error(`No timer ${elementId} among ${timers.map((job) => job.elementId).join(', ')}`);
  await flowable.jobs.fireTimer(timer.id);
}

describe('a decision', () => {
  it('clicked twice counts once, and the second click is told', async () => {
    const review = await reviewWaiting();
    const clicks = await Promise.allSettled([on.complete('rita', review, approve), on.complete('rita', review, approve)]);
    expect(clicks.map((click) => click.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(clicks.find((click) => click.status === 'rejected')?.reason).toMatchObject({ code: 'ACTIVITY_ALREADY_DECIDED' });
    expect((await on.ended(review.businessKey ?? '')).outcome).toBe('Case approved');
    await check();
  });

  it('of two people at once is the first one, and the other is told whose', async () => {
    for (let round = 0; round < rounds; round++) {
      const review = await reviewWaiting();
      const [rita, ravi] = await Promise.allSettled([
        on.complete('rita', review, approve),
        on.complete('ravi', review, { outcome: 'reject', reason: 'Not this one.' }),
      ]);
      const winner = rita.status === 'fulfilled' ? 'rita' : 'ravi';
      expect([rita.status, ravi.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const end = await on.ended(review.businessKey ?? '');
      expect(end.outcome).toBe(winner === 'rita' ? 'Case approved' : 'Case refused');
      expect((await activity(review)).decidedBy).toBe(winner);
    }
    await check();
  });

  it('after the engine has closed the review does not count, and says so', async () => {
    const review = await reviewWaiting();
    await fireTimer(review, 'review-overdue');
    expect((await on.ended(review.businessKey ?? '', 90)).outcome).toBe('Case closed');
    await eventually(
      () => activity(review),
      ({ status }) => status === 'SUPERSEDED',
      { seconds: 90, what: 'The closed Activity' },
    );
    await expect(on.complete('rita', review, approve)).rejects.toMatchObject({
      code: expect.stringMatching(/ACTIVITY_CLOSED|VERSION_CONFLICT/),
    });
    await check();
  });

  it('at the same moment as the timer: the engine arbitrates, and the Activity says what counted', async () => {
    const ends: (string | null)[] = [];
    for (let round = 0; round < rounds; round++) {
      const review = await reviewWaiting();
      // The decision is on its way for about a third of a second; the timer comes before or after.
      const timer = pause(round * timerStepMs).then(() => fireTimer(review, 'review-overdue'));
      await Promise.allSettled([on.complete('rita', review, approve), timer]);
      const end = await on.ended(review.businessKey ?? '', 120);
      const expected = end.outcome === 'Case approved' ? 'COMPLETED' : 'SUPERSEDED';
      await eventually(
        () => activity(review),
        ({ status }) => status === expected,
        { seconds: 120, what: `The Activity of ${end.outcome}` },
      );
      ends.push(end.outcome);
    }
    expect(ends.every((end) => end === 'Case approved' || end === 'Case closed')).toBe(true);
    await check();
  });

  it('may still be made after the review was escalated, by a lead', async () => {
    const review = await reviewWaiting();
    await fireTimer(review, 'review-escalation-due');
    const escalated = await eventually(
      () => activity(review),
      ({ candidateGroups }) => candidateGroups.includes('case-leads'),
      { seconds: 90, what: 'The escalation' },
    );
    await on.complete('leo', escalated, approve);
    expect((await on.ended(review.businessKey ?? '', 60)).outcome).toBe('Case approved');
    await check();
  });
});
