import { z } from 'zod';

import { CALLS_PATH } from '#scripts/functions-host/call-counter.ts';
import type { Stack } from '#scripts/stack/stack.ts';

const countsSchema = z.record(z.string(), z.number());

/** Reads how often each function was called over HTTP since the host of built functions started. */
export async function functionCalls(stack: Stack): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`${stack.urls.host}${CALLS_PATH}`, { signal: AbortSignal.timeout(10_000) });
  return new Map(Object.entries(countsSchema.parse(await answer.json())));
}
