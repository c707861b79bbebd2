import { cp } from 'node:fs/promises';
import { basename } from 'node:path';

import { fileURLToPath } from 'node:url';

import { deployChangedModels } from '#bpmn/deploy.ts';
import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { StackOptions } from '#scripts/stack/stack.ts';
import { startTemporaryStack, type TemporaryStack } from '#scripts/stack/temporary-stack.ts';

import { showLogsOnFailure } from './evidence.ts';

export type TestStack = TemporaryStack;

const ownModels = fileURLToPath(new URL('case-review/', import.meta.url));
/** Node's options of the functions host: its workflows are those that are installed, and case-review. */
const NODE_OPTIONS = [process.env['NODE_OPTIONS'], '--conditions=tests'].filter(Boolean).join(' ');

/** Starts a stack with the workflow of the tests for one test file, with retries after a second. BATON_KEEP_LOGS names a folder to which the logs are copied. */
export async function startTestStack(options: Partial<StackOptions> = {}): Promise<TestStack> {
  const stack = await startTemporaryStack({
    log: (line) => process.stderr.write(`[stack] ${line}\n`),
    inngest: { retryIntervalSeconds: 1 },
    ...options,
    // Shortest sweep, and evaluation of alerts, and a short wait for a release that brings the worker: longer than tests work on such jobs themselves.
    hostSettings: { SWEEP_CRON: '10s', ALERT_CRON: '10s', UNSERVED_TOPIC_SECONDS: '5', NODE_OPTIONS, ...options.hostSettings },
  });
  const hideLogs = showLogsOnFailure(stack.logs);
  await deployChangedModels({ flowable: createFlowableClient(readFlowableConfig(stack.settings)), directory: ownModels });
  const dispose = async () => {
    hideLogs();
    await stack.stop();
    const keep = process.env['BATON_KEEP_LOGS'];
    if (keep) await cp(stack.logs, `${keep}/${basename(stack.dataDir)}`, { recursive: true });
    await stack.dispose();
  };
  return { ...stack, dispose };
}
