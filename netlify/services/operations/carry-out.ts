import { and, eq, exists, ne, sql } from 'drizzle-orm';

import { type FlowableError, isFlowableError, isPermanent, isUnanswered, sentenceOfCause } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError, type ErrorCode } from '#netlify/core/errors.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';
import { isDatabaseUnavailable } from '#netlify/database/unavailable.ts';
import { sentenceOf } from '#netlify/core/error-sentences.ts';

import { noteChangedInstances } from '#netlify/services/processes/instances/changed-instances.ts';

import type { Turn } from './kind.ts';
import { operationKinds } from './kinds/index.ts';
import { checkedForMs, firstCheckMs, maxCheckMs, maxAttempts } from './limits.ts';
import type { OperationItem } from './operation.ts';
import { failed, type Outcome, skipped } from './outcome.ts';

type Task = Pick<Turn, 'operation' | 'item' | 'actor'>;

/**
 * Carries out one item, or checks one that the engine took. Its begin is written down before the engine is asked, so that after a crash a
 * changed state is known as its own work. An item that fails holds up no other.
 *
 * @returns false when the engine did not answer: the item keeps its turn.
 * @throws the database's error.
 */
export async function carryOut(deps: ApiDependencies, task: Task): Promise<boolean> {
  const { operation: of, item } = task;
  const kind = operationKinds[of.kind];
  const wasBegun = item.begunAt !== null;
  if (item.status === 'PENDING' && !(await begin(deps, item))) return true;
  try {
    const turn = { ...task, deps, wasBegun };
    const outcome = item.status === 'PENDING' ? await kind.execute(turn) : await kind.check(turn);
    await write(deps, item, outcome);
    if (outcome && outcome.status !== 'SKIPPED') await noteChangedInstances(deps, [item.processInstanceId]);
    return true;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    if (isAway(error)) return false;
    deps.log.warn({ operationId: of.id, position: item.position, problem: String(error) }, 'An item of an operation failed');
    await writeFailure(deps, item, error);
    return true;
  }
}

/** Writes down that the item begins. @returns false when the operation does not run any more, or the item is through. */
async function begin({ database }: ApiDependencies, item: OperationItem): Promise<boolean> {
  const isRunning = database
    .select({ id: operation.id })
    .from(operation)
    .where(and(eq(operation.id, item.operationId), eq(operation.status, 'RUNNING')));
  const begun = await database
    .update(operationItem)
    .set({ begunAt: sql`coalesce(${operationItem.begunAt}, now())` })
    .where(and(isSame(item), eq(operationItem.status, 'PENDING'), exists(isRunning)))
    .returning({ position: operationItem.position });
  return begun.length > 0;
}

const isSame = ({ operationId, position }: OperationItem) =>
  and(eq(operationItem.operationId, operationId), eq(operationItem.position, position));

/** Writes the outcome; null: the item is checked again later. What is resolved stays so. */
async function write({ database }: ApiDependencies, item: OperationItem, outcome: Outcome | null): Promise<void> {
  const nextAt = outcome === null ? nextCheck(item) : outcome.status === 'DONE' ? new Date(Date.now() + firstCheckMs) : null;
  const change = outcome === null ? { nextAt } : { ...outcome, nextAt, changedAt: new Date() };
  await database
    .update(operationItem)
    .set(change)
    .where(and(isSame(item), ne(operationItem.status, 'RESOLVED')));
}

/** Returns the time of the next check: the pause is as long as the wait so far. Null after a day: it stays done, and not resolved. */
function nextCheck({ changedAt }: OperationItem): Date | null {
  const waitedMs = Date.now() - changedAt.getTime();
  if (waitedMs >= checkedForMs) return null;
  return new Date(Date.now() + Math.min(Math.max(waitedMs, firstCheckMs), maxCheckMs));
}

/** Fails the item for a permanent cause, and after the last attempt; otherwise it has another turn after a pause that doubles. */
async function writeFailure(deps: ApiDependencies, item: OperationItem, error: unknown): Promise<void> {
  const attempts = item.attempts + 1;
  const isOver = error instanceof ApiError || isPermanent(error) || attempts >= maxAttempts;
  if (isOver && item.status === 'PENDING')
    return write(deps, item, isOvertaken(error) ? skipped(problemOf(error)) : failed(problemOf(error)));
  const nextAt = isOver ? nextCheck(item) : new Date(Date.now() + 1_000 * 2 ** attempts);
  await deps.database
    .update(operationItem)
    .set({ attempts, nextAt })
    .where(and(isSame(item), eq(operationItem.status, item.status)));
}

const overtakenBy: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INSTANCE_ENDED',
  'VERSION_CONFLICT',
  'DECISION_NOT_STUCK',
  'ACTIVITY_CLOSED',
]);

/** Whether somebody else was quicker, between the look at the state and the change. */
const isOvertaken = (error: unknown): boolean => error instanceof ApiError && overtakenBy.has(error.code);

const isAway = (error: unknown): boolean =>
  isFlowableError(error) && (isUnanswered(error) || error.code === 'UNAUTHORIZED' || error.code === 'UNEXPECTED_RESPONSE');

function problemOf(error: unknown): string {
  if (error instanceof ApiError) return sentenceOf(error);
  return isFlowableError(error) ? engineProblem(error) : 'It failed for a reason that stands in the log.';
}

function engineProblem({ permanentCause }: FlowableError): string {
  if (!permanentCause) return 'The process engine failed at this: its log has the reason.';
  const sentence = sentenceOfCause(permanentCause);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
