import { z } from 'zod';

import type { HistoricProcessInstance, HistoricProcessInstanceFilter } from '#flowable/client/index.ts';
import type { ProcessInstanceFilter, ProcessInstanceStatus } from '#netlify/graphql/generated/resolvers.ts';
import { visibleInstanceIds } from '#netlify/services/processes/access/visible-ids.ts';
import { decodeCursor, encodeCursor, instantText, type Page, pageSize } from '#netlify/core/page.ts';

import type { ApiContext } from '../context.ts';
import { failedInstanceIds } from './incidents.ts';
import { type ProcessInstance, toProcessInstance } from './process-instance.ts';
import { tenantFilter } from './tenant-filter.ts';

export interface InstanceRequest {
  readonly filter?: ProcessInstanceFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Place of a page. `until` is the time of reading the first page: later starts do not push rows from one page to the next. */
const placeSchema = z.object({ until: instantText, offset: z.int32().min(0) });

/** Page of instances; the count is made on demand. */
export interface ProcessInstanceConnection extends Page<ProcessInstance> {
  readonly countAll: () => Promise<number>;
}

interface Selection {
  readonly query: HistoricProcessInstanceFilter;
  /** Condition that the engine cannot select by. */
  readonly keeps: (row: HistoricProcessInstance) => boolean;
}

const rowsPerRead = 100;
const maxReads = 20;
const rowsPerCount = 500;
const maxCounted = 2_000;

/**
 * Returns the instances that the caller may read, newest first. The engine counts and selects by every field except the kind of end; that
 * is filtered here.
 */
export async function listProcessInstances(context: ApiContext, request: InstanceRequest): Promise<ProcessInstanceConnection> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const filter = request.filter ?? {};
  const place = decodeCursor(placeSchema, request.after) ?? { until: firstBound(filter).toISOString(), offset: 0 };
  const visible = await visibleInstanceIds(context.deps, context.person, filter);
  const ofCaller = { ...tenantFilter(context.person), ...(visible && { processInstanceIds: visible }) };
  const selection = selectionOf(filter, {
    within: { ...ofCaller, startedBefore: new Date(place.until) },
    failed: filter.status ? await failedInstanceIds(context) : new Set(),
  });
  const found = await collect(context, selection, { offset: place.offset, size });
  const endCursor = encodeCursor({ until: place.until, offset: found.offset });
  return {
    nodes: found.nodes.map(toProcessInstance),
    pageInfo: { hasNextPage: found.hasMore, endCursor },
    countAll: () => countAll(context, selection, filter.status ?? null),
  };
}

function firstBound({ startedBefore }: ProcessInstanceFilter): Date {
  const now = new Date();
  return startedBefore && startedBefore < now ? startedBefore : now;
}

const isCancelled = (row: HistoricProcessInstance): boolean => toProcessInstance(row).cancelReason !== null;

function selectionOf(
  filter: ProcessInstanceFilter,
  { within, failed }: { within: HistoricProcessInstanceFilter; failed: ReadonlySet<string> },
): Selection {
  const { businessKey, processDefinitionKey, startedAfter } = filter;
  const query = {
    ...within,
    ...(businessKey && { businessKey }),
    ...(processDefinitionKey && { processDefinitionKey }),
    ...(startedAfter && { startedAfter }),
  };
  if (!filter.status) return { query, keeps: () => true };
  const byStatus: Record<ProcessInstanceStatus, Selection> = {
    RUNNING: { query: { ...query, finished: false }, keeps: (row) => !failed.has(row.id) },
    FAILED: { query: { ...query, finished: false, processInstanceIds: failedAmong(query, failed) }, keeps: () => true },
    COMPLETED: { query: { ...query, finished: true }, keeps: (row) => !isCancelled(row) },
    CANCELLED: { query: { ...query, finished: true }, keeps: isCancelled },
  };
  return byStatus[filter.status];
}

const failedAmong = ({ processInstanceIds: visible }: HistoricProcessInstanceFilter, failed: ReadonlySet<string>): string[] =>
  visible ? visible.filter((id) => failed.has(id)) : [...failed];

interface Found {
  readonly nodes: HistoricProcessInstance[];
  /** Place in the engine's rows where the next page begins. */
  readonly offset: number;
  readonly hasMore: boolean;
}

/** Reads on until the page is full, the rows end, or the limit of reads is reached; the next page goes on from there. */
async function collect({ deps }: ApiContext, { query, keeps }: Selection, from: { offset: number; size: number }): Promise<Found> {
  const nodes: HistoricProcessInstance[] = [];
  let { offset } = from;
  for (let read = 0; read < maxReads; read += 1) {
    const { rows, total } = await deps.flowable.history.processInstances({ ...query, start: offset, size: rowsPerRead });
    for (const row of rows) {
      if (keeps(row) && nodes.length === from.size) return { nodes, offset, hasMore: true };
      if (keeps(row)) nodes.push(row);
      offset += 1;
    }
    if (rows.length === 0 || offset >= total) return { nodes, offset, hasMore: false };
  }
  return { nodes, offset, hasMore: true };
}

/** Counts the instances. Where the engine cannot count, exact up to the newest 2,000; beyond, the result is the number counted. */
async function countAll(context: ApiContext, { query, keeps }: Selection, status: ProcessInstanceStatus | null): Promise<number> {
  const countOf = async (asked: HistoricProcessInstanceFilter) =>
    (await context.deps.flowable.history.processInstances({ ...asked, size: 1 })).total;
  if (status === null || status === 'FAILED') return countOf(query);
  if (status === 'RUNNING')
    return (await countOf(query)) - (await countOf({ ...query, processInstanceIds: failedAmong(query, await failedInstanceIds(context)) }));
  let count = 0;
  for (let start = 0; start < maxCounted; start += rowsPerCount) {
    const { rows, total } = await context.deps.flowable.history.processInstances({ ...query, start, size: rowsPerCount });
    count += rows.filter(keeps).length;
    if (start + rows.length >= total) break;
  }
  return count;
}
