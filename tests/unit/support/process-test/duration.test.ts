import { describe, expect, it } from 'vitest';

import { durationMs, shownDuration } from '#tests/support/process-test/duration.ts';

const day = 86_400_000;

describe('durationMs', () => {
  it.each([
    ['P1D', day],
    ['PT12H', day / 2],
    ['P1DT12H', 1.5 * day],
    ['P2W', 14 * day],
    ['PT90M', 5_400_000],
    ['PT0.5S', 500],
    ['PT0S', 0],
  ] as const)('reads %s', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['P1M', 'P1Y', 'P', 'PT', 'P1D ', 'P-1D'] as const)('refuses %s', (text) => {
    expect(() => durationMs(text)).toThrow(`"${text}" is no duration in weeks, days, hours, minutes and seconds`);
  });
});

describe('shownDuration', () => {
  it.each([
    [0, '0.0 s'],
    [230, '0.2 s'],
    [65_000, '1 min 5 s'],
    [3_600_000, '1 h'],
    [day + 6 * 3_600_000, '1 d 6 h'],
    // The test's own duration is not worth showing.
    [4 * day - 2_300, '4 d'],
    [3_600_000 - 900, '1 h'],
  ])('shows %d ms as %s', (ms, text) => expect(shownDuration(ms)).toBe(text));
});
