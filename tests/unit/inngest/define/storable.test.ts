import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortened } from '#inngest/define/shortened.ts';
import { findUnstorable, storableProblem } from '#inngest/define/storable.ts';

function nested(levels: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe('storableProblem', () => {
  it.each([
    ['text', 'Zoë 😀 \u0001'],
    ['JSON', { a: [1, true, null, { b: '' }] }],
    ['a date', new Date('2026-11-29')],
    ['nothing', undefined],
    ['100 levels', nested(100)],
  ])('is null for %s', (_, value) => {
    expect(storableProblem(value)).toBeNull();
  });

  it.each([
    ['a\u0000', 'The value contains the character U+0000'],
    [{ a: [{ b: '\u0000' }] }, 'a[0].b contains the character U+0000'],
    [{ a: '\ud83d' }, 'a contains half of a character'],
    [{ a: '\ude00x' }, 'a contains half of a character'],
    [{ a: { 'b\u0000': 1 } }, 'a has a field whose name contains the character U+0000'],
    [{ due: new Date('0001-01-01') }, 'due is no date of the years 1000 to 9999'],
    [{ due: new Date('+010000-01-01') }, 'due is no date of the years 1000 to 9999'],
    [{ due: new Date('soon') }, 'due is no date of the years 1000 to 9999'],
    [nested(101), 'has more than 100 levels'],
    [nested(20_000), 'has more than 100 levels'],
  ])('names the part and what to do', (value, sentence) => {
    expect(storableProblem(value)).toContain(sentence);
    expect(storableProblem(value)).toMatch(/\.$/);
  });

  it('takes what JSON in UTF-8 brings back unchanged, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.slice(1)),
        (text) => {
          const isStorable = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\u0000');
          expect(findUnstorable(text) === null).toBe(isStorable);
        },
      ),
    );
  });
});

describe('shortened', () => {
  it.each([
    ['short', 10, 'short'],
    ['exact', 5, 'exact'],
    ['longer', 4, 'long'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['😀', 1, ''],
  ])('cuts %j to %i', (text, longest, expected) => {
    expect(shortened(text, longest)).toBe(expected);
  });

  it('never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, longest) => {
        const short = shortened(text, longest);
        expect(short.isWellFormed()).toBe(true);
        expect(text.startsWith(short) && short.length <= longest && short.length >= Math.min(text.length, longest) - 1).toBe(true);
      }),
    );
  });
});
