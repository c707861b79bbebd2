import { and, eq, sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { type InvariantId, invariantViolation } from '#netlify/database/schema.ts';
import { problemOf } from '#netlify/database/without-values.ts';
import { recordHeartbeat } from '#netlify/services/sweep/heartbeat.ts';

import { invariants, type Violation } from './invariants.ts';

const statementTimeoutMs = 1_500;
/** Time after which no check is begun: the caller waits 8 s. */
const budgetMs = 6_000;
/** Three checks may be lost. */
const dueInSeconds = 3 * 3_600 + 600;

export interface InvariantCheck {
  readonly violations: number;
  /** Invariants that could not be checked: their violations are as before. */
  readonly unchecked: InvariantId[];
}

/** Checks all invariants and stores what violates them now. One that cannot be checked stops no other. */
export async function checkInvariants(deps: ApiDependencies): Promise<InvariantCheck> {
  const until = Date.now() + budgetMs;
  let violations = 0;
  const unchecked: InvariantId[] = [];
  for (const id of Object.keys(invariants) as InvariantId[]) {
    try {
      if (Date.now() > until) throw new Error('the time is up');
      violations += await checkInvariant(deps, id);
    } catch (error) {
      deps.log.warn({ invariant: id, problem: problemOf(error) }, 'An invariant could not be checked');
      unchecked.push(id);
    }
  }
  if (unchecked.length === 0) await recordHeartbeat(deps, { name: 'invariants', dueInSeconds, backlog: [] });
  return { violations, unchecked };
}

async function checkInvariant({ database }: ApiDependencies, id: InvariantId): Promise<number> {
  const isOfInvariant = eq(invariantViolation.invariant, id);
  const known = await database.select({ subject: invariantViolation.subject }).from(invariantViolation).where(isOfInvariant);
  const found = await readOnly(database, (transaction) =>
    invariants[id].check(
      transaction,
      known.map(({ subject }) => subject),
    ),
  );
  await database.transaction((transaction) => store(transaction, id, found));
  return found.length;
}

const readOnly = <Result>(database: ApiDependencies['database'], read: (transaction: Transaction) => Promise<Result>): Promise<Result> =>
  database.transaction(
    async (open) => {
      await open.execute(sql.raw(`set local statement_timeout = ${statementTimeoutMs}`));
      return read(open);
    },
    { accessMode: 'read only' },
  );

async function store(transaction: Transaction, invariant: InvariantId, found: readonly Violation[]): Promise<void> {
  const isOver = sql`not (${invariantViolation.subject} = any(${sql.param(found.map(({ subject }) => subject))}::text[]))`;
  await transaction.delete(invariantViolation).where(and(eq(invariantViolation.invariant, invariant), isOver));
  if (found.length === 0) return;
  await transaction
    .insert(invariantViolation)
    .values(found.map((violation) => ({ invariant, ...violation })))
    .onConflictDoNothing();
}
