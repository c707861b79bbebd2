import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { applicantNamed, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';
import type { Review } from '#tests/support/reviews.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = onboardings(as);

let flowable: FlowableClient;

beforeAll(() => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
});

/** Outcomes without a person's help, by the sandbox's applicants. Faults of the provider are overcome without reaching people. */
const byThemselves = [
  ['Anna Clear', 'Customer onboarded'],
  ['Viktor Sanction', 'Application refused'],
  ['Theo Toomany', 'Customer onboarded'],
  ['Fiona Fivehundred', 'Customer onboarded'],
  ['Sam Slow', 'Customer onboarded'],
  ['Vera Veryslow', 'Customer onboarded'],
  ['Hugo Html', 'Customer onboarded'],
  ['Trudy Truncated', 'Customer onboarded'],
  ['Bella Refused', 'Application failed'],
  ['Boris Busy', 'Customer onboarded'],
  ['Rosa Reset', 'Customer onboarded'],
] as const;

describe('an application', () => {
  it.concurrent.each(byThemselves)(
    'of %s ends as "%s"',
    async (fullName, outcome) => {
      const { businessKey } = await on.submit(applicantNamed(fullName));
      expect((await on.ended(businessKey, 150)).outcome).toBe(outcome);
    },
    180_000,
  );

  it.concurrent.each([['Maria Gonzalez'], ['Paolo Politico'], ['Ingrid Impossible']])(
    'of %s waits for a review, and an approval makes a customer',
    async (fullName) => {
      const { businessKey } = await on.submit(applicantNamed(fullName));
      const review = await on.openReview(businessKey, 60);
      await on.complete('rita', review, { outcome: 'approve' });
      expect((await on.ended(businessKey, 60)).outcome).toBe('Customer onboarded');
      const [decided] = await on.reviews({ businessKey });
      expect(decided).toMatchObject({ id: review.id, status: 'COMPLETED', delivery: 'ACCEPTED', decidedBy: 'rita' });
    },
    180_000,
  );

  it('goes back to screening when the applicant has sent what was asked for', async () => {
    const first = await reviewOf('Maria Gonzalez');
    const businessKey = first.businessKey ?? '';
    await on.complete('rita', first, { outcome: 'ask', reason: 'A copy of your passport, please.' });
    const message = 'mutation ($key: String!) { correlateMessage(messageName: "information-received", businessKey: $key) { id } }';
    await eventually(() => as('clara').request(message, { key: businessKey }), Boolean, {
      seconds: 60,
      what: 'An instance that waits for the message',
    });
    const second = await on.openReview(businessKey, 60);
    expect(second.taskId).not.toBe(first.taskId);
    await on.complete('rita', second, { outcome: 'approve' });
    expect((await on.ended(businessKey, 60)).outcome).toBe('Customer onboarded');
  });

  it('goes back to screening when the applicant does not answer in time', async () => {
    const first = await reviewOf('Maria Gonzalez');
    await on.complete('rita', first, { outcome: 'ask', reason: 'A copy of your passport, please.' });
    const timer = await eventually(
      async () =>
        (await flowable.jobs.timers({ processInstanceId: first.processInstanceId })).find((job) => job.elementId === 'information-overdue'),
      (found) => found !== undefined,
      { seconds: 60, what: 'The timer of the answer' },
    );
    if (timer) await flowable.jobs.fireTimer(timer.id);
    const second = await on.openReview(first.businessKey ?? '', 120);
    await on.complete('rita', second, { outcome: 'approve' });
    expect((await on.ended(first.businessKey ?? '', 60)).outcome).toBe('Customer onboarded');
  });

  it('that is cancelled closes its Activity with the reason', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const cancel = 'mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "Withdrawn by the applicant") { status outcome } }';
    const data = await as('otto').request<{ cancelProcess: unknown }>(cancel, { id: review.processInstanceId });
    expect(data.cancelProcess).toEqual({ status: 'CANCELLED', outcome: expect.stringContaining('Withdrawn by the applicant') });
    const [closed] = await eventually(
      () => on.reviews({ businessKey: review.businessKey }),
      ([activity]) => activity?.status === 'CANCELLED',
      { seconds: 60 },
    );
    expect(closed?.closedReason).toContain('Withdrawn by the applicant');
  });

  it('happened exactly once, every one of them', async () => {
    await expectInvariants(
      { settings: stack.settings, sandboxUrl: stack.sandbox.url, shared: true },
      { 'one-instance-per-start': 15, 'one-effect-per-key': 30, 'one-activity-per-task': 7 },
    );
  });
});

async function reviewOf(fullName: string): Promise<Review> {
  const { businessKey } = await on.submit(applicantNamed(fullName));
  return on.openReview(businessKey, 60);
}
