import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';

import { configDefaults, defineConfig } from 'vitest/config';

import { LongestFirst } from './scripts/test/runner/longest-first.ts';

const MINUTE = 60_000;
/** Vitest by itself leaves one core idle: half of a machine with two. */
const CORES = availableParallelism();

/** Shares one copy of graphql between libraries that Node loads and files that the runner transforms, as in production. */
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] };

/** Adds the workflow of the tests to those that are installed: package.json maps their registry by this condition. */
const conditions = ['tests', 'node', 'development|production'];
const withCaseReview = { resolve: { ...resolve, conditions }, ssr: { resolve: { conditions } } };

/** Tests of one folder that need nothing but Node. The files of a worker share its modules, which are loaded once. */
const light = (name: string) => ({
  resolve,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    isolate: false,
    maxWorkers: CORES,
    testTimeout: 2 * MINUTE,
    hookTimeout: 5 * MINUTE,
  },
});

/** Tests on real parts: one file after the other, with time for the parts. */
const heavy = (name: string, globalSetup: string[], order: number) => ({
  ...withCaseReview,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    globalSetup,
    fileParallelism: false,
    // Concurrent tests mostly wait.
    maxConcurrency: 20,
    // A busy machine takes longer than the second that a poll has by itself.
    expect: { poll: { timeout: MINUTE / 2 } },
    testTimeout: 10 * MINUTE,
    hookTimeout: 10 * MINUTE,
    teardownTimeout: MINUTE,
    sequence: { groupOrder: order },
  },
});

/** Process tests: they wait for the engine most of the time, each file in a tenant of its own. */
const onEngine = (name: string, order: number) => ({
  ...withCaseReview,
  test: {
    ...heavy(name, ['tests/support/shared-engine.ts'], order).test,
    fileParallelism: true,
    maxWorkers: 3,
    // They work on each step themselves.
    maxConcurrency: 5,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/path-coverage/reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // Process tests read the models, they do not import them.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/bpmn/*.bpmn'],
    projects: [
      light('unit'),
      light('contract'),
      light('guards'),
      {
        ...withCaseReview,
        test: {
          ...light('api').test,
          globalSetup: ['tests/support/shared-postgres.ts'],
          // Each also waits for the database.
          maxWorkers: CORES + 1,
          sequence: { groupOrder: 1 },
        },
      },
      { resolve, test: { ...heavy('deploy', [], 2).test } },
      onEngine('process-kit', 3),
      onEngine('processes', 4),
      heavy('scaffold', ['tests/support/shared-engine.ts'], 5),
      heavy('engine', ['tests/support/shared-stack.ts'], 6),
      heavy('e2e', ['tests/support/shared-stack.ts'], 7),
      {
        ...withCaseReview,
        test: { ...heavy('worker-kit', ['tests/support/kit-stack.ts'], 8).test, setupFiles: ['tests/support/kit-env.ts'] },
      },
      // Each file has a stack of its own and mostly waits for locks and sweeps, so they may wait side by side.
      { ...withCaseReview, test: { ...heavy('faults', [], 9).test, fileParallelism: true, maxWorkers: 3 } },
    ],
  },
});
