import { and, asc, eq, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { type AlertChannel, alertDelivery } from '#netlify/database/schema.ts';

export type AlertDelivery = typeof alertDelivery.$inferSelect;

/** Pause before a message whose run gave up is handed out again; twice as long each time, up to half an hour. */
const firstLeaseMinutes = 1;
const maxDoublings = 5;
const handedOutAtOnce = 20;
/** Older news helps nobody. */
const givenUpAfterHours = 24;

const isUnsent = isNull(alertDelivery.doneAt);

/** Hands out messages that are to be sent, oldest first, and gives up those that are a day old or have no channel any more. */
export async function takeDeliveries({ database }: ApiDependencies, channels: readonly AlertChannel[]): Promise<AlertDelivery[]> {
  const isHopeless = or(
    lt(alertDelivery.createdAt, sql`now() - make_interval(hours => ${givenUpAfterHours})`),
    // A caller without channels, such as a bridge of the release before, says nothing about those of the deployment.
    channels.length > 0 ? notInArray(alertDelivery.channel, [...channels]) : undefined,
  );
  const problem = 'It could not be sent for a day, or its channel was switched off.';
  await database
    .update(alertDelivery)
    .set({ doneAt: sql`now()`, problem })
    .where(and(isUnsent, isHopeless));
  const chosen = database
    .select({ id: alertDelivery.id })
    .from(alertDelivery)
    .where(and(isUnsent, or(isNull(alertDelivery.leaseUntil), lt(alertDelivery.leaseUntil, sql`now()`))))
    .orderBy(asc(alertDelivery.createdAt))
    .limit(handedOutAtOnce)
    .for('update', { skipLocked: true });
  const leaseMinutes = sql`${firstLeaseMinutes} * (2 ^ least(${alertDelivery.attempts}, ${maxDoublings}))::int`;
  return database
    .update(alertDelivery)
    .set({ leaseUntil: sql`now() + make_interval(mins => ${leaseMinutes})`, attempts: sql`${alertDelivery.attempts} + 1` })
    .where(inArray(alertDelivery.id, chosen))
    .returning();
}

/** Returns a message that is still to be sent; null for any other. */
export async function findDelivery({ database }: ApiDependencies, id: string): Promise<AlertDelivery | null> {
  const [found] = await database
    .select()
    .from(alertDelivery)
    .where(and(eq(alertDelivery.id, id), isUnsent));
  return found ?? null;
}

/** Records that a message was sent. @returns false when that was said before. */
export async function finishDelivery({ database }: ApiDependencies, id: string): Promise<boolean> {
  const done = await database
    .update(alertDelivery)
    .set({ doneAt: sql`now()` })
    .where(and(eq(alertDelivery.id, id), isUnsent))
    .returning({ id: alertDelivery.id });
  return done.length > 0;
}
