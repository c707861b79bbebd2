import { eq, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';

import type { Operation } from './operation.ts';

/** Counts the items of an operation by status, and stores the counts with it. */
export async function refreshCounts(transaction: Transaction, id: string): Promise<Operation> {
  const count = (status: string) => sql<number>`count(*) filter (where ${operationItem.status} = ${status})::int`;
  const [counts] = await transaction
    .select({
      pending: count('PENDING'),
      done: count('DONE'),
      resolved: count('RESOLVED'),
      failed: count('FAILED'),
      skipped: count('SKIPPED'),
    })
    .from(operationItem)
    .where(eq(operationItem.operationId, id));
  const [refreshed] = await transaction
    .update(operation)
    .set(counts ?? {})
    .where(eq(operation.id, id))
    .returning();
  if (!refreshed) throw new Error(`The operation ${id} is gone.`);
  return refreshed;
}
