import { setTimeout as pause } from 'node:timers/promises';

import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';

import type { HistoricProcessInstance } from '#flowable/client/index.ts';
import { message } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { deliverEach } from './deliver-due-messages.ts';

/** Limit of instances in a call: as many as a hint of the engine names. */
const maxInstances = 500;
/** Longer than most attempts at a delivery take. */
const leasedPauseMs = 300;

const isOnItsWay = inArray(message.state, ['WAITING', 'RETRYING']);

/**
 * Tries the messages for the business keys of the instances, whether their time has come or not. A message that somebody else is trying just
 * now is tried once more, because that attempt may have looked before the instance waited. Costs one query while no message is stored.
 * @returns how many were tried.
 */
export async function deliverAwaitedMessages(deps: ApiDependencies, instanceIds: readonly string[], limit: number): Promise<number> {
  if (instanceIds.length > maxInstances) throw new ApiError('PAGE_TOO_LARGE', { field: 'processInstanceIds', limit: maxInstances });
  if (!(await isAnyStored(deps))) return 0;
  const processInstanceIds = [...instanceIds];
  const { rows } = await deps.flowable.history.processInstances({ processInstanceIds, finished: false, size: processInstanceIds.length });
  const ids = await messagesFor(deps, rows, limit);
  const leased = await leasedOf(deps, ids);
  const tried = await deliverEach(deps, ids);
  if (leased.length === 0) return tried;
  await pause(leasedPauseMs);
  return tried + (await deliverEach(deps, leased));
}

async function isAnyStored({ database }: ApiDependencies): Promise<boolean> {
  return (await database.select({ id: message.id }).from(message).where(isOnItsWay).limit(1)).length > 0;
}

async function messagesFor({ database }: ApiDependencies, instances: readonly HistoricProcessInstance[], limit: number): Promise<string[]> {
  const keys = instances.flatMap(({ tenantId, businessKey }) =>
    businessKey === null ? [] : [and(eq(message.tenantId, tenantId), eq(message.businessKey, businessKey))],
  );
  if (keys.length === 0) return [];
  const rows = await database
    .select({ id: message.id })
    .from(message)
    .where(and(isOnItsWay, or(...keys)))
    .orderBy(asc(message.createdAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function leasedOf({ database }: ApiDependencies, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .select({ id: message.id })
    .from(message)
    .where(and(inArray(message.id, [...ids]), gt(message.leaseUntil, sql`now()`)));
  return rows.map(({ id }) => id);
}
