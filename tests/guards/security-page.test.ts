import { describe, expect, it } from 'vitest';

import { files, read } from './repository.ts';

const rows = [...read('docs/security.md').matchAll(/^\| (?!control|-)([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, control = '', , test = '']) => ({
    control: control.trim(),
    test: test.trim(),
    tests: [...test.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path),
  }),
);

/** Words of `npm run remove:sample` for a control whose only test needed the sample. */
const ofSample = 'no test: it needed the sample application';
const isWithoutSample = !files.includes('bpmn/customer-onboarding.bpmn');

describe('docs/security.md', () => {
  it('has a row for each control of the list', () => {
    const numbers = rows.flatMap(({ control }) => /^S-(\d+) /.exec(control)?.[1] ?? []).map(Number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(rows.length).toBeGreaterThan(25);
  });

  it('names a test that exists for every control', () => {
    const untested = rows.filter(({ tests }) => tests.length === 0);
    expect(untested.filter(({ test }) => !(isWithoutSample && test === ofSample))).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe('docs/security-asvs.md', () => {
  const requirements = [...read('docs/security-asvs.md').matchAll(/^\| ((?:\d+\.\d+\.\d+,? ?)+)([^|]*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, numbers = '', , , test = '']) => ({ numbers: numbers.trim().split(/, ?/), test }),
  );

  it('has a test that exists, or a reason, for each requirement', () => {
    expect(requirements.length).toBeGreaterThan(50);
    const tests = requirements.flatMap(({ test }) => [...test.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path));
    expect(tests.filter((path) => !files.includes(path))).toEqual([]);
    expect(requirements.filter(({ test }) => !test.includes('`tests/') && !/^no test: .{10,}/.test(test))).toEqual([]);
  });

  it('names each requirement once, in order', () => {
    const first = requirements.map(({ numbers: [number = ''] }) => number);
    expect(first).toEqual(first.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })));
    const all = requirements.flatMap(({ numbers }) => numbers);
    expect(all).toEqual([...new Set(all)]);
  });
});
