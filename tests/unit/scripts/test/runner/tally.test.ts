import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { ROOT } from '#scripts/stack/checkout.ts';
import { tallyOf } from '#scripts/test/runner/run-vitest.ts';
import { add, closingLines } from '#scripts/test/runner/tally.ts';

const testCase = (status: string) => ({
  status,
  fullName: `a ${status} test`,
  failureMessages: status === 'failed' ? ['Error: one is not two\n    at a file'] : [],
});
const report = (...files: { status: string; message?: string; assertionResults: ReturnType<typeof testCase>[] }[]) => ({
  testResults: files.map((file) => ({ name: join(ROOT, 'tests/api/some.test.ts'), ...file })),
});

describe('tallyOf', () => {
  it('names what failed, and takes a skipped and an empty test for it', () => {
    const file = { status: 'passed', assertionResults: ['passed', 'passed', 'skipped', 'todo', 'failed'].map(testCase) };
    expect(tallyOf(report(file), 1)).toEqual({
      passed: 2,
      byProject: { api: 2 },
      failures: [
        'tests/api/some.test.ts: a skipped test (skipped, so not run)',
        'tests/api/some.test.ts: a todo test (todo, so not run)',
        'tests/api/some.test.ts: a failed test (Error: one is not two)',
      ],
    });
  });

  it('says of what a hook could not prepare why it did not run', () => {
    const file = { status: 'failed', message: 'The modeller did not answer.\n    at a file', assertionResults: [testCase('skipped')] };
    expect(tallyOf(report(file), 1).failures).toEqual([
      'tests/api/some.test.ts: a skipped test (skipped, so not run: The modeller did not answer.)',
    ]);
  });

  it('names what a browser waited for, which its message says in a later line', () => {
    const waited = 'Error: Timeout exceeded.\nCall log:\n\u001B[2m  - waiting for the button\u001B[22m\n\n    at a file';
    const file = { status: 'failed', assertionResults: [{ ...testCase('failed'), failureMessages: [waited] }] };
    expect(tallyOf(report(file), 1).failures).toEqual([
      'tests/api/some.test.ts: a failed test (Error: Timeout exceeded. Call log: - waiting for the button)',
    ]);
  });

  it('counts a file that could not be run as one failure', () => {
    const files = [
      { status: 'failed', message: 'It does not parse.', assertionResults: [] },
      { status: 'passed', assertionResults: [testCase('passed')] },
    ];
    expect(tallyOf(report(...files), 1)).toMatchObject({ passed: 1, failures: ['tests/api/some.test.ts: It does not parse.'] });
  });

  it('counts an error outside any test as one failure', () => {
    const file = { status: 'passed', assertionResults: [testCase('passed')] };
    expect(tallyOf(report(file), 1)).toMatchObject({ passed: 1, failures: ['something outside of any test'] });
  });

  it.each([0, 1])('counts a run without a report as one failure, whatever its status: %i', (status) => {
    expect(tallyOf(null, status)).toEqual({ passed: 0, failures: ['vitest left no report'] });
  });
});

describe('closingLines', () => {
  it('say what failed, and end with the sum for scripts', () => {
    const tally = add([
      { passed: 2, failures: [] },
      { passed: 1, failures: ['one', 'two'] },
    ]);
    expect(closingLines(tally)).toEqual(['✗ one', '✗ two', '3 passed, 2 failed']);
  });

  it('count by the part that the tests need', () => {
    const tally = add([
      { passed: 3, failures: [], byProject: { unit: 2, guards: 1 } },
      { passed: 9, failures: [], byProject: { unit: 5, engine: 4 } },
    ]);
    expect(closingLines(tally)).toEqual(['     8  Node: unit 7, guards 1', '     4  engine and Inngest: engine 4', '12 passed, 0 failed']);
  });
});
