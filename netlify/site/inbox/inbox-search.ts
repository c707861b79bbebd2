import type { ActivityFilter, ActivityOrder, SavedFiltersQuery } from '#netlify/site/generated/graphql.ts';

import { dayOf, isDay, startOfDay } from '#netlify/site/shared/days.ts';
import { isSameFilter } from '#netlify/site/shared/same-filter.ts';

import { type ListName, listNames, lists } from './lists.ts';

/** Search of the inbox, kept in its address for sharing. An absent value means the default. */
export interface InboxSearch {
  list?: ListName | undefined;
  text?: string | undefined;
  process?: string | undefined;
  task?: string | undefined;
  assignee?: string | undefined;
  /** Lowest priority. */
  priority?: number | undefined;
  /** First and last due day, 'YYYY-MM-DD' in the viewer's zone. */
  from?: string | undefined;
  until?: string | undefined;
  order?: ActivityOrder | undefined;
  descending?: boolean | undefined;
}

/** Arguments of the query for the list. */
export interface InboxRequest {
  readonly filter: ActivityFilter;
  readonly order: ActivityOrder;
  readonly descending: boolean;
}

export const orders: readonly ActivityOrder[] = ['DUE', 'PRIORITY', 'CREATED', 'UPDATED', 'TITLE'];

/** Parses the search of an address; unknown parts are left out. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const list = listNames.find((known) => known === search['list']);
  const order = orders.find((known) => known === search['order']);
  const priority = search['priority'];
  const given = {
    list: list === 'all' ? undefined : list,
    text: textOf(search['text']),
    process: textOf(search['process']),
    task: textOf(search['process']) && textOf(search['task']),
    assignee: textOf(search['assignee']),
    priority: typeof priority === 'number' && Number.isInteger(priority) && priority > 0 && priority <= 100 ? priority : undefined,
    from: dayIn(search['from']),
    until: dayIn(search['until']),
    order,
    descending: search['descending'] === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Counts the conditions that narrow the list beyond its name and the searched text. */
export function narrowingOf({ process, task, assignee, priority, from, until }: InboxSearch): number {
  return [process, task, assignee, priority, from, until].filter((value) => value !== undefined).length;
}

/** Returns the default order: done Activities newest first, all others by due date. */
export const usualOrder = (list: ListName | undefined): Pick<InboxRequest, 'order' | 'descending'> =>
  list === 'done' ? { order: 'UPDATED', descending: true } : { order: 'DUE', descending: false };

export function requestOf({ list, text, process, task, assignee, priority, from, until, order, descending }: InboxSearch): InboxRequest {
  const filter: ActivityFilter = {
    ...lists[list ?? 'all'].filter,
    ...(text && { text }),
    ...(process && { processDefinitionKey: process }),
    ...(task && { userTaskKey: task }),
    ...(assignee && { assignee }),
    ...(priority && { minPriority: priority }),
    // Midnight at the start of the day is included.
    ...(from && { dueAfter: new Date(Date.parse(startOfDay(from)) - 1).toISOString() }),
    ...(until && { dueBefore: startOfDay(until, 1) }),
  };
  return order ? { filter, order, descending: descending ?? false } : { filter, ...usualOrder(list) };
}

type Saved = Pick<SavedFiltersQuery['savedFilters'][number], 'filter' | 'order' | 'descending'>;

/** Returns the search for a saved filter; null for a filter with conditions that the page cannot show, and would lose. */
export function searchOf({ filter, order, descending }: Saved): InboxSearch | null {
  const { text, processDefinitionKey, userTaskKey, assignee, minPriority, dueAfter, dueBefore } = filter as ActivityFilter;
  const found = listNames.map((list): InboxSearch => {
    const usual = usualOrder(list);
    return inboxSearch({
      list,
      text,
      process: processDefinitionKey,
      task: userTaskKey,
      assignee,
      priority: minPriority,
      from: typeof dueAfter === 'string' ? dayOf(new Date(Date.parse(dueAfter) + 1).toISOString()) : undefined,
      until: typeof dueBefore === 'string' ? dayOf(dueBefore, -1) : undefined,
      ...((usual.order !== order || usual.descending !== descending) && { order, descending }),
    });
  });
  return found.find((search) => isSameFilter(requestOf(search).filter, filter)) ?? null;
}

// The router reads a text such as 12345 as a number.
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
