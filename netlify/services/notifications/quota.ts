import { and, count, eq, gt, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { notification } from '#netlify/database/schema.ts';

/** Notices that one person may cause in an hour, and how many of them to one and the same. */
export const maxPerSender = 1_000;
export const maxPerRecipient = 100;

interface Sending {
  readonly tenantId: string;
  /** Id of a person, or `process`, which has no quota. */
  readonly actor: string;
  readonly recipients: readonly string[];
}

/** Returns the recipients to whom the sender may still cause a notice within this hour. */
export async function withinQuota(transaction: Transaction, { tenantId, actor, recipients }: Sending): Promise<readonly string[]> {
  if (actor === 'process' || recipients.length === 0) return recipients;
  const isRecent = gt(notification.at, sql`now() - interval '1 hour'`);
  const rows = await transaction
    .select({ personId: notification.personId, notices: count() })
    .from(notification)
    .where(and(eq(notification.tenantId, tenantId), eq(notification.actor, actor), isRecent))
    .groupBy(notification.personId);
  const toEach = new Map(rows.map(({ personId, notices }) => [personId, notices]));
  const left = maxPerSender - rows.reduce((sum, { notices }) => sum + notices, 0);
  return recipients.filter((id) => (toEach.get(id) ?? 0) < maxPerRecipient).slice(0, Math.max(0, left));
}
