import { and, eq, gte, inArray, isNotNull, lte } from 'drizzle-orm';

import type { HistoricElement, VariableUpdate } from '#flowable/client/index.ts';
import { hasRole } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import { activity, intent, message, operation, operationItem } from '#netlify/database/schema.ts';
import { visibleTo } from '#netlify/services/activities/visible-to.ts';

import type { ChangedInstance } from './changed-instance.ts';

/** Difference of the clocks of engine and database, and the time between a change and its record. */
export const toleranceMs = 5_000;
const maxRecords = 200;

/** Operation on the instance that wrote variables. Id and operator are known to operators only. */
export interface RecordedOperation {
  readonly kind: string;
  readonly elementId: string | null;
  readonly begunAt: number;
  readonly changedAt: number;
  readonly id: string | null;
  readonly startedBy: string | null;
}

/** Our records about an instance, as far as the reader may see them; the earliest first. */
export interface Records {
  readonly starter: string | null;
  /** By the id of the task. */
  readonly activities: ReadonlyMap<string, { readonly id: string; readonly decidedBy: string | null }>;
  readonly messages: readonly { readonly elementId: string | null; readonly name: string; readonly sentBy: string; readonly at: number }[];
  readonly operations: readonly RecordedOperation[];
}

/** Reads our records that can tell who caused the updates. */
export async function readRecords(
  scope: ChangedInstance,
  updates: readonly VariableUpdate[],
  passes: readonly HistoricElement[],
): Promise<Records> {
  if (updates.length === 0) return { starter: null, activities: new Map(), messages: [], operations: [] };
  const since = Math.min(...updates.map(({ time }) => Date.parse(time)), ...passes.map(({ startTime }) => Date.parse(startTime)));
  const span = {
    from: new Date(since - toleranceMs),
    until: new Date(Math.max(...updates.map(({ time }) => Date.parse(time))) + toleranceMs),
  };
  const [starter, activities, messages, operations] = await Promise.all([
    readStarter(scope),
    readActivities(scope, passes),
    readMessages(scope, span),
    readOperations(scope, span),
  ]);
  return { starter, activities, messages, operations };
}

async function readStarter({ deps, person, instance }: ChangedInstance): Promise<string | null> {
  const isOf = and(eq(intent.processInstanceId, instance.id), withinTenant(person, intent.tenantId));
  const [started] = await deps.database.select({ by: intent.createdBy }).from(intent).where(isOf).limit(1);
  return started?.by ?? null;
}

async function readActivities({ deps, person }: ChangedInstance, passes: readonly HistoricElement[]): Promise<Records['activities']> {
  const tasks = passes.flatMap(({ taskId }) => taskId ?? []);
  if (tasks.length === 0) return new Map();
  const { id, taskId, decidedBy } = activity;
  const rows = await deps.database
    .select({ id, taskId, decidedBy })
    .from(activity)
    .where(and(inArray(taskId, tasks), visibleTo(person)));
  return new Map(rows.map((row) => [row.taskId ?? '', row]));
}

interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/** A delivery whose answer was lost is recorded late, so there is no bound at the end. */
async function readMessages({ deps, person, instance }: ChangedInstance, { from }: TimeSpan): Promise<Records['messages']> {
  const { elementId, name, createdBy, deliveredAt, processInstanceId, tenantId } = message;
  const rows = await deps.database
    .select({ elementId, name, sentBy: createdBy, at: deliveredAt })
    .from(message)
    .where(and(eq(processInstanceId, instance.id), withinTenant(person, tenantId), gte(deliveredAt, from)))
    .orderBy(deliveredAt)
    .limit(maxRecords);
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at: at.getTime() }] : []));
}

async function readOperations({ deps, person, instance }: ChangedInstance, { from, until }: TimeSpan): Promise<RecordedOperation[]> {
  const { elementId, begunAt, changedAt, processInstanceId } = operationItem;
  const isOf = and(eq(processInstanceId, instance.id), withinTenant(person, operation.tenantId));
  const isDone = and(inArray(operationItem.status, ['DONE', 'RESOLVED']), isNotNull(begunAt), lte(begunAt, until), gte(changedAt, from));
  const rows = await deps.database
    .select({ kind: operation.kind, elementId, begunAt, changedAt, id: operation.id, startedBy: operation.startedBy })
    .from(operationItem)
    .innerJoin(operation, eq(operation.id, operationItem.operationId))
    .where(and(isOf, isDone))
    .orderBy(changedAt)
    .limit(maxRecords);
  const isOperator = hasRole(person, 'operator');
  return rows.flatMap(({ begunAt: begun, changedAt: changed, id, startedBy, ...row }) =>
    begun
      ? [
          {
            ...row,
            begunAt: begun.getTime(),
            changedAt: changed.getTime(),
            id: isOperator ? id : null,
            startedBy: isOperator ? startedBy : null,
          },
        ]
      : [],
  );
}
