import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { leastWaitMs, limitWaitTime, maxWaitMs } from '#inngest/define/limit-wait-time.ts';

/** Counts calls of a provider that answers each with `Retry-After: seconds`, until `untilMs` have passed. */
function callsWithin(untilMs: number, seconds: () => number): number {
  let calls = 0;
  for (let now = 0; now <= untilMs; now += limitWaitTime(seconds() * 1_000, now)) calls += 1;
  return calls;
}

describe('limitWaitTime', () => {
  it.each([
    [0, 0, leastWaitMs],
    [-1, 0, leastWaitMs],
    [Number.NaN, 0, leastWaitMs],
    [4_000, 60_000, 30_000],
    [60_000, 60_000, 60_000],
    [Number.POSITIVE_INFINITY, 0, maxWaitMs],
    [0, 24 * 3_600_000, maxWaitMs],
  ])('asked for %i ms after %i ms of waiting gives %i ms', (asked, waited, expected) => {
    expect(limitWaitTime(asked, waited)).toBe(expected);
  });

  it.each([0, 1, 2, 3, 4])('calls a provider that asks for %i s at most 17 times in an hour', (seconds) => {
    expect(callsWithin(3_600_000, () => seconds)).toBeLessThanOrEqual(17);
  });

  it('never falls below what is asked for, up to an hour, nor below half the time waited', () => {
    fc.assert(
      fc.property(fc.nat(maxWaitMs), fc.nat(maxWaitMs), (asked, waited) => {
        const wait = limitWaitTime(asked, waited);
        expect(wait).toBeGreaterThanOrEqual(asked);
        expect(wait).toBeGreaterThanOrEqual(Math.floor(waited / 2));
        expect(wait).toBeLessThanOrEqual(maxWaitMs);
      }),
    );
  });
});
