import { and, arrayContains, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';

import type { Workflow } from '#inngest/define/workflow.ts';
import { activity, durationOrder, endOrder, isActive, isFailed, isLive, keyOrder, processInstance } from '#netlify/database/schema.ts';

import type { InstanceOrder } from './instance-order.ts';
import { hasVariable, type VariableAlternatives } from './variable-condition.ts';

export type InstanceStatus = (typeof processInstance.$inferSelect)['status'];

export interface InstanceFilter {
  readonly status?: readonly InstanceStatus[] | null;
  readonly processDefinitionKey?: string | null;
  readonly version?: number | null;
  readonly businessKey?: string | null;
  readonly text?: string | null;
  readonly element?: string | null;
  readonly errorText?: string | null;
  readonly assignee?: string | null;
  readonly startedAfter?: Date | null;
  readonly startedBefore?: Date | null;
  readonly endedAfter?: Date | null;
  readonly endedBefore?: Date | null;
  readonly variables?: readonly VariableAlternatives[] | null;
}

interface Reach {
  readonly tenant: string;
  readonly workflows: readonly Workflow[];
}

/** Returns the conditions of a filter, as SQL. An absent or null value does not narrow. */
export function conditionsOf({ tenant, workflows }: Reach, filter: InstanceFilter): SQL | undefined {
  const { processDefinitionKey: key, version } = processInstance;
  return and(
    eq(processInstance.tenantId, tenant),
    when(filter.status, (statuses) => inArray(processInstance.status, [...statuses])),
    when(filter.processDefinitionKey, (wanted) => eq(key, wanted)),
    when(filter.version, (wanted) => eq(version, wanted)),
    when(filter.businessKey, (wanted) => eq(keyOrder(processInstance.businessKey), wanted)),
    when(filter.text, beginsWith),
    // The planner takes the indexes of running instances only when the query has their condition.
    when(filter.element, (element) => and(isLive(processInstance.status), arrayContains(processInstance.currentElements, [element]))),
    when(filter.errorText, (text) =>
      and(isFailed(processInstance.status), sql`lower(${processInstance.problem}) like ${`%${escaped(text)}%`}`),
    ),
    when(filter.assignee, (person) => inArray(processInstance.id, assignedTo(tenant, person))),
    startedWithin(filter),
    endedWithin(filter),
    ...(filter.variables ?? []).map((alternatives) => hasVariable({ tenant, workflows }, alternatives)),
  );
}

/** Sort keys of instances that have not ended. */
const forever = sql`timestamptz 'infinity'`;
const longest = sql`9223372036854775807`;

/** Returns the conditions that the index of the order knows: the bounds of the scan. */
export function walkedBy(tenant: string, order: InstanceOrder, filter: InstanceFilter): SQL | undefined {
  const [status, ...others] = filter.status ?? [];
  const isEvery = (...wanted: InstanceStatus[]): boolean =>
    status !== undefined && [status, ...others].every((one) => wanted.includes(one));
  const isOnlyEnded = isEvery('COMPLETED', 'CANCELLED');
  const isOnlyLive = isEvery('RUNNING', 'FAILED');
  const [end, duration] = [endOrder(processInstance.endedAt), durationOrder(processInstance.durationMs)];
  const bounds: Readonly<Record<InstanceOrder, () => (SQL | undefined)[]>> = {
    STARTED: () => [startedWithin(filter), status !== undefined && others.length === 0 ? eq(processInstance.status, status) : undefined],
    ENDED: () => [
      endedWithin(filter),
      isOnlyEnded ? sql`${end} < ${forever}` : undefined,
      isOnlyLive ? sql`${end} = ${forever}` : undefined,
    ],
    DURATION: () => [isOnlyEnded ? sql`${duration} < ${longest}` : undefined, isOnlyLive ? sql`${duration} = ${longest}` : undefined],
    BUSINESS_KEY: () => [isOnlyLive ? isLive(processInstance.status) : undefined],
  };
  return and(eq(processInstance.tenantId, tenant), ...bounds[order]());
}

const startedWithin = ({ startedAfter, startedBefore }: InstanceFilter): SQL | undefined =>
  and(
    when(startedAfter, (begin) => gte(processInstance.startedAt, begin)),
    when(startedBefore, (end) => lt(processInstance.startedAt, end)),
  );

function endedWithin({ endedAfter, endedBefore }: InstanceFilter): SQL | undefined {
  if (!endedAfter && !endedBefore) return undefined;
  const end = endOrder(processInstance.endedAt);
  return and(
    when(endedAfter, (begin) => gt(end, begin)),
    endedBefore ? lt(end, endedBefore) : sql`${end} < 'infinity'`,
  );
}

function beginsWith(text: string): SQL | undefined {
  const pattern = `${escaped(text.trim())}%`;
  return or(sql`lower(${processInstance.businessKey}) like ${pattern}`, sql`${processInstance.id} like ${pattern}`);
}

const assignedTo = (tenant: string, person: string): SQL => {
  const isTheirs = and(eq(activity.tenantId, tenant), eq(activity.assignee, person), isActive(activity.status));
  return sql`(select ${activity.processInstanceId} from ${activity} where ${isTheirs})`;
};

/** Escapes a text for a pattern of `like`, in lower case. */
const escaped = (text: string): string => text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`);

function when<Value>(value: Value | null | undefined, condition: (value: Value) => SQL | undefined): SQL | undefined {
  return value === null || value === undefined ? undefined : condition(value);
}
