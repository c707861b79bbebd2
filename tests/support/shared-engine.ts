/** Global setup of the projects processes and scaffold: one engine for all files, that of `npm start` or a temporary one. */
import type { TestProject } from 'vitest/node';

import { joinEngine, type ProcessEngine, startEngine } from './engine-only.ts';
import { removeLeftovers } from './process-test/leftovers.ts';
import './provided.ts';
import { runningEngine } from './running-engine.ts';

interface Shared {
  readonly engine: Promise<ProcessEngine>;
  users: number;
}

// Each project loads this file anew; the projects share the process.
const holder = globalThis as typeof globalThis & { batonSharedEngine?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const shared = (holder.batonSharedEngine ??= { engine: findOrStart(), users: 0 });
  shared.users += 1;
  project.provide('processEngine', (await shared.engine).settings);
}

export async function teardown(): Promise<void> {
  const shared = holder.batonSharedEngine;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete holder.batonSharedEngine;
  await (await shared.engine).close();
}

async function findOrStart(): Promise<ProcessEngine> {
  const running = await runningEngine();
  if (!running) return startEngine();
  process.stderr.write(`[engine] the process tests use the engine at ${running.FLOWABLE_URL}\n`);
  await removeLeftovers(running);
  return joinEngine(running);
}
