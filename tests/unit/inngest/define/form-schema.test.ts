import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { fieldsInOrder, formSchemaOf } from '#inngest/define/form-schema.ts';

const byOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('pay').meta({ title: 'Pay' }), amount: z.number(), signed: z.boolean(), note: z.string().optional() }),
  z.object({ outcome: z.literal('wait').meta({ title: 'Wait' }), until: z.iso.date(), signed: z.boolean(), note: z.string() }),
]);

describe('formSchemaOf', () => {
  it('is the schema of an object as it is', () => {
    expect(formSchemaOf(z.object({ note: z.string() }).meta({ title: 'Note it' }))).toMatchObject({
      title: 'Note it',
      type: 'object',
      properties: { note: { type: 'string' } },
      required: ['note'],
    });
  });

  it('makes one object of a union by outcome: what all have alike once, the rest by outcome', () => {
    const schema = formSchemaOf(byOutcome);
    expect(schema).toMatchObject({
      type: 'object',
      properties: {
        outcome: {
          type: 'string',
          oneOf: [
            { const: 'pay', title: 'Pay' },
            { const: 'wait', title: 'Wait' },
          ],
        },
        signed: { type: 'boolean' },
        note: { type: 'string' },
      },
      required: ['outcome', 'signed'],
      dependencies: {
        outcome: {
          oneOf: [
            { properties: { outcome: { const: 'pay' }, amount: { type: 'number' } }, required: ['amount'] },
            { properties: { outcome: { const: 'wait' }, until: { format: 'date' } }, required: ['until', 'note'] },
          ],
        },
      },
    });
    expect(schema).not.toHaveProperty('oneOf');
    expect(schema).not.toHaveProperty('properties.amount');
  });

  it('names the fields of all outcomes, as they come', () => {
    expect(fieldsInOrder(byOutcome)).toEqual(['outcome', 'amount', 'signed', 'note', 'until']);
    expect(fieldsInOrder(z.object({ b: z.string(), a: z.string() }))).toEqual(['b', 'a']);
  });
});
