import { z } from 'zod';

import type { HistoricProcessInstance, HistoricProcessInstanceFilter } from '#flowable/client/index.ts';
import type { ProcessInstanceFilter, ProcessInstanceStatus } from '#netlify/graphql/generated/resolvers.ts';
import { decodeCursor, encodeCursor, type Page, pageSize } from '#netlify/page.ts';

import type { ApiContext } from '../context.ts';
import { failedInstanceIds } from './incidents.ts';
import { type ProcessInstance, toProcessInstance } from './process-instance.ts';
import { tenantFilter } from './tenant-filter.ts';

export interface InstanceRequest {
  readonly filter?: ProcessInstanceFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** `until` is when the first page was read: later starts do not push rows from one page to the next. */
const placeSchema = z.object({ until: z.iso.datetime(), offset: z.number().int().min(0) });

/** A page; the count is made only when it is asked for. */
export interface ProcessInstanceConnection extends Page<ProcessInstance> {
  readonly countAll: () => Promise<number>;
}

interface Selection {
  readonly query: HistoricProcessInstanceFilter;
  /** What the engine cannot select by. */
  readonly keeps: (row: HistoricProcessInstance) => boolean;
}

const rowsPerLook = 100;
const mostLooks = 20;
const rowsPerCount = 500;
const mostCounted = 2_000;

/** Those of the caller's tenant, newest first. The engine counts and selects by everything but how an instance ended; those are sorted out here. */
export async function listProcessInstances(context: ApiContext, request: InstanceRequest): Promise<ProcessInstanceConnection> {
  const size = pageSize(request.first, { usual: 25 });
  const filter = request.filter ?? {};
  const place = decodeCursor(placeSchema, request.after) ?? { until: firstBound(filter).toISOString(), offset: 0 };
  const selection = selectionOf(filter, {
    within: { ...tenantFilter(context.person), startedBefore: new Date(place.until) },
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
    FAILED: { query: { ...query, finished: false, processInstanceIds: [...failed] }, keeps: () => true },
    COMPLETED: { query: { ...query, finished: true }, keeps: (row) => !isCancelled(row) },
    CANCELLED: { query: { ...query, finished: true }, keeps: isCancelled },
  };
  return byStatus[filter.status];
}

interface Found {
  readonly nodes: HistoricProcessInstance[];
  /** Where the next page begins among the engine's rows. */
  readonly offset: number;
  readonly hasMore: boolean;
}

/** Reads on until the page is full, the rows are at their end, or there were too many that do not fit; then the next page goes on. */
async function collect({ deps }: ApiContext, { query, keeps }: Selection, from: { offset: number; size: number }): Promise<Found> {
  const nodes: HistoricProcessInstance[] = [];
  let { offset } = from;
  for (let look = 0; look < mostLooks; look += 1) {
    const { rows, total } = await deps.flowable.history.processInstances({ ...query, start: offset, size: rowsPerLook });
    for (const row of rows) {
      if (keeps(row) && nodes.length === from.size) return { nodes, offset, hasMore: true };
      if (keeps(row)) nodes.push(row);
      offset += 1;
    }
    if (rows.length === 0 || offset >= total) return { nodes, offset, hasMore: false };
  }
  return { nodes, offset, hasMore: true };
}

/** Exact up to the newest 2,000 where the engine cannot count; beyond, the answer is what was counted. */
async function countAll(context: ApiContext, { query, keeps }: Selection, status: ProcessInstanceStatus | null): Promise<number> {
  const countOf = async (asked: HistoricProcessInstanceFilter) =>
    (await context.deps.flowable.history.processInstances({ ...asked, size: 1 })).total;
  if (status === null || status === 'FAILED') return countOf(query);
  if (status === 'RUNNING')
    return (await countOf(query)) - (await countOf({ ...query, processInstanceIds: [...(await failedInstanceIds(context))] }));
  let count = 0;
  for (let start = 0; start < mostCounted; start += rowsPerCount) {
    const { rows, total } = await context.deps.flowable.history.processInstances({ ...query, start, size: rowsPerCount });
    count += rows.filter(keeps).length;
    if (start + rows.length >= total) break;
  }
  return count;
}
