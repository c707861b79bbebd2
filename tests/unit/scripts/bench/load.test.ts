import { describe, expect, it } from 'vitest';

import { drainRates } from '#scripts/bench/load/drain-rates.ts';
import { inParallel } from '#scripts/bench/load/in-parallel.ts';
import { loadLine, roundsTable, summarise } from '#scripts/bench/load/report-rounds.ts';
import type { Round } from '#scripts/bench/load/round.ts';

const round = (way: Round['way'], perSecond: number, changes: Partial<Round> = {}): Round => ({
  way,
  seconds: 10,
  perSecond,
  engineRequests: 3,
  routes: new Map([['GET /jobs', 1.5]]),
  functionCalls: 2,
  sql: 4,
  cpuMs: { engine: 20, functions: 10, inngest: 12, postgres: 5 },
  benchCpuMs: 3,
  others: 0.05,
  lost: 0,
  twice: 0,
  ...changes,
});

describe('drainRates', () => {
  it('gives each tenth its own rate', () => {
    // 100 jobs at 10/s, then 100 at 20/s.
    const times = [
      ...Array.from({ length: 101 }, (_, index) => index * 100),
      ...Array.from({ length: 100 }, (_, index) => 10_050 + index * 50),
    ];
    expect(drainRates(times).map(Math.round)).toEqual([10, 10, 10, 10, 10, 20, 20, 20, 20, 20]);
  });
});

describe('inParallel', () => {
  it('does each item once, never more than so many at a time', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      done.push(item);
    });
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('fails with the first failure', async () => {
    await expect(inParallel([1, 2], 2, (item) => Promise.reject(new Error(`item ${item}`)))).rejects.toThrow('item 1');
  });
});

describe('loadLine', () => {
  it('says the medians of the rounds, and the sums of what is lost or happened twice', () => {
    const rounds = [
      round('bare', 50),
      round('baton', 20, { lost: 1, engineRequests: 2.5 }),
      round('baton', 30, { twice: 2 }),
      round('bare', 60),
      round('bare', 70),
      round('baton', 40, { cpuMs: { engine: 40, functions: 10, inngest: 12, postgres: 5 } }),
    ];
    expect(loadLine(summarise(rounds))).toBe(
      'load: bare 60.0/s, baton 30.0/s, ratio 0.50; engine requests per job 3.0, sql per job 4.0, cpu ms per instance: engine 20 functions 10 inngest 12 postgres 5; lost 1, twice 2',
    );
    expect(roundsTable(rounds)).toContain('baton per second in 3 rounds: min 20.0, p50 30.0, max 40.0');
  });
});
