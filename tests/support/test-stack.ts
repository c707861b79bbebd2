import { cp } from 'node:fs/promises';
import { basename } from 'node:path';

import type { StackOptions } from '#scripts/stack/stack.ts';
import { startTemporaryStack, type TemporaryStack } from '#scripts/stack/temporary-stack.ts';

export type TestStack = TemporaryStack;

/** Starts a stack for one test file, with retries after a second. BATON_KEEP_LOGS names a folder to which the logs are copied. */
export async function startTestStack(options: Partial<StackOptions> = {}): Promise<TestStack> {
  const stack = await startTemporaryStack({
    log: (line) => process.stderr.write(`[stack] ${line}\n`),
    inngest: { retryIntervalSeconds: 1 },
    ...options,
    // Shortest sweep, and a short wait for a release that brings the worker: longer than tests work on such jobs themselves.
    hostSettings: { SWEEP_CRON: '10s', UNSERVED_TOPIC_SECONDS: '5', ...options.hostSettings },
  });
  const dispose = async () => {
    await stack.stop();
    const keep = process.env['BATON_KEEP_LOGS'];
    if (keep) await cp(stack.logs, `${keep}/${basename(stack.dataDir)}`, { recursive: true });
    await stack.dispose();
  };
  return { ...stack, dispose };
}
