import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { mismatchText } from '#inngest/bridge/work/mismatch-text.ts';

const sender = z.object({
  fullName: z.string().min(2, 'Write the full name'),
  email: z.email(),
  risk: z.enum(['clear', 'review']),
  note: z.string().nullable(),
  size: z.union([z.string(), z.number()]),
  matches: z.array(z.object({ score: z.number().max(1) })),
});
const whole = { fullName: 'Ann', email: 'ann@example.com', risk: 'clear', note: null, size: 1, matches: [] };

function textOf(value: unknown, schema: z.ZodType = sender): string {
  const parsed = schema.safeParse(value);
  if (parsed.success) throw new Error('It fits.');
  return mismatchText(parsed.error.issues, value);
}

describe('misfitText', () => {
  it.each<[unknown, string]>([
    [{ ...whole, fullName: undefined }, 'fullName: expected string, got nothing'],
    [{ ...whole, fullName: 42 }, 'fullName: expected string, got a number'],
    [{ ...whole, fullName: 'A' }, 'fullName: expected: Write the full name, got a text of 1 characters'],
    [{ ...whole, email: 'ann(at)example' }, 'email: expected: Invalid email address, got a text of 14 characters'],
    [{ ...whole, risk: 'high' }, 'risk: expected "clear" or "review", got a text of 4 characters'],
    [{ ...whole, note: true }, 'note: expected string, got a boolean'],
    [{ ...whole, size: false }, 'size: expected string or number, got a boolean'],
    [{ ...whole, matches: [{ score: 3 }] }, 'matches.0.score: expected number to be <=1, got a number'],
    [{ ...whole, matches: {} }, 'matches: expected array, got an object with 0 fields'],
    [null, 'the whole: expected object, got null'],
  ])('of %j is %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  it('names every field, up to eight', () => {
    expect(textOf({ risk: 'clear', note: null, size: 1, matches: [] })).toBe(
      'fullName: expected string, got nothing; email: expected string, got nothing',
    );
    const many = z.object(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, z.string()])));
    expect(textOf({}, many)).toMatch(/f7: expected string, got nothing; and 3 more$/);
  });

  it('never repeats the value, not even when the schema does', () => {
    const talkative = z.object({ name: z.string().refine(() => false, { error: ({ input }) => `${String(input)} is not a name` }) });
    expect(textOf({ name: 'Maria Gonzalez' }, talkative)).toBe('name: expected: … is not a name, got a text of 14 characters');
  });
});
