import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import type { Person } from '#netlify/auth/person.ts';
import { mayDo } from '#netlify/auth/rules.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { audit, operation, operationItem } from '#netlify/database/schema.ts';
import { senderOf } from '#netlify/services/processes/messages/sender.ts';

import { carryOut } from './carry-out.ts';
import { refreshCounts } from './counts.ts';
import { itemsAtOnce, itemsPerPage, leaseSeconds, maxPauseSeconds, maxFailures, pageMs } from './limits.ts';
import type { Operation } from './operation.ts';

/** Progress of a run. `pauseSeconds`: time until the next page. */
export interface Progress {
  readonly isOver: boolean;
  readonly pauseSeconds: number;
}

const over: Progress = { isOver: true, pauseSeconds: 0 };

/**
 * Carries out one page of a running operation, for a few seconds, under a lease: of two runs, one works and the other is told to wait. An
 * engine that does not answer ends the page; the operation goes on after a pause that grows, and pauses after about a day.
 */
export async function continueOperation(deps: ApiDependencies, id: string): Promise<Progress> {
  const held = await lease(deps, id);
  if (!held) return waitOrEnd(deps, id);
  const actor = await senderOf(deps, { tenantId: held.tenantId, createdBy: held.startedBy ?? '' });
  if (!actor || !mayDo(actor, 'Mutation.startOperation'))
    return pause(deps, held, 'Whoever started it is no operator any more. Resume it.');
  const isAnswered = await carryOutPage(deps, held, actor);
  return isAnswered ? settle(deps, held) : postpone(deps, held);
}

/** Leases a running operation, or returns undefined if it does not run, or somebody else works on it. */
async function lease({ database }: ApiDependencies, id: string): Promise<Operation | undefined> {
  const isFree = or(isNull(operation.leaseUntil), lt(operation.leaseUntil, sql`now()`));
  const [held] = await database
    .update(operation)
    .set({ leaseUntil: sql`now() + make_interval(secs => ${leaseSeconds})` })
    .where(and(eq(operation.id, id), eq(operation.status, 'RUNNING'), isFree))
    .returning();
  return held;
}

async function waitOrEnd({ database }: ApiDependencies, id: string): Promise<Progress> {
  const [found] = await database
    .select({ seconds: sql<number>`ceil(greatest(extract(epoch from ${operation.leaseUntil} - now()), 1))::int` })
    .from(operation)
    .where(and(eq(operation.id, id), eq(operation.status, 'RUNNING')));
  return found ? { isOver: false, pauseSeconds: found.seconds } : over;
}

/** @returns false when the engine did not answer. */
async function carryOutPage(deps: ApiDependencies, held: Operation, actor: Person): Promise<boolean> {
  const until = Date.now() + pageMs;
  const due = await deps.database
    .select()
    .from(operationItem)
    .where(and(eq(operationItem.operationId, held.id), lte(operationItem.nextAt, sql`now()`)))
    .orderBy(asc(operationItem.nextAt), asc(operationItem.position))
    .limit(itemsPerPage);
  let isAnswered = true;
  await atMost(itemsAtOnce, due, async (item) => {
    if (!isAnswered || Date.now() >= until) return;
    // Others are under way: none of them may take back what one has found.
    if (!(await carryOut(deps, { operation: held, item, actor }))) isAnswered = false;
  });
  return isAnswered;
}

const isHeld = ({ id, leaseUntil }: Operation) =>
  and(eq(operation.id, id), eq(operation.status, 'RUNNING'), leaseUntil ? eq(operation.leaseUntil, leaseUntil) : undefined);

/** Gives the lease back, and ends the operation when no item has a turn left. */
async function settle({ database }: ApiDependencies, held: Operation): Promise<Progress> {
  return database.transaction(async (transaction) => {
    const counted = await refreshCounts(transaction, held.id);
    const seconds = await secondsToNext(transaction, held.id);
    if (seconds === null) return end(transaction, counted, held);
    const next = { failures: 0, leaseUntil: null, nextAt: sql`now() + make_interval(secs => ${seconds})` };
    await transaction.update(operation).set(next).where(isHeld(held));
    return { isOver: false, pauseSeconds: seconds };
  });
}

async function secondsToNext(transaction: Transaction, id: string): Promise<number | null> {
  const [next] = await transaction
    .select({ seconds: sql<number | null>`ceil(extract(epoch from min(${operationItem.nextAt}) - now()))::int` })
    .from(operationItem)
    .where(eq(operationItem.operationId, id));
  return typeof next?.seconds === 'number' ? Math.max(next.seconds, 0) : null;
}

/** Ends the operation, and writes what became of it into the audit. */
async function end(transaction: Transaction, { total, done, resolved, failed, skipped }: Operation, held: Operation): Promise<Progress> {
  const ended = { status: 'DONE', endedAt: new Date(), leaseUntil: null, nextAt: null, arguments: {} } as const;
  const rows = await transaction.update(operation).set(ended).where(isHeld(held)).returning({ id: operation.id });
  if (rows.length > 0) {
    const { id: target, tenantId, startedBy, kind, reason } = held;
    const facts = { kind, reason, counts: { total, done, resolved, failed, skipped } };
    await transaction
      .insert(audit)
      .values({ mutationId: ulid(), tenantId, actor: startedBy ?? '', operation: 'startOperation', target, result: 'ended', facts });
  }
  return over;
}

async function postpone(deps: ApiDependencies, held: Operation): Promise<Progress> {
  const failures = held.failures + 1;
  if (failures >= maxFailures) return pause(deps, held, 'The process engine has not answered for a day.');
  const seconds = Math.min(5 * 2 ** Math.min(failures - 1, 10), maxPauseSeconds);
  const next = { failures, leaseUntil: null, nextAt: sql`now() + make_interval(secs => ${seconds})` };
  await deps.database.transaction(async (transaction) => {
    await refreshCounts(transaction, held.id);
    await transaction.update(operation).set(next).where(isHeld(held));
  });
  return { isOver: false, pauseSeconds: seconds };
}

async function pause({ database, log }: ApiDependencies, held: Operation, problem: string): Promise<Progress> {
  log.warn({ operationId: held.id, problem }, 'An operation pauses');
  await database.update(operation).set({ status: 'PAUSED', problem, leaseUntil: null, nextAt: null }).where(isHeld(held));
  return over;
}
