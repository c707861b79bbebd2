import { describe, expect, it } from 'vitest';

import { tallyOf } from '#scripts/checks/run-vitest.ts';
import { add, lastLine } from '#scripts/checks/tally.ts';

const testCase = (status: string) => ({ status, fullName: `a ${status} test` });
const report = (...files: { status: string; assertionResults: { status: string; fullName: string }[] }[]) => ({
  testResults: files.map((file) => ({ name: 'some.test.ts', ...file })),
});

describe('tallyOf', () => {
  it('counts a skipped and an empty test as failed', () => {
    const file = { status: 'passed', assertionResults: ['passed', 'passed', 'skipped', 'todo', 'failed'].map(testCase) };
    expect(tallyOf(report(file), 1)).toEqual({ passed: 2, failed: 3 });
  });

  it('counts a file that could not be run as one failure', () => {
    expect(
      tallyOf(report({ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [testCase('passed')] }), 1),
    ).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts an error outside any test as one failure', () => {
    expect(tallyOf(report({ status: 'passed', assertionResults: [testCase('passed')] }), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run without a report as one failure', () => {
    expect(tallyOf(null, 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('lastLine', () => {
  it('sums up for scripts', () => {
    expect(
      lastLine(
        add([
          { passed: 2, failed: 0 },
          { passed: 1, failed: 3 },
        ]),
      ),
    ).toBe('3 passed, 3 failed');
  });
});
