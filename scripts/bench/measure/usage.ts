import { setTimeout as sleep } from 'node:timers/promises';

import type { Stack } from '#scripts/stack/stack.ts';

import { cpuOf, partsBetween, type PerPart } from './consumption.ts';
import { countsBetween, type Counts } from './counts.ts';
import { engineRequests } from './engine-requests.ts';
import { functionCalls } from './function-calls.ts';
import type { SqlCounter } from './sql-counter.ts';

/** Resources that a stack has used since its parts were started. */
export interface Usage {
  readonly cpuMs: PerPart;
  readonly engineRequests: Counts;
  readonly functionCalls: Counts;
  /** Statements of the activities database. */
  readonly sql: number;
}

export async function usageOf(stack: Stack, counter: SqlCounter): Promise<Usage> {
  const [cpuMs, requests, calls, sql] = await Promise.all([
    cpuOf(stack),
    engineRequests(stack.engineAddress),
    functionCalls(stack),
    counter.calls(),
  ]);
  return { cpuMs, engineRequests: requests, functionCalls: calls, sql };
}

export function usageBetween(before: Usage, after: Usage): Usage {
  return {
    cpuMs: partsBetween(before.cpuMs, after.cpuMs),
    engineRequests: countsBetween(before.engineRequests, after.engineRequests),
    functionCalls: countsBetween(before.functionCalls, after.functionCalls),
    sql: after.sql - before.sql,
  };
}

const QUIET_CPU_SHARE = 0.1;
const SAMPLE_MS = 1_000;
const PATIENCE_MS = 30_000;

/**
 * Waits until functions and Inngest together use less than a tenth of a core for a second, at most 30 s, so that trailing work is counted,
 * too.
 */
export async function untilQuiet(stack: Stack): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let before = await cpuOf(stack); Date.now() < end;) {
    await sleep(SAMPLE_MS);
    const after = await cpuOf(stack);
    const { functions, inngest } = partsBetween(before, after);
    if (functions + inngest < SAMPLE_MS * QUIET_CPU_SHARE) return;
    before = after;
  }
}
