import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseExact } from '#flowable/client/exact-json.ts';

describe('parseExact', () => {
  it.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['{"a":[123456789012345678,1]}', { a: ['123456789012345678', 1] }],
    ['1234567890123456789.5', Number('1234567890123456789.5')],
    ['1e20', 1e20],
    ['"9007199254740993"', '9007199254740993'],
    [String.raw`{"say \"9007199254740993\"":"\\9007199254740993"}`, { 'say "9007199254740993"': String.raw`\9007199254740993` }],
  ])('reads %s exactly', (text, value) => {
    expect(parseExact(text)).toEqual(value);
  });

  it('reads everything else as JSON.parse does', () => {
    const withoutLongIntegers = fc.json().filter((text) => !/\d{16}/.test(text));
    fc.assert(
      fc.property(withoutLongIntegers, (text) => {
        expect(parseExact(text)).toEqual(JSON.parse(text));
        expect(parseExact(`[${text}, 1234567890123456789]`)).toEqual([JSON.parse(text), '1234567890123456789']);
      }),
    );
  });

  it('rejects what is not JSON', () => {
    expect(() => parseExact('<html>9007199254740993</html>')).toThrow(SyntaxError);
  });
});
