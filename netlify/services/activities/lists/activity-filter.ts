import { and, arrayOverlaps, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { activity, dueOrder, isActive, searchedText, watcher } from '#netlify/database/schema.ts';

import type { Activity } from '../activity.ts';
import { groupKey, openTo } from '../visible-to.ts';

export interface ActivityFilter {
  readonly status?: readonly Activity['status'][] | null;
  readonly mine?: boolean | null;
  readonly forMe?: boolean | null;
  readonly unassigned?: boolean | null;
  readonly overdue?: boolean | null;
  readonly watched?: boolean | null;
  readonly delegatedByMe?: boolean | null;
  readonly decidedByMe?: boolean | null;
  readonly createdByMe?: boolean | null;
  readonly ready?: boolean | null;
  readonly assignee?: string | null;
  readonly group?: string | null;
  readonly processInstanceId?: string | null;
  readonly processDefinitionKey?: string | null;
  readonly userTaskKey?: string | null;
  readonly businessKey?: string | null;
  readonly standalone?: boolean | null;
  readonly minPriority?: number | null;
  readonly dueBefore?: Date | null;
  readonly dueAfter?: Date | null;
  readonly text?: string | null;
}

/** Returns the conditions of a filter, as SQL. An absent, null or false value does not narrow, except false in `standalone`. */
export function conditionsOf(person: Person, filter: ActivityFilter): SQL | undefined {
  return and(...conditionsOnPeople(person, filter), ...conditionsOnThings(filter));
}

function conditionsOnPeople(person: Person, filter: ActivityFilter): (SQL | undefined)[] {
  const isMine = eq(activity.owner, person.id);
  const ofPerson = eq(watcher.personId, person.id);
  return [
    when(filter.mine, () => eq(activity.assignee, person.id)),
    when(filter.forMe, () => openTo(person)),
    when(filter.unassigned, () => isNull(activity.assignee)),
    when(filter.watched, () => sql`${activity.id} in (select ${watcher.activityId} from ${watcher} where ${ofPerson})`),
    when(filter.delegatedByMe, () => and(isMine, sql`${activity.delegation} = 'PENDING'`)),
    when(filter.decidedByMe, () => eq(activity.decidedBy, person.id)),
    when(filter.createdByMe, () => eq(activity.createdBy, person.id)),
    when(filter.assignee, (id) => eq(activity.assignee, id)),
    when(filter.group, (group) => arrayOverlaps(activity.readers, [groupKey(person, group)])),
  ];
}

function conditionsOnThings(filter: ActivityFilter): (SQL | undefined)[] {
  return [
    when(filter.status, hasStatus),
    when(filter.overdue, () => isActive(activity.status)),
    ...dueConditions(filter),
    when(filter.ready, () => or(isNull(activity.followUpAt), lte(activity.followUpAt, sql`now()`))),
    when(filter.processInstanceId, (id) => eq(activity.processInstanceId, id)),
    when(filter.processDefinitionKey, (key) => eq(activity.processDefinitionKey, key)),
    when(filter.userTaskKey, (key) => eq(activity.userTaskKey, key)),
    when(filter.businessKey, (key) => eq(activity.businessKey, key)),
    when(filter.standalone, () => isNull(activity.taskId)),
    when(filter.standalone === false, () => isNotNull(activity.taskId)),
    when(filter.minPriority, (least) => gte(activity.priority, least)),
    when(filter.text, hasWords),
  ];
}

/** Conditions written exactly like the index, so that the index bounds the scan at both ends. */
export function dueConditions({ overdue, dueBefore, dueAfter }: ActivityFilter): (SQL | undefined)[] {
  const due = dueOrder(activity.dueAt);
  return [
    when(overdue, () => sql`${due} < now()`),
    when(dueBefore, (end) => lt(due, end)),
    when(dueAfter, (begin) => and(gt(due, begin), isNotNull(activity.dueAt))),
  ];
}

function when<Value>(value: Value | null | undefined | false, condition: (value: Value) => SQL | undefined): SQL | undefined {
  return value === null || value === undefined || value === false ? undefined : condition(value);
}

/** Whether the filter excludes all closed Activities. */
export const isOnlyActive = ({ status, overdue }: ActivityFilter): boolean =>
  overdue === true || (status?.every((one) => one === 'OPEN' || one === 'CLAIMED') ?? false);

/** Whether the filter leaves few rows, however many there are: one person's own work, or one case. */
export function isSelective(filter: ActivityFilter): boolean {
  const { mine, watched, delegatedByMe, createdByMe, assignee, processInstanceId, businessKey } = filter;
  return [mine, watched, delegatedByMe, createdByMe, assignee, processInstanceId, businessKey].some(Boolean);
}

function hasStatus(statuses: readonly Activity['status'][]): SQL | undefined {
  const isAmong = inArray(activity.status, [...statuses]);
  // The planner takes the indexes of open Activities only when the query has their condition.
  return isOnlyActive({ status: statuses }) ? and(isActive(activity.status), isAmong) : isAmong;
}

const maxWords = 10;
/** Shortest part of a word: a shorter one has no three letters for the index. */
const shortestPart = 3;

/** Matches parts of words; a text too short for that matches beginnings of words. */
function hasWords(text: string): SQL | undefined {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const patterns = words.slice(0, maxWords).map((word) => {
    const escaped = word.replaceAll(/[\\%_]/g, String.raw`\$&`);
    return word.length < shortestPart ? `% ${escaped}%` : `%${escaped}%`;
  });
  return and(...patterns.map((pattern) => sql`${searchedText(activity)} like ${pattern}`));
}
