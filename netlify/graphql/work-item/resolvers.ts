import { listWorkItems } from '#netlify/services/work-items/list-work-items.ts';
import type { Standing, WorkItem } from '#netlify/services/work-items/states.ts';

import type { QueryResolvers, WorkItemResolvers } from '../generated/resolvers.ts';
import type { Remaining } from '../remaining.ts';

export const queries = {
  workItems: (_, request, { deps, person }) => listWorkItems(deps, person, request),
} satisfies Partial<QueryResolvers>;

/** Reads a field that only some states have. */
const fact =
  <Name extends string, Value>(name: Name, read: (standing: Extract<Standing, Readonly<Record<Name, unknown>>>) => Value) =>
  ({ standing }: WorkItem): Value | null =>
    name in standing ? read(standing as Extract<Standing, Readonly<Record<Name, unknown>>>) : null;

const workItemFields: Remaining<WorkItemResolvers, WorkItem> = {
  state: ({ standing }) => standing.state,
  waitsFor: fact('waitsFor', ({ waitsFor }) => waitsFor),
  since: fact('since', ({ since }) => since),
  attempts: fact('attempts', ({ attempts }) => attempts),
  maxAttempts: fact('maxAttempts', ({ maxAttempts }) => maxAttempts),
  nextAt: fact('nextAt', ({ nextAt }) => nextAt),
  cause: fact('cause', ({ cause }) => cause),
  problem: fact('problem', ({ problem }) => problem),
  action: fact('action', ({ action }) => action),
  allowedTo: ({ standing }) => ('allowedTo' in standing ? [...standing.allowedTo] : []),
};

export const types = { WorkItem: workItemFields };
