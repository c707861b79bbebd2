import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

import { operationStarted } from '#inngest/events.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';
import { addToOutbox, sendNow } from '#netlify/services/outbox/outbox.ts';

import { refreshCounts } from './counts.ts';
import { isOwn, type Operation, requireOperation } from './operation.ts';

type Status = Operation['status'];
type Change = Partial<typeof operation.$inferInsert>;

const now = sql`now()`;
const eventId = ({ id, round }: Operation): string => `operation:${id}:${round}`;

/** Starts a plan. @throws ApiError `NOT_FOUND`; `OPERATION_STATE` when the plan has expired, or was started before. */
export async function startOperation(deps: ApiDependencies, person: Person, { id, reason }: { id: string; reason: string }) {
  const planned = await requireOperation(deps, person, id);
  if (planned.status === 'PLANNED' && planned.expiresAt.getTime() <= Date.now()) throw expired();
  return run(deps, planned, async (transaction) => {
    const started = await move(transaction, person, planned, {
      from: ['PLANNED'],
      to: { reason, startedBy: person.id, startedAt: new Date() },
    });
    await transaction
      .update(operationItem)
      .set({ nextAt: now })
      .where(and(eq(operationItem.operationId, id), eq(operationItem.status, 'PENDING')));
    return started;
  });
}

/** Resumes a paused operation. @throws ApiError `NOT_FOUND`, `OPERATION_STATE` */
export async function resumeOperation(deps: ApiDependencies, person: Person, id: string): Promise<Operation> {
  const paused = await requireOperation(deps, person, id);
  return run(deps, paused, (transaction) => move(transaction, person, paused, { from: ['PAUSED'], to: { problem: null, failures: 0 } }));
}

/** Pauses a running operation: no further item begins. @throws ApiError `NOT_FOUND`, `OPERATION_STATE` */
export async function pauseOperation(deps: ApiDependencies, person: Person, id: string): Promise<Operation> {
  const running = await requireOperation(deps, person, id);
  return recorded(deps, (transaction) => move(transaction, person, running, { from: ['RUNNING'], to: { status: 'PAUSED', nextAt: null } }));
}

/** Ends an operation before its end: items that have not begun are skipped. @throws ApiError `NOT_FOUND`, `OPERATION_STATE` */
export async function abortOperation(deps: ApiDependencies, person: Person, id: string): Promise<Operation> {
  const known = await requireOperation(deps, person, id);
  return recorded(deps, async (transaction) => {
    const to = { status: 'ABORTED', nextAt: null, endedAt: new Date(), arguments: {} } as const;
    await move(transaction, person, known, { from: ['PLANNED', 'RUNNING', 'PAUSED'], to });
    const isPending = and(eq(operationItem.operationId, id), eq(operationItem.status, 'PENDING'));
    const skipped = { status: 'SKIPPED', problem: 'The operation was aborted before its turn.', nextAt: null } as const;
    await transaction
      .update(operationItem)
      .set(skipped)
      .where(and(isPending, isNull(operationItem.begunAt)));
    // An item under way may still be carried out; its turn then writes the outcome.
    const unknown = { status: 'FAILED', problem: 'The operation was aborted while this was under way.', nextAt: null } as const;
    await transaction.update(operationItem).set(unknown).where(isPending);
    return refreshCounts(transaction, id);
  });
}

/** Has the operation run: the event is part of the change, and sent after it. */
async function run(deps: ApiDependencies, { tenantId }: Operation, change: (transaction: Transaction) => Promise<Operation>) {
  const running = await recorded(deps, async (transaction) => {
    const changed = await change(transaction);
    const data = { operationId: changed.id, tenantId };
    await addToOutbox(transaction, { id: eventId(changed), name: operationStarted.name, data });
    return changed;
  });
  await sendNow(deps, [eventId(running)]);
  return running;
}

interface Move {
  readonly from: readonly [Status, ...Status[]];
  readonly to: Change;
}

async function move(transaction: Transaction, person: Person, { id, round }: Operation, { from, to }: Move): Promise<Operation> {
  const runs = { status: 'RUNNING', round: round + 1, nextAt: now } as const;
  const [moved] = await transaction
    .update(operation)
    .set(to.status ? to : { ...runs, ...to })
    .where(and(isOwn(person, id), inArray(operation.status, [...from])))
    .returning();
  if (moved) return moved;
  const [found] = await transaction.select({ status: operation.status }).from(operation).where(isOwn(person, id));
  throw new ApiError('OPERATION_STATE', { status: found?.status ?? 'ABORTED', problem: sentences[found?.status ?? 'ABORTED'] });
}

const expired = (): ApiError =>
  new ApiError('OPERATION_STATE', {
    status: 'PLANNED',
    problem: 'The plan has expired: its process instances may have changed. Plan it anew.',
  });

const sentences: Readonly<Record<Status, string>> = {
  PLANNED: 'The operation is planned and not started yet.',
  RUNNING: 'The operation is running already.',
  PAUSED: 'The operation is paused: resume or abort it.',
  ABORTED: 'The operation was aborted.',
  DONE: 'The operation has ended.',
};
