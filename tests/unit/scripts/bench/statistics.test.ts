import { describe, expect, it } from 'vitest';

import { ratioOf, spreadOf, spreadTable } from '#scripts/bench/statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('spreadOf', () => {
  it('takes the nearest rank', () => {
    expect(spreadOf(hundred.toReversed())).toEqual({ count: 100, min: 1, p50: 50, p95: 95, max: 100 });
  });

  it('is that one value for a single sample', () => {
    expect(spreadOf([7])).toEqual({ count: 1, min: 7, p50: 7, p95: 7, max: 7 });
  });

  it('refuses to describe nothing', () => {
    expect(() => spreadOf([])).toThrow('no samples');
  });
});

describe('ratioOf', () => {
  it('compares percentile with percentile', () => {
    expect(ratioOf(spreadOf([2, 4]), spreadOf([1, 2]))).toEqual({ p50: 2, p95: 2 });
  });
});

describe('spreadTable', () => {
  it('gives each measurement a row of rounded milliseconds', () => {
    const lines = spreadTable({ ours: spreadOf([1.4]), theirs: spreadOf([2.6]) }).split('\n');
    expect(lines.map((line) => line.split(/\s+/))).toEqual([
      ['milliseconds', 'count', 'min', 'p50', 'p95', 'max'],
      ['ours', '1', '1', '1', '1', '1'],
      ['theirs', '1', '3', '3', '3', '3'],
    ]);
  });

  it('shows decimals where milliseconds are too coarse', () => {
    expect(spreadTable({ ours: spreadOf([1.44]) }, 1)).toContain('1.4     1.4');
  });
});
