import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { addWorkingTime, durationOf } from '#inngest/working-time/add-working-time.ts';
import { calendarOf, workingTimeSchema } from '#inngest/working-time/calendar.ts';
import { people } from '#tests/support/client.ts';
import { type Cases, cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const group = 'case-reviewers';
const days = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-12:00', '13:00-17:00']]));
const setting = JSON.stringify({ groups: { [group]: { zone: 'Europe/Berlin', days, holidays: ['2026-12-25'] } } });
const timers = { 'review-reminder-due': 'PT4H', 'review-escalation-due': 'P1D', 'review-overdue': 'P5D' };
const reviews = 8;

let stack: TestStack;
let as: ReturnType<typeof people>;
let on: Cases;

beforeAll(async () => {
  stack = await startTestStack({ hostSettings: { WORKING_TIME: setting, JOB_LOCK_SECONDS: '60' } });
  as = people(stack.urls.host);
  on = cases(as);
});

afterAll(() => stack?.dispose());

function after(created: string, duration: string): string {
  const calendar = calendarOf(workingTimeSchema.parse(setting), [group]);
  const parsed = durationOf(duration);
  if (!calendar || !parsed) throw new Error('There is no calendar or no duration.');
  return addWorkingTime(new Date(created), parsed, calendar).toISOString();
}

interface Times {
  readonly dueAt: string;
  readonly deadlines: readonly { readonly elementId: string; readonly at: string }[];
}

describe('working time of the reviewers', () => {
  it('is what every review counts, also when the functions host is killed while they open', async () => {
    const submitted = await Promise.all(Array.from({ length: reviews }, () => on.submit(senderNamed('Maria Gonzalez'))));
    await stack.host.kill();
    await stack.host.start();
    const flowable = createFlowableClient(readFlowableConfig(stack.settings));
    for (const { businessKey } of submitted) {
      const review = await on.openReview(businessKey, 240);
      const task = await flowable.tasks.get(review.taskId);
      const created = task?.createTime ?? '';
      expect(task?.dueDate).toBe(after(created, 'P2D'));
      const expected = Object.entries(timers).map(([elementId, duration]) => ({ elementId, at: after(created, duration) }));
      const inEngine = (await flowable.jobs.timers({ processInstanceId: review.processInstanceId })).map(({ elementId, dueDate }) => ({
        elementId,
        at: dueDate,
      }));
      expect(inEngine).toEqual(expect.arrayContaining(expected));
      expect(inEngine).toHaveLength(expected.length);
      const document = 'query ($id: ID!) { activity(id: $id) { dueAt deadlines { elementId at } } }';
      const { activity } = await as('leo').request<{ activity: Times }>(document, { id: review.id });
      expect(activity).toEqual({ dueAt: after(created, 'P2D'), deadlines: expect.arrayContaining(expected) });
      await on.complete('rita', review, { outcome: 'approve' });
    }
    for (const { businessKey } of submitted) expect((await on.ended(businessKey, 240)).outcome).toBe('Case approved');
    await expectInvariants({ settings: stack.settings, sandboxUrl: stack.urls.sandbox }, { 'one-activity-per-task': reviews });
  });
});
