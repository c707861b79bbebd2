import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { caseReviewWorkflow } from '#tests/support/case-review/workflow.ts';
import { reviewCase } from '#tests/support/case-review/review-case.ts';

import { act, opened, read } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';

const { outcomes: _outcomes, fields: _fields, ...review } = reviewCase;
const form = z.object({ outcome: z.enum(['approve', 'reject']), ticket: z.string({ error: 'Give the ticket' }).meta({ title: 'Ticket' }) });
const changed = {
  ...caseReviewWorkflow,
  userTasks: { ...caseReviewWorkflow.userTasks, 'review-case': { ...review, form } },
};
const decided = { outcome: 'approve', ticket: 'T-1' };

let before: ApiUnderTest;
let after: ApiUnderTest;
let without: ApiUnderTest;
beforeAll(async () => {
  before = await startApi();
  const { database } = before.deps;
  after = await startApi({ replace: { database, workflows: [changed] } });
  without = await startApi({ replace: { database, workflows: [{ ...caseReviewWorkflow, userTasks: {} }] } });
});
afterAll(async () => {
  await Promise.all([before, after, without].map((api) => api.close()));
});

describe('an Activity that was open when a release changed its form', () => {
  it('shows the form by which the decision is checked', async () => {
    const { id } = await opened(before);
    const shown = await read(after, id);
    expect(shown.formSchema).toMatchObject({ properties: { ticket: { title: 'Ticket' } } });
    expect(shown.formUi).toMatchObject({ order: ['outcome', 'ticket'] });
    const refused = await act(after, 'rita', 'completeActivity', { id, version: 1, decision: { outcome: 'approve' } });
    expect(JSON.stringify(refused.errors)).toContain('Give the ticket');
    const taken = await act(after, 'rita', 'completeActivity', { id, version: 1, decision: decided });
    expect(taken.errors).toEqual([]);
  });

  it('keeps the form by which it was decided, whatever comes later', async () => {
    const { id } = await opened(before);
    await act(after, 'rita', 'completeActivity', { id, version: 1, decision: decided });
    const shown = await read(before, id);
    expect(shown.formSchema).toMatchObject({ properties: { ticket: { title: 'Ticket' } } });
    expect(shown.formUi).toMatchObject({ order: ['outcome', 'ticket'] });
  });

  it('still shows its form where the release has no code for it, and says so to whoever decides', async () => {
    const { id } = await opened(before);
    const shown = await read(without, id);
    expect(shown.formSchema).toMatchObject({ properties: { outcome: { title: 'Decision' } } });
    const refused = await act(without, 'rita', 'completeActivity', { id, version: 1, decision: { outcome: 'approve' } });
    expect(refused.errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNKNOWN_PROCESS' }) })]);
  });
});
