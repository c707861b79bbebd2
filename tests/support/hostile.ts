import fc from 'fast-check';

/** Texts that break programs: not storable, too long, code of other languages, out of range. */
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'tail\udc00',
  'x'.repeat(5_000),
  '😀'.repeat(200),
  '${secret}',
  "'; drop table activity; --",
  '../../etc/passwd',
  '%00%2e%2e',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '9999-12-31T23:59:59.999Z',
  '99999999999999999999.9999999999999999999.9999999999999999',
  Buffer.from(JSON.stringify({ id: '\u0000', place: 1e300 })).toString('base64url'),
  Buffer.from(JSON.stringify({ sequence: '99999999999999999999', at: '0001-01-01' })).toString('base64url'),
  '__proto__',
  '\r\nset-cookie: a=b',
] as const;

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Arbitrary JSON, with hostile texts as names and values at every depth. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'hostile' },
    hostileText,
    fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53 + 2, 2 ** 31),
    fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'hostile' }),
    fc.dictionary(hostileText, tie('value'), { maxKeys: 3, depthIdentifier: 'hostile' }),
  ),
})).value;

/** Marks of an internal error that reached a caller: stacks, addresses, statements, tables. */
export const leak =
  /\n\s+at |node:internal|ECONN|postgres(ql)?:\/\/|127\.0\.0\.1:\d|\bselect "|insert into|Failed query|invalid byte sequence|TypeError|\/(work|node_modules|netlify)\//i;
