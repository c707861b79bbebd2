/** Engine history as far as retention and erasure read it: instances, and the calls between instances. */
import nock from 'nock';

import { historicInstance, processApi } from './engine-replies.ts';

type Instance = ReturnType<typeof historicInstance>;

export interface FakeHistory {
  readonly instances: Map<string, Instance>;
  /** Instances that the engine fails to remove. */
  readonly broken: Set<string>;
  /** Adds an instance that ended long ago, unless said otherwise. */
  add(id: string, fields?: Record<string, unknown>): string;
}

interface Query {
  readonly processBusinessKey?: string;
  readonly processInstanceIds?: string[];
  readonly superProcessInstanceId?: string;
  readonly excludeSubprocesses?: boolean;
  readonly finished?: boolean;
  readonly finishedBefore?: string;
  readonly tenantId?: string;
  readonly start: number;
  readonly size: number;
}

export const longAgo = new Date('2001-01-01T00:00:00Z');

/** Answers in place of the engine from now on. */
export function fakeHistory(): FakeHistory {
  const instances = new Map<string, Instance>();
  const broken = new Set<string>();
  nock.cleanAll();
  nock(processApi)
    .persist()
    .post('/query/historic-process-instances')
    .reply(200, async (request: Request) => found([...instances.values()], JSON.parse(await request.text())));
  nock(processApi)
    .persist()
    .delete(/history/)
    .reply(({ url }: Request) => {
      const id = url.split('/').at(-1) ?? '';
      if (broken.has(id)) return [500, { message: 'broken' }];
      for (const called of instances.values()) if (called.superProcessInstanceId === id) instances.delete(called.id);
      return instances.delete(id) ? [204, ''] : [404, { message: 'gone' }];
    });
  return {
    instances,
    broken,
    add: (id, fields = {}) => {
      instances.set(id, historicInstance(id, { endTime: longAgo.toISOString(), ...fields }));
      return id;
    },
  };
}

function found(instances: readonly Instance[], query: Query) {
  const wanted = (asked: unknown, value: unknown): boolean => asked === undefined || asked === value;
  const rows = instances
    .filter(({ id }) => query.processInstanceIds?.includes(id) ?? true)
    .filter(({ businessKey }) => wanted(query.processBusinessKey, businessKey))
    .filter(({ tenantId }) => wanted(query.tenantId, tenantId))
    .filter(({ superProcessInstanceId: by }) => wanted(query.superProcessInstanceId, by) && (!query.excludeSubprocesses || by === null))
    .filter(({ endTime }) => wanted(query.finished, endTime !== null))
    .filter(({ endTime }) => query.finishedBefore === undefined || String(endTime ?? '9') < query.finishedBefore);
  const data = rows.slice(query.start, query.start + query.size);
  return { data, total: rows.length, start: query.start, size: data.length, sort: 'endTime', order: 'asc' };
}
