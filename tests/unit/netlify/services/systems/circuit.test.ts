import { describe, expect, it } from 'vitest';

import { afterReport, type Circuit, closed, isTrialFree, stateOf, type SystemReport } from '#netlify/services/systems/circuit.ts';

const policy = { failures: 3, windowMs: 60_000, pauseMs: 10_000, maxPauseMs: 40_000 };
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 25) + seconds * 1000);
const failed: SystemReport = { result: 'FAILED', message: 'It failed.' };
const answered: SystemReport = { result: 'ANSWERED' };
const busy = (waitMs: number): SystemReport => ({ result: 'BUSY', message: 'It is busy.', waitMs });

/** Returns the circuit after these reports, each at its second. */
function after(reports: readonly (readonly [second: number, report: SystemReport])[], circuit: Circuit = closed): Circuit {
  return reports.reduce((before, [second, report]) => afterReport(before, report, { now: at(second), policy }), circuit);
}

const open = after([
  [0, failed],
  [1, failed],
  [2, failed],
]);

describe('a circuit', () => {
  it('opens after failures in a row, for the first pause, and says why', () => {
    expect(
      stateOf(
        after([
          [0, failed],
          [1, failed],
        ]),
        at(1),
      ),
    ).toBe('CLOSED');
    expect(open).toMatchObject({ failures: 3, openedAt: at(2), retryAt: at(12), message: 'It failed.' });
    expect([stateOf(open, at(2)), stateOf(open, at(11.9)), stateOf(open, at(12))]).toEqual(['OPEN', 'OPEN', 'HALF_OPEN']);
  });

  it('begins to count anew after an answer, and after the window', () => {
    expect(
      after([
        [0, failed],
        [1, failed],
        [2, answered],
        [3, failed],
      ]),
    ).toMatchObject({ failures: 1, failingSince: at(3) });
    expect(
      after([
        [0, failed],
        [1, failed],
        [61, failed],
      ]),
    ).toMatchObject({ failures: 1, openedAt: null });
  });

  it('learns nothing from the failures of jobs that were under way when it opened', () => {
    expect(
      after(
        [
          [5, failed],
          [6, failed],
        ],
        open,
      ),
    ).toEqual(open);
  });

  it('closes with the first answer', () => {
    expect(after([[13, answered]], open)).toEqual(closed);
    expect(after([[5, answered]], open), 'of a job that was under way').toEqual(closed);
  });

  it('opens again with a longer pause when its trial fails, up to the longest', () => {
    const retryAts = [12, 40, 90, 200].reduce<Circuit[]>((all, second) => [...all, after([[second, failed]], all.at(-1) ?? open)], []);
    expect(retryAts.map(({ retryAt }) => retryAt)).toEqual([at(12 + 20), at(40 + 40), at(90 + 40), at(200 + 40)]);
    expect(retryAts.at(-1)?.openedAt).toEqual(at(2));
  });

  it('gives one trial at a time', () => {
    expect(isTrialFree(open, at(11))).toBe(false);
    expect(isTrialFree(open, at(12))).toBe(true);
    const tried = { ...open, trialUntil: at(192) };
    expect(isTrialFree(tried, at(100))).toBe(false);
    expect(isTrialFree(tried, at(192)), 'the run of the trial was lost').toBe(true);
    expect(isTrialFree(after([[20, { result: 'NOT_ASKED' }]], tried), at(20))).toBe(true);
    expect(after([[20, failed]], tried).trialUntil).toBeNull();
  });
});

describe('a system that asks to wait', () => {
  it('for long is left alone by all jobs until then', () => {
    const held = after([[0, busy(60_000)]]);
    expect(held).toMatchObject({ failures: 0, openedAt: at(0), retryAt: at(60), message: 'It is busy.' });
    expect(stateOf(held, at(59))).toBe('OPEN');
    expect(after([[30, answered]], held), 'others may still be answered').toEqual(held);
    expect(after([[30, busy(10_000)]], held).retryAt, 'the longest wait counts').toEqual(at(60));
    expect(after([[61, answered]], held)).toEqual(closed);
  });

  it('for a moment is a matter of the one job', () => {
    expect(
      after([
        [0, failed],
        [1, busy(2_000)],
      ]),
    ).toEqual(closed);
  });

  it('at its trial is tried again when it said', () => {
    expect(after([[13, busy(2_000)]], open)).toMatchObject({ openedAt: at(2), retryAt: at(15), trialUntil: null });
  });
});
