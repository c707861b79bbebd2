import { randomBytes } from 'node:crypto';

import { asc, desc, isNull, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { audit, auditLink } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { beginningOfChain, linkHashOf, rowHashOf, type SealedRow } from './chain.ts';

type Link = typeof auditLink.$inferSelect;

/** Any constant will do; it names the lock that keeps two sealers apart. Nobody else waits for it. */
const sealerLock = 7_262_002;

/**
 * Seals the oldest rows of the audit that have no link yet, up to `limit`. Runs in the background: a mutation appends its row without waiting
 * for the chain.
 *
 * @returns how many rows were sealed.
 */
export async function sealAudit({ database, log }: ApiDependencies, limit: number): Promise<number> {
  const links = await database.transaction((transaction) => sealPage(transaction, limit));
  const head = links.at(-1);
  // A log that is stored elsewhere witnesses the head of the chain.
  if (head) log.info({ position: head.position, hash: head.hash }, 'The audit is sealed');
  return links.length;
}

async function sealPage(transaction: Transaction, limit: number): Promise<Link[]> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${sealerLock})`);
  const rows = await unsealedRows(transaction, limit);
  if (rows.length === 0) return [];
  const [head] = await transaction.select().from(auditLink).orderBy(desc(auditLink.position)).limit(1);
  const links = linksOf(rows, head);
  await transaction.insert(auditLink).values(links);
  const { sequence, position } = audit;
  await transaction.execute(sql`update ${audit} set position = sealed.position
    from unnest(${sql.param(links.map((link) => link.sequence))}::bigint[], ${sql.param(links.map((link) => link.position))}::bigint[]) as sealed (sequence, position)
    where ${sequence} = sealed.sequence and ${position} is null`);
  return links;
}

/** Locked, so that no erasure changes a row after its hash was computed. */
function unsealedRows(transaction: Transaction, limit: number): Promise<SealedRow[]> {
  return transaction
    .select(sealedColumns)
    .from(audit)
    .where(isNull(audit.position))
    .orderBy(asc(audit.sequence))
    .limit(limit)
    .for('update');
}

const { sequence, at, tenantId, mutationId, actor, operation, target, result } = audit;
/** The columns that a hash covers. */
export const sealedColumns = {
  sequence,
  at,
  tenantId,
  mutationId,
  actor,
  operation,
  target,
  result,
  facts: sql<string>`${audit.facts}::text`,
};

function linksOf(rows: readonly SealedRow[], head: Link | undefined): Link[] {
  let { position, hash } = head ?? { position: 0, hash: beginningOfChain };
  return rows.map((row) => {
    const salt = randomBytes(16).toString('hex');
    const facts = { position: (position += 1), sequence: row.sequence, at: row.at, rowHash: rowHashOf(row, salt) };
    return { ...facts, salt, hash: (hash = linkHashOf(hash, facts)) };
  });
}
