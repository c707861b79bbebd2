import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { reviewApplication } from '#inngest/workflows/customer-onboarding/user-tasks/review-application.ts';
import { applicationSchema, reviewSchema, screeningSchema } from '#inngest/workflows/customer-onboarding/variables.ts';

describe('reviewApplication', () => {
  it('needs no reason to approve', () => {
    const decision = z.parse(reviewApplication.form, { outcome: 'approve' });
    expect(reviewApplication.variables(decision)).toEqual({ reviewOutcome: 'approve', reviewReason: '' });
  });

  it.each(['reject', 'ask'])('needs a reason to %s, and says so at the field', (outcome) => {
    for (const reason of [undefined, '', '   ']) {
      const refused = z.safeParse(reviewApplication.form, { outcome, reason });
      expect(refused.error?.issues).toMatchObject([{ path: ['reason'], message: expect.stringContaining('Give a reason') }]);
    }
    const decision = z.parse(reviewApplication.form, { outcome, reason: ' Because. ' });
    expect(reviewApplication.variables(decision)).toEqual({ reviewOutcome: outcome, reviewReason: 'Because.' });
  });

  it('gives a form with a title for every field and choice', () => {
    const schema = z.toJSONSchema(reviewApplication.form, { io: 'input' });
    expect(schema).toMatchObject({
      title: 'Review application',
      required: ['outcome'],
      properties: {
        outcome: { title: 'Decision', anyOf: [{ const: 'approve', title: 'Approve' }, { const: 'reject' }, { const: 'ask' }] },
        reason: { title: 'Reason', description: expect.any(String), maxLength: 1000 },
      },
    });
  });

  it('shows and sets only variables that the process has', () => {
    const known = Object.keys({ ...applicationSchema.shape, ...screeningSchema.shape, ...reviewSchema.shape });
    expect(known).toEqual(expect.arrayContaining(Object.keys(reviewApplication.context)));
    expect(known).toEqual(expect.arrayContaining(Object.keys(reviewApplication.variables({ outcome: 'approve' }))));
  });
});
