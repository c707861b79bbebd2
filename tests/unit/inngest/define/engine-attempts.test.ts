import { describe, expect, it } from 'vitest';

import { attemptsLeft, engineRetriesFor } from '#inngest/define/engine-attempts.ts';

const fresh = 3;

/** Returns the retries that the engine holds after each failure of a job whose worker has so many attempts. */
function reported(attempts: number): number[] {
  const told: number[] = [];
  for (let retries = fresh; retries > 0;) {
    retries = engineRetriesFor(attemptsLeft(retries, attempts) - 1);
    told.push(retries);
  }
  return told;
}

describe('attempts of a job', () => {
  it.each([
    [1, [0]],
    [2, [1, 0]],
    [3, [2, 1, 0]],
    [4, [4, 2, 1, 0]],
    [6, [6, 5, 4, 2, 1, 0]],
  ])('%i are told to the engine as %j', (attempts, told) => {
    expect(reported(attempts)).toEqual(told);
  });

  it('never leave a job with the retries of one that has not failed', () => {
    for (let attempts = 1; attempts < 50; attempts += 1) expect(reported(attempts)).not.toContain(fresh);
  });

  it('are at most what the worker has now, when it has fewer than before', () => {
    expect(attemptsLeft(20, 4)).toBe(4);
  });
});
