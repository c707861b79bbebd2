import { and, asc, lte, sql } from 'drizzle-orm';

import { atMost } from '#inngest/define/at-most.ts';
import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { attemptDelivery } from './attempt-delivery.ts';
import { isOpen, leaseMessage } from './held-message.ts';

/** Shorter than the deadline of the caller, with room for the deliveries that are under way. */
const timeMs = 4_000;
/** Deliveries side by side: enough to keep the engine busy without making its other callers wait. */
const deliveriesAtOnce = 4;

/** Tries the messages whose time has come, the longest due first, up to `limit` and for a few seconds. One that fails does not hold up the others. @returns how many were tried. */
export async function deliverDueMessages(deps: ApiDependencies, limit: number): Promise<number> {
  const due = await deps.database
    .select({ id: message.id })
    .from(message)
    .where(and(isOpen, lte(message.nextAt, sql`now()`)))
    .orderBy(asc(message.nextAt))
    .limit(limit);
  return deliverEach(
    deps,
    due.map(({ id }) => id),
  );
}

/** Tries the messages, a few at a time and for a few seconds. @returns how many were tried. */
export async function deliverEach(deps: ApiDependencies, ids: readonly string[]): Promise<number> {
  const until = Date.now() + timeMs;
  const tried = await atMost(deliveriesAtOnce, ids, async (id) => Date.now() <= until && deliverOne(deps, id));
  return tried.filter(Boolean).length;
}

async function deliverOne(deps: ApiDependencies, id: string): Promise<boolean> {
  try {
    const held = await leaseMessage(deps, id);
    if (held) await attemptDelivery(deps, held);
    return held !== undefined;
  } catch (error) {
    deps.log.error({ messageId: id, problem: error instanceof Error ? error.message : String(error) }, 'A message could not be tried');
    return false;
  }
}
