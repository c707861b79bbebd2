import { describe, expect, it } from 'vitest';

import { changedValues, correctionSchema, messageSchema, shownValues } from '#netlify/site/operations/correction.ts';

const schema = {
  type: 'object',
  properties: { amount: { type: 'number' }, iban: { type: 'string', private: true, description: 'Account' } },
  required: ['amount', 'iban'],
} as const;

describe('correctionSchema', () => {
  it('asks for no hidden value, and says that it is kept', () => {
    const { properties, required } = correctionSchema({ ...schema, required: [...schema.required] }, ['iban', 'other']);
    expect(required).toEqual(['amount']);
    expect(properties?.['iban']).toMatchObject({ private: true, description: 'Hidden from you. Leave empty to keep the value.' });
    expect(properties?.['amount']).toEqual({ type: 'number' });
  });
});

describe('messageSchema', () => {
  it('asks for nothing', () => {
    expect(messageSchema({ ...schema, required: [...schema.required] }).required).toEqual([]);
  });
});

describe('shownValues', () => {
  it('leaves out what the form does not have', () => {
    expect(shownValues({ ...schema, required: [] }, { amount: 1, loggedMessage: 'x' })).toEqual({ amount: 1 });
  });
});

describe('changedValues', () => {
  it('has what differs; null for what was cleared', () => {
    const before = { same: { a: [1] }, changed: 1, cleared: 'x' };
    expect(changedValues(before, { same: { a: [1] }, changed: 2, added: true })).toEqual({ changed: 2, cleared: null, added: true });
  });
});
