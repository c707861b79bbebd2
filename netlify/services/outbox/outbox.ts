import { and, asc, inArray, isNull, lt, or, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { outbox } from '#netlify/database/schema.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { within } from '#netlify/core/within.ts';

export interface OutboxEvent {
  /** Also the id of the Inngest event, so that a repeated send is harmless. */
  readonly id: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

const leaseSeconds = 30;
const sendDeadlineMs = 3_000;

/** Keeps an event in the transaction that causes it. It is leased to the caller, who sends it right after the commit. */
export async function addToOutbox(transaction: Transaction, event: OutboxEvent): Promise<void> {
  await transaction.insert(outbox).values({ ...event, attempts: 1, leaseUntil: leaseEnd() });
}

/** Sends what was just committed. Never fails: what is not sent stays for the sweep. */
export async function sendNow(deps: ApiDependencies, ids: readonly string[]): Promise<void> {
  try {
    const events = await deps.database
      .select({ id: outbox.id, name: outbox.name, data: outbox.data })
      .from(outbox)
      .where(and(inArray(outbox.id, [...ids]), isNull(outbox.sentAt)));
    await within(sendDeadlineMs, 'Sending events', deps.send(events));
    await markSent(deps, ids);
  } catch (error) {
    deps.log.warn({ ids, problem: problemOf(error) }, 'Events stay in the outbox for the sweep');
  }
}

/** Takes up to `limit` unsent events, oldest first; nobody else gets them for 30 s. */
export async function leaseOutbox(deps: ApiDependencies, limit: number): Promise<OutboxEvent[]> {
  const free = and(isNull(outbox.sentAt), or(isNull(outbox.leaseUntil), lt(outbox.leaseUntil, sql`now()`)));
  const chosen = deps.database
    .select({ id: outbox.id })
    .from(outbox)
    .where(free)
    .orderBy(asc(outbox.sequence))
    .limit(limit)
    .for('update', { skipLocked: true });
  const leased = await deps.database
    .update(outbox)
    .set({ leaseUntil: leaseEnd(), attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, chosen))
    .returning();
  return leased.toSorted((a, b) => a.sequence - b.sequence).map(({ id, name, data }) => ({ id, name, data }));
}

export async function markSent(deps: ApiDependencies, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const marked = await deps.database
    .update(outbox)
    .set({ sentAt: sql`now()` })
    .where(and(inArray(outbox.id, [...ids]), isNull(outbox.sentAt)))
    .returning({ id: outbox.id });
  return marked.length;
}

const leaseEnd = () => sql`now() + make_interval(secs => ${leaseSeconds})`;
