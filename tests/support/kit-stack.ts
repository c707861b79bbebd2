/** Global setup of the project kit: a stack without functions, which the tests serve themselves, each with workers of its own. */
import type { TestProject } from 'vitest/node';

import { providedStack } from './shared-stack.ts';
import { startTestStack } from './test-stack.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startTestStack();
  await stack.host.stop();
  project.provide('stack', providedStack(stack));
  return () => stack.dispose();
}
