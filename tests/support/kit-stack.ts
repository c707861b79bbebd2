/** Global setup of the project kit: a stack without functions. Each test serves functions with workers of its own. */
import type { TestProject } from 'vitest/node';

import { startHintRelay } from './hint-relay.ts';
import { providedStack } from './shared-stack.ts';
import { startTestStack } from './test-stack.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startTestStack();
  await stack.host.stop();
  const stopRelay = await startHintRelay(stack.urls.host);
  project.provide('stack', providedStack(stack));
  return async () => {
    await stopRelay();
    await stack.dispose();
  };
}
