import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { privateFieldsOf, privateVariablesOf, splitPrivate } from '#inngest/define/private-fields.ts';

const secret = z.string().meta({ private: true });

describe('privateFieldsOf', () => {
  it.each([
    ['an object', z.object({ a: z.string(), b: secret })],
    ['one with optional and nullable fields', z.object({ a: z.string(), b: secret.nullable().optional() })],
    ['a field that was marked last', z.object({ a: z.string(), b: z.string().optional().meta({ private: true }) })],
    ['a union', z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: secret })])],
    ['an intersection', z.intersection(z.object({ a: z.string() }), z.object({ b: secret }))],
    ['a list', z.object({ a: z.string(), b: z.array(secret) })],
    ['an object inside', z.object({ a: z.string(), b: z.object({ c: secret }) })],
    ['a refined object', z.object({ a: z.string(), b: secret }).refine(() => true)],
  ])('finds what is marked in %s', (_, schema) => {
    expect([...privateFieldsOf(schema)]).toEqual(['b']);
  });
});

describe('splitPrivate', () => {
  it('parts an object, and keeps every value', () => {
    const schema = z.object({ a: z.string(), b: secret, c: secret.optional() });
    expect(splitPrivate(schema, { a: '1', b: '2' })).toEqual({ open: { a: '1' }, hidden: { b: '2' } });
  });
});

describe('privateVariablesOf', () => {
  it('gathers what start, workers, their errors and decisions write', () => {
    const code = {
      start: z.object({ started: secret }),
      workers: {
        w: { output: z.object({ worked: secret, open: z.string() }), errorVariables: { E: z.object({ failed: secret }), F: undefined } },
      },
      userTasks: { u: { output: z.object({ decided: secret }) } },
      retired: { workers: { old: { output: z.object({ before: secret }), errorVariables: {} } }, userTasks: {} },
    };
    expect([...privateVariablesOf(code)].toSorted()).toEqual(['before', 'decided', 'failed', 'started', 'worked']);
  });
});
