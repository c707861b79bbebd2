import { basename } from 'node:path';

import type { TestModule } from 'vitest/node';

import type { WalkingTest } from './model-coverage.ts';
import './walked-model.ts';

interface KeptTest extends WalkingTest {
  readonly state: 'passed' | 'failed' | 'left out';
}

interface KeptFile {
  readonly tests: ReadonlyMap<string, KeptTest>;
  /** Whether the file could be loaded. */
  readonly ran: boolean;
}

/** Results of the process test files so far: over the re-runs of a watch, over the parts of a merged run. */
export interface KeptResults {
  /** Takes the results of a file; results of an earlier run are replaced, test by test. */
  take(module: TestModule): void;
  forget(file: string): void;
  /** Returns the tests of a model that have run. */
  testsOf(key: string): WalkingTest[];
  /** Returns why the coverage of a model cannot be judged by these files: one did not run, or not completely. Null when it can be. */
  gapIn(files: readonly string[]): string | null;
}

/** Returns the process of a test file: `<key>.test.ts`, or `<key>.<part>.test.ts` where one file gets too long. */
export const keyOfTestFile = (file: string): string => basename(file).split('.')[0] ?? '';

export function keptResults(): KeptResults {
  const files = new Map<string, KeptFile>();
  return {
    take: (module) => {
      const before = files.get(basename(module.moduleId))?.tests;
      files.set(basename(module.moduleId), { tests: testsIn(module, before), ran: module.state() !== 'failed' || hasTests(module) });
    },
    forget: (file) => void files.delete(basename(file)),
    testsOf: (key) => {
      const own = [...files].filter(([name]) => keyOfTestFile(name) === key);
      return own.flatMap(([, { tests }]) => [...tests.values()].filter(({ state }) => state !== 'left out'));
    },
    gapIn: (names) => names.map((name) => gapOf(name, files.get(basename(name)))).find((gap) => gap !== null) ?? null,
  };
}

const hasTests = (module: TestModule): boolean => [...module.children.allTests()].length > 0;

function testsIn(module: TestModule, before: ReadonlyMap<string, KeptTest> | undefined): Map<string, KeptTest> {
  const tests = new Map<string, KeptTest>();
  for (const test of module.children.allTests()) {
    const name = test.fullName;
    const { state } = test.result();
    const ran = state === 'passed' || state === 'failed';
    // A filter of a re-run leaves tests out; their earlier walks still hold.
    const known = ran ? undefined : before?.get(name);
    tests.set(name, known ?? { name, walked: ran ? (test.meta().walkedModels ?? []) : [], state: ran ? state : 'left out' });
  }
  return tests;
}

function gapOf(name: string, file: KeptFile | undefined): string | null {
  if (!file) return `${basename(name)} did not run`;
  if (!file.ran) return `${basename(name)} could not be loaded`;
  const states = [...file.tests.values()].map(({ state }) => state);
  const failed = states.filter((state) => state === 'failed').length;
  if (failed > 0) return `${counted(failed, 'test')} failed`;
  const leftOut = states.filter((state) => state === 'left out').length;
  return leftOut > 0 ? `${counted(leftOut, 'test')} did not run` : null;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
