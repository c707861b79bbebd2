import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { fieldsOf, requiredFields } from '#bpmn/contract/schema-fields.ts';

const range = (schema: z.ZodType) => fieldsOf(z.object({ a: schema }), 'output').get('a')?.range;

describe('fieldsOf', () => {
  it('tells what may be absent, on the side that is asked for', () => {
    const schema = z.object({ a: z.string(), b: z.string().optional(), c: z.string().default('x'), d: z.string().nullable() });
    expect(requiredFields(schema, 'input')).toEqual(['a', 'd']);
    expect(requiredFields(schema, 'output')).toEqual(['a', 'c', 'd']);
  });

  it('requires of a union what all of its objects require', () => {
    const schema = z.union([z.object({ a: z.literal(1), b: z.string() }), z.object({ a: z.literal(2) })]);
    expect(requiredFields(schema, 'output')).toEqual(['a']);
    expect([...fieldsOf(schema, 'output').keys()]).toEqual(['a', 'b']);
  });

  it('adds up an intersection', () => {
    expect(requiredFields(z.intersection(z.object({ a: z.string() }), z.object({ b: z.string() })), 'output')).toEqual(['a', 'b']);
  });

  it.each([
    [z.enum(['x', 'y']), { literals: ['x', 'y'], open: [] }],
    [z.enum(['x']).nullable(), { literals: ['x', null], open: [] }],
    [z.boolean(), { literals: [true, false], open: [] }],
    [z.string().nullable(), { literals: [null], open: ['text'] }],
    [z.number().int(), { literals: [], open: ['number'] }],
    [z.union([z.literal('x'), z.number()]), { literals: ['x'], open: ['number'] }],
    [z.array(z.string()), { literals: [], open: ['other'] }],
    [z.unknown(), { literals: [], open: ['any'] }],
    [z.date(), { literals: [], open: ['any'] }],
  ])('tells what a field can be (%#)', (schema, expected) => expect(range(schema)).toEqual(expected));
});
