import { configDefaults, defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Tests of one folder that need nothing but Node. */
const light = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout: 10_000 } });

/** Tests on real parts: one file after the other, with time for the parts. */
const heavy = (name: string, globalSetup: string[], order: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    globalSetup,
    fileParallelism: false,
    testTimeout: 2 * MINUTE,
    hookTimeout: 10 * MINUTE,
    teardownTimeout: MINUTE,
    sequence: { groupOrder: order },
  },
});

/** Process tests: they wait for the engine most of the time, each file in a tenant of its own. */
const onEngine = (name: string, order: number) => ({
  test: {
    ...heavy(name, ['tests/support/shared-engine.ts'], order).test,
    fileParallelism: true,
    maxWorkers: 3,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/path-coverage/reporter.ts'],
    // Process tests read the models, they do not import them.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/bpmn/*.bpmn'],
    projects: [
      light('unit'),
      light('contract'),
      light('guards'),
      {
        test: {
          ...light('api').test,
          globalSetup: ['tests/support/shared-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: MINUTE,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...heavy('deploy', [], 2).test } },
      onEngine('kit', 3),
      onEngine('processes', 4),
      heavy('scaffold', ['tests/support/shared-engine.ts'], 5),
      heavy('engine', ['tests/support/shared-stack.ts'], 6),
      heavy('e2e', ['tests/support/shared-stack.ts'], 7),
      // Each file has a stack of its own and mostly waits for locks and sweeps, so they may wait side by side.
      { test: { ...heavy('faults', [], 8).test, fileParallelism: true, maxWorkers: 3 } },
    ],
  },
});
