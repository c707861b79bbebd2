import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import { privateFieldsOf } from '#inngest/define/private-fields.ts';
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

  it('says what there is to choose from', () => {
    const refused = z.safeParse(reviewApplication.form, { outcome: 'perhaps' });
    expect(refused.error?.issues).toMatchObject([{ path: ['outcome'], message: 'Choose approve, reject or ask' }]);
  });

  it('gives a form with a title for every field and choice, and a button for each outcome', () => {
    const schema = formSchemaOf(reviewApplication.form);
    expect(schema).toMatchObject({
      title: 'Review application',
      required: ['outcome'],
      properties: {
        outcome: { title: 'Decision', oneOf: [{ const: 'approve', title: 'Approve' }, { const: 'reject' }, { const: 'ask' }] },
        internalNote: { title: 'Internal note', private: true },
      },
    });
    expect(formUiOf(reviewApplication)).toMatchObject({
      order: ['outcome', 'reason', 'internalNote'],
      outcomes: { field: 'outcome', buttons: [{ value: 'approve', tone: 'positive' }, { value: 'reject' }, { value: 'ask' }] },
    });
  });

  it('keeps the internal note from the process', () => {
    expect([...privateFieldsOf(reviewApplication.form)]).toEqual(['internalNote']);
    const decision = z.parse(reviewApplication.form, { outcome: 'reject', reason: 'Same person', internalNote: 'See case 12' });
    expect(JSON.stringify(reviewApplication.variables(decision))).not.toContain('case 12');
  });

  it('shows and sets only variables that the process has', () => {
    const known = Object.keys({ ...applicationSchema.shape, ...screeningSchema.shape, ...reviewSchema.shape });
    expect(known).toEqual(expect.arrayContaining(Object.keys(reviewApplication.context)));
    expect(known).toEqual(expect.arrayContaining(Object.keys(reviewApplication.variables({ outcome: 'approve' }))));
  });
});
