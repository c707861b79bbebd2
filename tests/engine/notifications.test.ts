/** Notification on the whole stack, as deployed: a person is given an Activity of a process and gets a mail at once. */
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);

interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly deliveries: number;
}

const mailsAbout = async (activityId: string): Promise<ReceivedMail[]> => {
  const answer = await fetch(`${stack.sandbox.url}/mail/messages`);
  return ((await answer.json()) as ReceivedMail[]).filter(({ text }) => text.includes(activityId));
};

let review: Review;
beforeAll(async () => {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  review = await on.openReview(businessKey, 60);
  // People are known from the first sign-in on.
  await as('ravi').request('{ me { id } }');
});

describe('an assignment', () => {
  it('is in the mailbox within seconds, once, with the way to the Activity', async () => {
    const { id, version } = review;
    const assign = 'mutation ($id: ID!, $version: Int!) { assignActivity(id: $id, version: $version, assignee: "ravi") { version } }';
    const { assignActivity } = await as('leo').request<{ assignActivity: { version: number } }>(assign, { id, version });
    const mails = await eventually(
      () => mailsAbout(id),
      (found) => found.length > 0,
      { seconds: 30, what: 'The mail' },
    );
    expect(mails).toEqual([
      expect.objectContaining({ to: 'ravi@baton.example', subject: 'Leo Lead gave you an Activity: “Review case”', deliveries: 1 }),
    ]);
    expect(mails[0]?.text).toContain(`${stack.api.url}/activities/${id}`);
    expect(mails[0]?.text).not.toContain('Gonzalez');
    await on.complete('ravi', { ...review, version: assignActivity.version }, { outcome: 'approve' });
  });

  it('is an effect that the checker knows', async () => {
    await expectInvariants({ settings: stack.settings, sandboxUrl: stack.sandbox.url, shared: true }, { 'effects-are-known': 1 });
  });
});
