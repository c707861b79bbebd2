/** Global setup of the projects engine and e2e: one stack for all files, and for both projects in one run. */
import type { TestProject } from 'vitest/node';

import { engineOf, joinEngine, type ProcessEngine } from './engine-only.ts';
import type { ProvidedStack } from './provided.ts';
import { startTestStack, type TestStack } from './test-stack.ts';

interface Shared {
  stack: Promise<TestStack>;
  engine: Promise<ProcessEngine>;
  users: number;
}

// Each project loads this file anew; the projects share the process.
const holder = globalThis as typeof globalThis & { batonSharedStack?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const shared = (holder.batonSharedStack ??= start());
  shared.users += 1;
  project.provide('stack', providedStack(await shared.stack));
  project.provide('processEngine', (await shared.engine).settings);
}

export async function teardown(): Promise<void> {
  const shared = holder.batonSharedStack;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete holder.batonSharedStack;
  await (await shared.engine).close();
  await (await shared.stack).dispose();
}

/** Starts the stack. Process tests run on the engine of the stack, beside the stack's own work. */
function start(): Shared {
  const stack = startTestStack();
  const engine = stack.then(({ settings, postgres }) => {
    const given = engineOf({ ...settings, DATABASE_OWNER_URL: postgres.current.url('activities') });
    if (!given) throw new Error('The settings of the stack do not say where its engine is.');
    return joinEngine(given);
  });
  return { stack, engine, users: 0 };
}

export function providedStack(stack: TestStack): ProvidedStack {
  const { host, port, user, password, url } = stack.postgres.current;
  return {
    api: { url: stack.urls.host },
    flowable: stack.engineAddress,
    postgres: { host, port, user, password, activitiesUrl: url('activities'), flowableUrl: url('flowable') },
    inngest: { url: stack.urls.inngest },
    sandbox: { url: stack.urls.sandbox },
    secrets: { authDev: stack.secrets.authDevSecret, serviceToken: stack.secrets.serviceTokenSecret },
    settings: stack.settings,
    logs: stack.logs,
  };
}
