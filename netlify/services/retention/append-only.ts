import { sql } from 'drizzle-orm';

import type { Database, Transaction } from '#netlify/database/client.ts';

/**
 * Runs work that may remove or change rows of append-only tables; retention and erasure are its only users. For this transaction the removal
 * role is taken on, which has the grants, where the database has one; the triggers read the mark.
 */
export function removing<Result>(database: Database, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('baton.removal', 'allowed', true)`);
    await transaction.execute(sql`select set_config('role', rolname, true) from pg_roles
      where rolname = current_user || '_removal' and pg_has_role(current_user, oid, 'MEMBER')`);
    return work(transaction);
  });
}
