import { and, asc, eq, gt, isNotNull, isNull, min, sql } from 'drizzle-orm';

import { beginningOfChain, linkHashOf, rowHashOf } from '#netlify/services/audit/chain.ts';
import { sealedColumns } from '#netlify/services/audit/seal-audit.ts';
import type { Database, Transaction } from '#netlify/database/client.ts';
import { audit, auditLink } from '#netlify/database/schema.ts';

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
const longestUnsealedMinutes = 60;

/** Verifies the chain from its anchor to its head, page by page and over one snapshot. Reads only. */
export function readAuditChain(database: Database): Promise<AuditChain> {
  return database.transaction(walkChain, { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

async function walkChain(database: Transaction): Promise<AuditChain> {
  const violations: string[] = [];
  const [oldest] = await database.select({ at: min(audit.at) }).from(audit);
  let walk: Walk = { previous: null, newestAt: null };
  let links = 0;
  for (let page = await linksBehind(database, 0); page.length > 0; page = await linksBehind(database, walk.previous?.position ?? 0)) {
    for (const link of page) {
      violations.push(...problemsOf(link, walk, oldest?.at ?? null));
      walk = { previous: link, newestAt: newer(walk.newestAt, link.at) };
    }
    links += page.length;
    if (violations.length >= maxViolations) break;
  }
  violations.push(...(await rowsWithoutLink(database)), ...(await rowsUnsealed(database)));
  const head = walk.previous && `${walk.previous.position}:${walk.previous.hash}`;
  return { links, head, violations: violations.slice(0, maxViolations) };
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

/** A row that an erasure has changed goes by its newest link, and the older ones have lost their key. */
function isChanged({ row, salt, rowHash, position, linkOfRow }: Link): boolean {
  if (!row) return false;
  if (linkOfRow !== position) return salt !== null;
  return salt === null || rowHashOf(row, salt) !== rowHash;
}

const isLate = ({ row, isFirstOfRow, at }: Link, newestAt: Date | null): boolean =>
  row !== null && isFirstOfRow && newestAt !== null && at.getTime() < newestAt.getTime() - latestCommitMs;

const newer = (one: Date | null, other: Date): Date => (one !== null && one > other ? one : other);

/** Rows that claim a link which is not theirs. */
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
  const isOld = sql`${audit.at} < now() - make_interval(mins => ${longestUnsealedMinutes})`;
  const rows = await database
    .select({ sequence: audit.sequence })
    .from(audit)
    .where(and(isNull(audit.position), isOld))
    .orderBy(asc(audit.sequence))
    .limit(1);
  return rows.map(({ sequence }) => `row ${sequence} and those after it are not sealed for ${longestUnsealedMinutes} minutes`);
}
