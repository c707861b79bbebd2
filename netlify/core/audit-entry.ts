import type { SQL } from 'drizzle-orm';

import type { Transaction } from '../database/client.ts';

/** Audit record of one mutation of a person. Its rows have one `mutationId`. */
export interface AuditEntry {
  /**
   * Writes the row `asked` before the engine is asked for a change, which no transaction of ours can hold. No-op the second time.
   * @throws the database's error: a change that cannot be recorded must not happen.
   */
  ask(): Promise<void>;
  /** Writes the row `done` in the transaction of a change. No-op once such a transaction has committed. */
  write(transaction: Transaction): Promise<void>;
  /** Inserts the row `done` for each row of `changed`, another part of the same statement: one round trip where a change is one statement. */
  insertAfter(changed: string): SQL;
  /** Marks the row `done` as written: its transaction has committed. */
  committed(): void;
  /** Writes the outcome of a mutation that has no row `done` yet, which means that it has changed no row of ours. Never fails. */
  close(result: string): Promise<void>;
}
