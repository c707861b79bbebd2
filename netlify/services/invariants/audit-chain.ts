import { and, asc, eq, gt, isNotNull, isNull, max, min, sql } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';
import { audit, auditLink } from '#netlify/database/schema.ts';
import { beginningOfChain, linkHashOf, rowHashOf } from '#netlify/services/audit/chain.ts';
import { sealedColumns } from '#netlify/services/audit/seal-audit.ts';

/** Result of walking the hash chain of the audit. */
export interface AuditChain {
  readonly links: number;
  /** The newest link as `position:hash`, to compare with the log of the sealing; null: there is none. */
  readonly head: string | null;
  /** The first violations, in the order of the chain. */
  readonly violations: readonly string[];
}

type Link = Awaited<ReturnType<typeof linksBehind>>[number];

/** State of the walk between two links. */
interface Walk {
  readonly previous: Link | null;
  /** Instant of the newest row that was sealed so far. */
  readonly newestAt: Date | null;
}

const linksPerPage = 1_000;
const maxViolations = 10;
/** No transaction lasts as long: a row that is sealed after one so much younger was written with a false date. */
const latestCommitMs = 10 * 60_000;
const maxUnsealedMinutes = 60;

/** Verifies the chain from its anchor to its head, page by page and over one snapshot. Reads only. */
export function readAuditChain(database: Database): Promise<AuditChain> {
  return database.transaction(walkChain, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** Verifies the newest page of the chain, which follows from a link that is taken for granted. */
export async function readEndOfChain(database: Transaction): Promise<readonly string[]> {
  const [head] = await database.select({ position: max(auditLink.position) }).from(auditLink);
  const [start, ...links] = await linksBehind(database, Math.max(0, (head?.position ?? 0) - linksPerPage));
  // The first link of all is part of the chain; any other is the one to begin from.
  const known = start && start.position > 1 ? start : null;
  const walked = walkPage(start && !known ? [start, ...links] : links, { previous: known, newestAt: known?.at ?? null }, null);
  return [...walked.violations, ...(await rowsUnsealed(database))].slice(0, maxViolations);
}

async function walkChain(database: Transaction): Promise<AuditChain> {
  const violations: string[] = [];
  const [oldest] = await database.select({ at: min(audit.at) }).from(audit);
  let walk: Walk = { previous: null, newestAt: null };
  let links = 0;
  for (let page = await linksBehind(database, 0); page.length > 0; page = await linksBehind(database, walk.previous?.position ?? 0)) {
    const walked = walkPage(page, walk, oldest?.at ?? null);
    violations.push(...walked.violations);
    walk = walked.walk;
    links += page.length;
    if (violations.length >= maxViolations) break;
  }
  violations.push(...(await rowsWithoutLink(database)), ...(await rowsUnsealed(database)));
  const head = walk.previous && `${walk.previous.position}:${walk.previous.hash}`;
  return { links, head, violations: violations.slice(0, maxViolations) };
}

function walkPage(page: readonly Link[], from: Walk, oldestAt: Date | null): { violations: string[]; walk: Walk } {
  const violations: string[] = [];
  let walk = from;
  for (const link of page) {
    violations.push(...problemsOf(link, walk, oldestAt));
    walk = { previous: link, newestAt: newer(walk.newestAt, link.at) };
  }
  return { violations, walk };
}

function linksBehind(database: Transaction, position: number) {
  const isFirstOfRow = sql<boolean>`not exists (select from ${auditLink} before
    where before.sequence = ${auditLink.sequence} and before.position < ${auditLink.position})`;
  return database
    .select({
      position: auditLink.position,
      sequence: auditLink.sequence,
      at: auditLink.at,
      salt: auditLink.salt,
      rowHash: auditLink.rowHash,
      hash: auditLink.hash,
      isFirstOfRow,
      row: sealedColumns,
      linkOfRow: audit.position,
    })
    .from(auditLink)
    .leftJoin(audit, eq(audit.sequence, auditLink.sequence))
    .where(gt(auditLink.position, position))
    .orderBy(asc(auditLink.position))
    .limit(linksPerPage);
}

function problemsOf(link: Link, { previous, newestAt }: Walk, oldestAt: Date | null): string[] {
  const name = `row ${link.sequence} (link ${link.position})`;
  const isAnchor = !previous && link.position > 1;
  const problems = [
    [isAnchor ? link.row !== null : link.position !== (previous?.position ?? 0) + 1, `links before ${link.position} are missing`],
    [!isAnchor && link.hash !== linkHashOf(previous?.hash ?? beginningOfChain, link), `link ${link.position} was changed`],
    [!link.row && oldestAt !== null && link.at > oldestAt, `${name} was removed, though an older row is still there`],
    [isChanged(link), `${name} was changed`],
    [isLate(link, newestAt), `${name} was inserted among older rows`],
  ] as const;
  return problems.flatMap(([holds, problem]) => (holds ? [problem] : []));
}

/** Whether a row was changed. After an erasure only its newest link counts, since the older ones have lost their key. */
function isChanged({ row, salt, rowHash, position, linkOfRow }: Link): boolean {
  if (!row) return false;
  if (linkOfRow !== position) return salt !== null;
  return salt === null || rowHashOf(row, salt) !== rowHash;
}

const isLate = ({ row, isFirstOfRow, at }: Link, newestAt: Date | null): boolean =>
  row !== null && isFirstOfRow && newestAt !== null && at.getTime() < newestAt.getTime() - latestCommitMs;

const newer = (one: Date | null, other: Date): Date => (one !== null && one > other ? one : other);

/** Reports rows at a position whose link in the chain belongs to another row. */
async function rowsWithoutLink(database: Transaction): Promise<string[]> {
  const rows = await database
    .select({ sequence: audit.sequence })
    .from(audit)
    .leftJoin(auditLink, and(eq(auditLink.position, audit.position), eq(auditLink.sequence, audit.sequence)))
    .where(and(isNotNull(audit.position), isNull(auditLink.position)))
    .orderBy(asc(audit.sequence))
    .limit(maxViolations);
  return rows.map(({ sequence }) => `row ${sequence} was inserted: its link is not in the chain`);
}

async function rowsUnsealed(database: Transaction): Promise<string[]> {
  const isOld = sql`${audit.at} < now() - make_interval(mins => ${maxUnsealedMinutes})`;
  const rows = await database
    .select({ sequence: audit.sequence })
    .from(audit)
    .where(and(isNull(audit.position), isOld))
    .orderBy(asc(audit.sequence))
    .limit(1);
  return rows.map(({ sequence }) => `row ${sequence} and those after it are not sealed for ${maxUnsealedMinutes} minutes`);
}
