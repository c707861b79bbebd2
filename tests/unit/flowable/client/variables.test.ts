import { describe, expect, test } from 'vitest';

import { decodeVariables, encodeVariables, maxVariableBytes, variablesProblem } from '#flowable/client/variables.ts';

describe('encodeVariables', () => {
  test.each([
    ['text', 'string', 'text'],
    ['', 'string', ''],
    [true, 'boolean', true],
    [0, 'integer', 0],
    [2 ** 31 - 1, 'integer', 2 ** 31 - 1],
    [2 ** 31, 'long', 2 ** 31],
    [-(2 ** 31) - 1, 'long', -(2 ** 31) - 1],
    [Number.MAX_SAFE_INTEGER, 'long', Number.MAX_SAFE_INTEGER],
    [0.1, 'double', 0.1],
    [new Date('2026-11-22T10:00:00Z'), 'date', '2026-11-22T10:00:00.000Z'],
    [{ a: [1, null] }, 'json', { a: [1, null] }],
    [[], 'json', []],
  ])('%j becomes %s', (value, type, sent) => {
    expect(encodeVariables({ v: value })).toEqual([{ name: 'v', type, value: sent }]);
  });

  test('null has no type', () => {
    expect(encodeVariables({ v: null })).toEqual([{ name: 'v', value: null }]);
  });

  test('a local scope is written to every variable', () => {
    expect(encodeVariables({ v: 1 }, 'local')).toEqual([{ name: 'v', type: 'integer', value: 1, scope: 'local' }]);
  });

  const circular: Record<string, unknown> = {};
  circular['self'] = circular;

  test.each<[string, unknown, RegExp]>([
    ['undefined', undefined, /'v' is undefined/],
    ['a function', () => 1, /'v' is a function/],
    ['a symbol', Symbol('s'), /'v' is a symbol/],
    ['a bigint', 1n, /'v' is a bigint/],
    ['NaN', Number.NaN, /'v' is NaN/],
    ['an infinity', Infinity, /'v' is Infinity/],
    ['2^53', 2 ** 53, /'v' is 9007199254740992, above 2\^53/],
    ['an invalid date', new Date('soon'), /'v' is an invalid date/],
    ['a map', new Map(), /'v' is an instance of Map/],
    ['NaN inside', { a: [{ b: Number.NaN }] }, /'v\.a\[0\]\.b' is NaN/],
    ['a function inside', { a: () => 1 }, /'v\.a' is a function/],
    ['undefined in a list', [undefined], /'v\[0\]' is undefined/],
    ['what contains itself', circular, /'v\.self' contains itself/],
    ['U+0000', 'a\u0000', /'v' contains the character U\+0000/],
    ['U+0000 inside', { a: ['\u0000'] }, /'v\.a\[0\]' contains the character U\+0000/],
    ['U+0000 in a name inside', { 'a\u0000': 1 }, /'v' contains the character U\+0000/],
    ['51 levels', JSON.parse(`${'['.repeat(51)}${']'.repeat(51)}`), /has more than 50 levels; make it flatter/],
    ['half a character', { a: '\ud83d' }, /'v\.a' contains half of a character/],
  ])('%s is refused and the variable named', (_, value, message) => {
    expect(() => encodeVariables({ v: value })).toThrow(message);
    expect(() => encodeVariables({ v: value })).toThrow(expect.objectContaining({ code: 'REJECTED' }));
  });

  test('a key without value inside an object is left out, as in JSON', () => {
    expect(JSON.stringify(encodeVariables({ v: { a: undefined, b: 1 } }))).toBe('[{"name":"v","type":"json","value":{"b":1}}]');
  });

  test('the same object twice is not circular', () => {
    const shared = { a: 1 };
    expect(encodeVariables({ v: [shared, shared] })).toHaveLength(1);
  });

  test('64 kB are allowed, a byte more is not', () => {
    const largest = 'x'.repeat(maxVariableBytes - 2);
    expect(encodeVariables({ v: largest })).toHaveLength(1);
    expect(() => encodeVariables({ v: `${largest}x` })).toThrow(/'v' has 65537 bytes, 65536 are allowed/);
    expect(() => encodeVariables({ v: { text: 'ü'.repeat(maxVariableBytes / 2) } })).toThrow(/store the content elsewhere/);
  });
});

describe('variablesProblem', () => {
  test('is null for what the engine can hold', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`);
    expect(variablesProblem({ name: 'Zoë 😀', lines: [{ sku: 'x', count: 2 }], deep })).toBeNull();
  });

  test.each([
    [{ order: { price: 2 ** 53 } }, 'order.price'],
    [{ note: 'x'.repeat(maxVariableBytes) }, 'note'],
    [{ ['n'.repeat(256)]: 1 }, 'n'.repeat(20)],
    [{ 'a\u0000': 1 }, 'a\u0000'],
  ])('names the part', (variables, path) => {
    expect(variablesProblem(variables)).toEqual({ path, problem: expect.any(String) });
  });
});

describe('decodeVariables', () => {
  test('the local variable wins, wherever it stands', () => {
    const local = { name: 'v', type: 'string', value: 'local', scope: 'local' };
    const global = { name: 'v', type: 'string', value: 'global', scope: 'global' };
    expect(decodeVariables([local, global])).toEqual({ v: 'local' });
    expect(decodeVariables([global, local])).toEqual({ v: 'local' });
  });

  test('unknown types keep the value that the engine printed, null without one', () => {
    expect(
      decodeVariables([
        { name: 'price', type: 'bigDecimal', value: '12.34' },
        { name: 'java', type: 'serializable' },
      ]),
    ).toEqual({ price: '12.34', java: null });
  });

  test('what was encoded comes back', () => {
    const variables = { text: 'a', count: 1, ratio: 0.5, yes: false, none: null, order: { lines: [{ sku: 'x' }] } };
    expect(decodeVariables(encodeVariables(variables))).toEqual(variables);
  });
});
