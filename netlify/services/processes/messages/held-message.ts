import { and, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';

import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { HeldMessage, Message } from './message.ts';

/** Longer than the engine's deadline for a delivery: after it, a delivery whose outcome is unknown is over. */
export const leaseSeconds = 30;

export const secondsFromNow = (seconds: number): SQL<Date> => sql<Date>`now() + make_interval(secs => ${seconds})`;

const isFree = or(isNull(message.leaseUntil), lt(message.leaseUntil, sql`now()`));

/** Messages that somebody may try to deliver now. */
export const isOpen = and(inArray(message.state, ['WAITING', 'RETRYING']), isFree);

/** Leases the message, or returns undefined if it is being delivered now, or through. */
export async function leaseMessage({ database }: ApiDependencies, id: string): Promise<HeldMessage | undefined> {
  const [row] = await database
    .update(message)
    .set({ leaseUntil: secondsFromNow(leaseSeconds), updatedAt: sql`now()` })
    .where(and(eq(message.id, id), isOpen))
    .returning();
  return row && asHeld(row);
}

export function asHeld(row: Message): HeldMessage {
  if (!row.leaseUntil) throw new Error(`The message ${row.id} is not leased.`);
  return { ...row, leaseUntil: row.leaseUntil };
}

type Change = { [Column in keyof Message]?: Message[Column] | SQL };

/** Changes a message whose lease is the caller's; undefined if the lease has gone to somebody else. */
export async function changeHeld(
  { database }: ApiDependencies,
  held: HeldMessage,
  change: Change,
  condition?: SQL,
): Promise<Message | undefined> {
  const isHeld = and(eq(message.id, held.id), eq(message.leaseUntil, held.leaseUntil));
  const [row] = await database
    .update(message)
    .set({ ...change, updatedAt: sql`now()` })
    .where(and(isHeld, condition))
    .returning();
  return row;
}

export async function requireMessage({ database }: ApiDependencies, id: string): Promise<Message> {
  const [row] = await database.select().from(message).where(eq(message.id, id));
  if (!row) throw new Error(`The message ${id} has gone.`);
  return row;
}
