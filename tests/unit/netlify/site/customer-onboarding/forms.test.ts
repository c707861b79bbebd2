import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import { reviewApplication } from '#inngest/workflows/customer-onboarding/user-tasks/review-application.ts';
import { applicationSchema } from '#inngest/workflows/customer-onboarding/variables.ts';
import { countriesIn } from '#netlify/site/forms/countries.ts';
import { hintsOf } from '#netlify/site/forms/form-hints.ts';
import { fieldOf, type FormSchema, layoutOf, schemaFor } from '#netlify/site/forms/form-schema.ts';
import { formValidator } from '#netlify/site/forms/form-validator.ts';

beforeAll(() => i18next.init({ lng: 'en', fallbackLng: false, keySeparator: false, nsSeparator: false }));

const review: FormSchema = formSchemaOf(reviewApplication.form);
const application = z.toJSONSchema(applicationSchema, { io: 'input' }) as FormSchema;
const faults = (schema: FormSchema, value: Record<string, unknown>) =>
  formValidator.validateFormData(value, schema).errors.map(({ property, message }) => `${property} ${message}`);

describe('the layout of a form', () => {
  it('follows its hints: outcomes as buttons and first, order, helps and widgets', () => {
    const layout = layoutOf(review, hintsOf({ ...formUiOf(reviewApplication), help: { reason: 'Short.' } }));
    expect(layout['ui:order']).toEqual(['outcome', 'reason', 'internalNote', '*']);
    expect(layout['outcome']?.['ui:widget']).toBe('outcome');
    expect(layout['reason']).toEqual({ 'ui:options': { help: 'Short.' }, 'ui:widget': 'textarea' });
  });

  it('does without hints, and with hints that cannot be read', () => {
    for (const formUi of [null, 'soon', { order: 1, outcomes: { field: 'x' }, widgets: [] }]) {
      const layout = layoutOf(review, hintsOf(formUi));
      expect(layout['outcome']?.['ui:widget']).toBe('radio');
      expect(layout['reason']?.['ui:widget']).toBe('textarea');
    }
    expect(hintsOf({ outcomes: { field: 'a', buttons: [{ value: 'b', label: 'B', tone: 'new' }] } }).outcomes?.buttons[0]?.tone).toBe(
      'neutral',
    );
  });
});

describe('the checks of a form', () => {
  it('are those of the outcome that was chosen, in words', () => {
    expect(faults(review, {})).toEqual(['.outcome Please choose one.']);
    expect(faults(review, { outcome: 'approve' })).toEqual([]);
    expect(faults(review, { outcome: 'reject' })).toEqual(['.reason Please fill this in.']);
    expect(faults(review, { outcome: 'reject', reason: 'x'.repeat(1001) })).toEqual(['.reason Use at most 1000 characters.']);
    expect(faults(review, { outcome: 'reject', reason: 'No' })).toEqual([]);
  });

  it('say what is wrong with each field of a start', () => {
    expect(faults(application, { fullName: 'A', birthDate: '2026-02-30', country: 'nl', email: 'none' })).toEqual([
      '.fullName Use at least 2 characters.',
      '.birthDate This is not a valid date.',
      '.country This has an unexpected format.',
      '.email This is not a valid e-mail address.',
    ]);
    expect(
      faults({ type: 'object', properties: { n: { type: 'number', minimum: 1, maximum: 5 }, t: { type: 'boolean' } } }, { n: 9, t: 'x' }),
    ).toEqual(['.n This must be at most 5.', '.t This value is not valid here.']);
  });

  it('tell a limit that may be reached from one that may not', () => {
    const between = { type: 'object', properties: { n: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5 } } } as const;
    expect([faults(between, { n: 0 }), faults(between, { n: 5 })]).toEqual([
      ['.n This must be more than 0.'],
      ['.n This must be less than 5.'],
    ]);
  });

  it('leave what they cannot read to the server', () => {
    expect(faults({ type: 'object', properties: { a: { $ref: '#/nowhere' } } }, { a: 1 })).toEqual([]);
  });
});

describe('a field', () => {
  it('has in each case the title of that case', () => {
    const title = (outcome: string) => Object(schemaFor(review, { outcome }).properties?.['reason']).title;
    expect([title('reject'), title('ask')]).toEqual(['Reason', 'Question']);
    expect(Object.keys(schemaFor(review, {}).properties ?? {})).toEqual(['outcome', 'internalNote']);
  });

  it('is found by the path of an error, also one that another choice shows', () => {
    expect([fieldOf(review, 'decision.reason'), fieldOf(application, 'variables.country'), fieldOf(review, 'version')]).toEqual([
      'reason',
      'country',
      null,
    ]);
  });

  it('of a country offers names in the language of the viewer', () => {
    const german = countriesIn('de');
    expect(german.length).toBeGreaterThan(200);
    expect(german.find(({ value }) => value === 'NL')?.label).toBe('Niederlande');
    expect(german.some(({ value }) => value === 'EU')).toBe(false);
  });
});
