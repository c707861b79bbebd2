import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  test: {
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
      heavy('scaffold', [], 2),
      heavy('engine', ['tests/support/shared-stack.ts'], 3),
      heavy('e2e', ['tests/support/shared-stack.ts'], 4),
      { test: { ...heavy('worker-kit', ['tests/support/kit-stack.ts'], 5).test, setupFiles: ['tests/support/kit-env.ts'] } },
      // Each file has a stack of its own and mostly waits for locks and sweeps, so they may wait side by side.
      { test: { ...heavy('faults', [], 6).test, fileParallelism: true, maxWorkers: 3 } },
    ],
  },
});
