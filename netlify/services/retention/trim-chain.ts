import { sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { audit, auditLink } from '#netlify/database/schema.ts';

import { removeOldest } from './pruned-page.ts';

/** Removes one page of links before the oldest row that is left, but for the last of them: the others are verified from it on. */
export async function trimChain(transaction: Transaction): Promise<void> {
  const { position, sequence } = auditLink;
  const isStored = sql`exists (select from ${audit} where ${audit.sequence} = ${sequence})`;
  const oldest = sql`(select ${position} from ${auditLink} where ${isStored} order by ${position} limit 1)`;
  const newest = sql`(select ${position} from ${auditLink} order by ${position} desc limit 1)`;
  const isBefore = sql`${position} < coalesce(${oldest} - 1, ${newest})`;
  await removeOldest(transaction, { from: auditLink, where: isBefore, order: sql`${position}` });
}
