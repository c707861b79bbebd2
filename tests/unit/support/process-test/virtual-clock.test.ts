import { describe, expect, it } from 'vitest';

import type { Job } from '#flowable/client/index.ts';
import { virtualClock } from '#tests/support/process-test/virtual-clock.ts';

const day = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Returns a timer with only the fields that the clock reads. */
const timer = (id: string, dueMs: number) => ({ id, dueDate: iso(dueMs) }) as Job;

describe('virtualClock', () => {
  it('goes on with the real one, ahead of it by what the test has moved it', () => {
    let real = 1_000;
    const clock = virtualClock(() => real);
    clock.moveTo(day);
    expect(clock.now()).toBe(day);
    real += 500;
    expect(clock.now()).toBe(day + 500);
    clock.moveTo(10);
    expect(clock.now(), 'never back').toBe(day + 500);
  });

  it('counts a timer from the time at which it was made', () => {
    let real = 0;
    const clock = virtualClock(() => real);
    const first = timer('first', 5 * day);
    clock.note([first]);
    clock.moveTo(2 * day);
    real = 100;
    const second = timer('second', 100 + day);
    clock.note([first, second]);
    expect(clock.dueAt(first)).toBe(5 * day);
    expect(clock.dueAt(second)).toBe(3 * day + 100);
  });

  it('tells when something of the engine happened', () => {
    let real = 1_000;
    const clock = virtualClock(() => real);
    clock.moveTo(1_000 + day);
    real = 2_000;
    expect(clock.at(iso(500))).toBe(500);
    expect(clock.at(iso(1_500))).toBe(1_500 + day);
  });
});
