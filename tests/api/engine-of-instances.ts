/** Engine of nock that answers whatever the read model of process instances asks of it, from a state that a test changes. */
import { readFileSync } from 'node:fs';

import nock from 'nock';

import type { ApiUnderTest } from './api-under-test.ts';
import { type deadLetter, historicInstance, page, processApi } from './engine-replies.ts';

export interface EngineState {
  instances: ReturnType<typeof historicInstance>[];
  /** Elements with a token, by instance. */
  tokens: Record<string, { activityId: string; activityType: string }[]>;
  deadLetters: ReturnType<typeof deadLetter>[];
  /** Variables by instance. */
  variables: Record<string, Record<string, unknown>>;
  /** Instances whose reading the engine fails. */
  broken: string[];
}

type Query = Record<string, unknown>;

/** Answers from now on. */
export function engineOfInstances(state: Partial<EngineState> = {}): EngineState {
  const engine: EngineState = { instances: [], tokens: {}, deadLetters: [], variables: {}, broken: [], ...state };
  const respond = (path: string | RegExp, answer: (query: Query) => unknown) =>
    nock(processApi)
      .persist()
      .post(path)
      .reply((async (request: Request) => {
        const query: Query = Object(await request.json());
        const ids = [query['processInstanceIds'], query['processInstanceId']].flat();
        return engine.broken.some((id) => ids.includes(id)) ? [500, { message: 'broken' }] : [200, answer(query)];
      }) as never);
  respond('/query/historic-process-instances', (query) => paged(instancesOf(engine, query), query));
  respond('/query/historic-activity-instances', (query) => paged(query['finished'] === false ? begunElements(engine, query) : [], query));
  nock(processApi)
    .persist()
    .get('/management/deadletter-jobs')
    .query(true)
    .reply(200, (({ url }: Request) => {
      const id = new URL(url).searchParams.get('processInstanceId');
      return page(...engine.deadLetters.filter(({ processInstanceId }) => id === null || processInstanceId === id));
    }) as never);
  nock(processApi)
    .persist()
    .get(/\/resourcedata$/)
    .reply(200, readFileSync('tests/support/case-review/case-review.bpmn', 'utf8'));
  return engine;
}

function instancesOf({ instances, variables }: EngineState, query: Query) {
  const { processInstanceIds: ids, finished, startedAfter, finishedAfter, includeProcessVariables } = query;
  return instances
    .filter((row) => !Array.isArray(ids) || ids.includes(row.id))
    .filter((row) => finished === undefined || (row.endTime !== null) === finished)
    .filter((row) => typeof startedAfter !== 'string' || row.startTime >= startedAfter)
    .filter((row) => typeof finishedAfter !== 'string' || String(row.endTime) >= finishedAfter)
    .map((row) => ({ ...row, ...(includeProcessVariables === true && { variables: listed(variables[row.id] ?? {}) }) }));
}

const listed = (variables: Record<string, unknown>) =>
  Object.entries(variables).map(([name, value]) => ({
    name,
    type: typeof value === 'number' ? 'double' : typeof value,
    value,
    scope: 'global',
  }));

function begunElements({ tokens }: EngineState, { processInstanceId: id }: Query) {
  return Object.entries(tokens).flatMap(([processInstanceId, elements]) =>
    id === undefined || id === processInstanceId
      ? elements.map((element) => ({
          ...element,
          id: `pass-${processInstanceId}-${element.activityId}`,
          processInstanceId,
          processDefinitionId: historicInstance(processInstanceId).processDefinitionId,
          startTime: '2026-11-22T21:05:20.000Z',
          tenantId: 'baton/',
        }))
      : [],
  );
}

function paged(rows: readonly unknown[], { start, size }: Query) {
  const from = Number(start ?? 0);
  return { data: rows.slice(from, from + Number(size ?? rows.length)), total: rows.length };
}

/** Reads these instances into the read model, as the bridge has it done. */
export async function readAll(api: ApiUnderTest, engine: EngineState): Promise<void> {
  const ids = engine.instances.map(({ id }) => id);
  await api.worker.refreshInstances(ids.length, ids);
}
