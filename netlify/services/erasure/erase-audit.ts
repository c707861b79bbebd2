import { and, eq, inArray, or, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { audit } from '#netlify/database/schema.ts';

interface AuditedCase {
  readonly tenant: string;
  /** Ids of rows, which stay, because they say nothing of anybody. */
  readonly ids: readonly string[];
  /** Keys that people chose, which are replaced. */
  readonly keys: readonly string[];
  readonly pseudonym: string;
}

/** Takes the reasons, names and keys of a case out of the audit; who did what, and when, stays. In a transaction of `removing`. */
export async function eraseAudit(transaction: Transaction, { tenant, ids, keys, pseudonym }: AuditedCase): Promise<number> {
  const targets = [...ids, ...keys];
  if (targets.length === 0) return 0;
  const target = sql`case when ${audit.target} = any(${sql.param([...keys])}::text[]) then ${pseudonym} else ${audit.target} end`;
  const erased = await transaction
    .update(audit)
    .set({ target, facts: {} })
    .where(
      and(eq(audit.tenantId, tenant), inArray(audit.target, targets), or(inArray(audit.target, [...keys]), sql`${audit.facts} <> '{}'`)),
    );
  return erased.rowCount ?? 0;
}
