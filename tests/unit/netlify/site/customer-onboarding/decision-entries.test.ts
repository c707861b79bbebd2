import { describe, expect, it } from 'vitest';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import { reviewApplication } from '#inngest/workflows/customer-onboarding/user-tasks/review-application.ts';
import { decisionEntries } from '#netlify/site/activity/decision/decision-entries.ts';

const form = { formSchema: formSchemaOf(reviewApplication.form), formUi: formUiOf(reviewApplication) };

describe('a decision as its form calls it', () => {
  it('has the outcome first, by the label of its button, and the titles of that outcome', () => {
    const entries = decisionEntries(form, { internalNote: 'Same scan', reason: 'Which street?', outcome: 'ask' });
    expect(entries).toEqual([
      { name: 'outcome', label: 'Decision', value: 'Ask for more information', isPrivate: false },
      { name: 'reason', label: 'Question', value: 'Which street?', isPrivate: false },
      { name: 'internalNote', label: 'Internal note', value: 'Same scan', isPrivate: true },
    ]);
    expect(decisionEntries(form, { outcome: 'reject', reason: 'No' })[1]?.label).toBe('Reason');
  });

  it('leaves out what was not filled in, and shows what no form knows', () => {
    expect(decisionEntries(form, { outcome: '', reason: undefined })).toEqual([]);
    expect(decisionEntries({ formSchema: null, formUi: null }, { fromOldForm: 1 })).toEqual([
      { name: 'fromOldForm', label: 'From old form', value: 1, isPrivate: false },
    ]);
  });
});
