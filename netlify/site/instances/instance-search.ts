import type { ProcessInstanceFilter, ProcessInstanceOrder, ProcessInstanceStatus } from '#netlify/site/generated/graphql.ts';
import { isDay, startOfDay } from '#netlify/site/shared/days.ts';

import { columnsOf, columnsText } from './column-names.ts';
import { variableAlternatives } from './variable-search.ts';

/** Search of the instances page, kept in its address for sharing. An absent value means the default. */
export interface InstanceSearch {
  status?: ProcessInstanceStatus | undefined;
  definition?: string | undefined;
  version?: number | undefined;
  /** Beginning of the business key or id. */
  text?: string | undefined;
  element?: string | undefined;
  error?: string | undefined;
  assignee?: string | undefined;
  /** Conditions on variables: `amount >= 100 and risk = hit or risk = review`. */
  variables?: string | undefined;
  /** First and last day of the start, 'YYYY-MM-DD' in the viewer's zone. */
  from?: string | undefined;
  until?: string | undefined;
  order?: ProcessInstanceOrder | undefined;
  ascending?: boolean | undefined;
  /** Names of the columns in their order: `status,started`. */
  columns?: string | undefined;
}

const statuses: readonly ProcessInstanceStatus[] = ['RUNNING', 'FAILED', 'COMPLETED', 'CANCELLED'];
export const orders: readonly ProcessInstanceOrder[] = ['STARTED', 'ENDED', 'BUSINESS_KEY', 'DURATION'];

/** Parses the search of an address; unknown parts are left out. */
export function instanceSearch(search: Record<string, unknown>): InstanceSearch {
  const { version } = search;
  const order = orders.find((known) => known === search['order']);
  const given = {
    status: statuses.find((known) => known === search['status']),
    definition: textOf(search['definition']),
    version: typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : undefined,
    // `businessKey` was the name of this part in links of earlier releases.
    text: textOf(search['text']) ?? textOf(search['businessKey']),
    element: textOf(search['element']),
    error: textOf(search['error']),
    assignee: textOf(search['assignee']),
    variables: textOf(search['variables']),
    from: dayOfAddress(search['from']),
    until: dayOfAddress(search['until']),
    order: order === 'STARTED' ? undefined : order,
    ascending: search['ascending'] === true ? true : undefined,
    columns: columnsText(columnsOf(textOf(search['columns']))),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Returns a text of the address. The router reads a text such as 12345 as a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Counts the conditions that narrow the list beyond its status, its process and the searched text. */
export const narrowingOf = ({ version, element, error, assignee, variables, from, until }: InstanceSearch): number =>
  [version, element, error, assignee, variables, from, until].filter((value) => value !== undefined).length;

/** Whether the search leaves instances out; order and columns do not. */
export const isFiltered = (search: InstanceSearch): boolean => Object.values(requestOf(search).filter).some((value) => value !== undefined);

/** Returns the arguments of the query for the list. Conditions on variables that cannot be read are left out; their field says so. */
export function requestOf(search: InstanceSearch) {
  const { status, definition, version, text, element, error, assignee, variables, from, until, order, ascending } = search;
  const filter: ProcessInstanceFilter = {
    status: status && [status],
    processDefinitionKey: definition,
    version,
    text,
    element,
    errorText: error,
    assignee,
    variables: variables ? variableAlternatives(variables) : undefined,
    startedAfter: from && startOfDay(from),
    startedBefore: until && startOfDay(until, 1),
  };
  return { filter, order: order ?? 'STARTED', descending: ascending !== true } as const;
}

/** Returns the search sorted by `order`: reversed if it already is, else from the newest, the longest or the first business key on. */
export function sortedBy(search: InstanceSearch, order: ProcessInstanceOrder): InstanceSearch {
  const before = requestOf(search);
  const ascending = before.order === order ? before.descending : order === 'BUSINESS_KEY';
  return { ...search, order, ascending };
}

const dayOfAddress = (value: unknown): string | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);
