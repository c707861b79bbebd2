import { describe, expect, it } from 'vitest';

import { readRetryAfterMs } from '#inngest/services/retry-after.ts';

const now = Date.parse('2026-11-23T10:00:00Z');

describe('readRetryAfterMs', () => {
  it.each([
    ['2', 2_000],
    ['0', 0],
    ['-5', 0],
    ['86400', 3_600_000],
    ['Mon, 23 Nov 2026 10:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
    [['2'], null],
  ])('reads %o as %o', (header, expected) => {
    expect(readRetryAfterMs(header, now)).toBe(expected);
  });
});
