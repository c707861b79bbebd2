/** Engine of nock with one instance and the writes of its variables: orders by time alone, and writes of one millisecond otherwise with each call. */
import nock from 'nock';
import { z } from 'zod';

import { historicInstance, page, processApi } from './engine-replies.ts';

const query = z.object({ order: z.enum(['asc', 'desc']), start: z.number(), size: z.number() });

interface Write {
  readonly name: string;
  readonly value: unknown;
  readonly at: number;
  /** Pass through the element that writes. */
  readonly pass?: string;
  readonly revision?: number;
  readonly executionId?: string;
}

interface Pass {
  readonly id: string;
  readonly activityId: string;
  readonly activityType: string;
  readonly at: number;
  readonly taskId?: string;
}

/** Largest answer of this engine, in rows: a larger one is broken off by the client. */
interface Limits {
  readonly maxRows?: number;
}

/** Answers in place of the engine with an instance that began at the first write. Returns the pages of writes that were asked for. */
export function engineOfUpdates(id: string, writes: readonly Write[], passes: readonly Pass[] = [], { maxRows }: Limits = {}) {
  const used = { pages: 0, rows: 0, passes: 0 };
  const rows = writes.map((write, index) => rowOf(id, write, index, revisionOf(writes, write, index)));
  const instance = historicInstance(id, { startTime: timeOf(writes[0]?.at ?? 0) });
  nock(processApi).persist().get(`/history/historic-process-instances/${id}`).reply(200, instance);
  nock(processApi)
    .persist()
    .post('/query/historic-detail')
    .reply(200, async (request: Request) => {
      const { order, start, size } = query.parse(await request.json());
      if (maxRows !== undefined && size > maxRows) return ' '.repeat(51 * 1024 * 1024);
      const data = byTime(rows, order).slice(start, start + size);
      used.pages += 1;
      used.rows += data.length;
      return { ...page(...data), total: rows.length };
    });
  nock(processApi)
    .persist()
    .post('/query/historic-activity-instances')
    .optionally()
    .reply(200, async (request: Request) => {
      const { activityInstanceId } = z.object({ activityInstanceId: z.string() }).parse(await request.json());
      used.passes += 1;
      return page(...passes.filter((pass) => pass.id === activityInstanceId).map(passRow));
    });
  return used;
}

function revisionOf(writes: readonly Write[], { name, executionId, revision }: Write, index: number): number {
  return revision ?? writes.slice(0, index).filter((one) => one.name === name && one.executionId === executionId).length;
}

const timeOf = (at: number): string => new Date(at).toISOString();

const rowOf = (id: string, { name, value, at, pass, executionId = id }: Write, index: number, revision: number) => ({
  id: `${index.toString(16).padStart(8, '0')}-11f1-8ace-000000000000`,
  processInstanceId: id,
  executionId,
  activityInstanceId: pass ?? null,
  taskId: null,
  time: timeOf(at),
  revision,
  variable: { name, type: 'string', value, scope: null },
});

const passRow = ({ at, taskId, ...pass }: Pass) => ({
  ...pass,
  activityName: `Name of ${pass.activityId}`,
  executionId: 'e',
  taskId: taskId ?? null,
  calledProcessInstanceId: null,
  assignee: null,
  startTime: timeOf(at),
  endTime: null,
  durationInMillis: null,
});

/** The order among equal times differs between calls, as a database may give it. */
function byTime<Row extends { readonly time: string }>(rows: readonly Row[], order: 'asc' | 'desc'): Row[] {
  const sign = order === 'asc' ? 1 : -1;
  const shuffled = rows.map((row) => ({ row, chance: Math.random() }));
  return shuffled
    .toSorted((a, b) => (a.row.time === b.row.time ? a.chance - b.chance : a.row.time < b.row.time ? -sign : sign))
    .map(({ row }) => row);
}
