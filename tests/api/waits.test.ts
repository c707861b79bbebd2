/** Waits of an instance, with an engine in memory: large instances, parts that fail, and readers who may not see everything. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type FlowableClient, FlowableError, type PageRequest } from '#flowable/client/index.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { historicInstance } from './engine-replies.ts';

mockNetwork();

/** Engine with one large instance: so many runs of a user task, with a boundary timer each. */
interface LargeEngine {
  runs: number;
  taskId: string | null;
  failing: string | null;
  readonly calls: string[];
  readonly client: FlowableClient;
}

const since = '2026-11-22T21:05:20.000Z';
const model = {
  work: { type: 'userTask', name: 'Work', repeated: true },
  late: { type: 'boundaryEvent', name: 'Late', attachedTo: 'work' },
};

function largeEngine(): LargeEngine {
  const pageOf = <Row>(page: PageRequest | undefined, row: (index: number) => Row): Row[] => {
    if (!page) throw new Error('The list is read whole.');
    return Array.from({ length: Math.min(page.size, engine.runs) }, (_, index) => row(index));
  };
  const read = async <Row>(operation: string, rows: () => Row): Promise<Row> => {
    engine.calls.push(operation);
    if (engine.failing === operation) throw new FlowableError({ code: 'ENGINE_FAILED', operation, fact: 'the engine failed' });
    return rows();
  };
  const execution = (index: number) => ({
    id: `e${index}`,
    processInstanceId: 'large',
    activityId: 'work',
    parentId: 'root',
    suspended: false,
  });
  const row = (index: number) => ({
    id: `p${index}`,
    activityId: 'work',
    activityName: 'Work',
    activityType: 'userTask',
    executionId: `e${index}`,
    taskId: index === 0 && engine.taskId !== null ? engine.taskId : `t${index}`,
    calledProcessInstanceId: null,
    assignee: null,
    startTime: since,
    endTime: null,
    durationInMillis: null,
  });
  const timer = (index: number) => ({
    id: `j${index}`,
    executionId: `e${index}`,
    handlerType: 'trigger-timer',
    exceptionMessage: null,
    dueDate: '2036-11-22T21:05:20.000Z',
    createTime: since,
  });
  const client = {
    history: {
      processInstance: async (id: string) => ({ ...historicInstance(id), tenantId: '' }),
      openElements: (_: string, page: PageRequest) => read('history.openElements', () => pageOf(page, row)),
      flowsTaken: () => read('history.flowsTaken', () => []),
      elements: () => read('history.elements', () => []),
    },
    executions: {
      list: (_: string, page: PageRequest) => read('executions.list', () => pageOf(page, execution)),
      repetitions: () => read('executions.repetitions', () => []),
    },
    processDefinitions: { elements: async () => model },
    jobs: {
      timers: ({ page }: { page: PageRequest }) => read('jobs.timers', () => pageOf(page, timer)),
      executing: () => read('jobs.executing', () => []),
      suspended: () => read('jobs.suspended', () => []),
      deadLetters: () => read('jobs.deadLetters', () => []),
    },
    externalWorkerJobs: { list: () => read('externalWorkerJobs.list', () => []) },
    eventSubscriptions: { ofInstance: () => read('eventSubscriptions.ofInstance', () => []) },
  };
  const engine: LargeEngine = { runs: 1, taskId: null, failing: null, calls: [], client: client as unknown as FlowableClient };
  return engine;
}

const engine = largeEngine();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ replace: { flowable: engine.client } });
});
afterAll(() => api.close());
beforeEach(() => {
  Object.assign(engine, { runs: 1, taskId: null, failing: null });
  engine.calls.length = 0;
});

const document = `query ($first: Int!) { processInstance(id: "large") { unreadWaits
  currentElements(first: $first) { elementId waits { kind summary activityId assignee candidateGroups until } } } }`;

async function look(person: string, first = 20) {
  const { data, errors } = await api.as(person)(document, { first });
  expect(errors).toEqual([]);
  return data?.['processInstance'];
}

describe('what a large instance waits for', () => {
  it('is read with the same calls at 1, 100 and 10,000 executions, a page at a time', async () => {
    const calls: string[][] = [];
    for (const runs of [1, 100, 10_000]) {
      Object.assign(engine, { runs });
      engine.calls.length = 0;
      const { currentElements } = await look('otto', 50);
      expect(currentElements).toHaveLength(Math.min(runs, 50));
      calls.push(engine.calls.toSorted());
    }
    expect(new Set(calls.map((made) => made.join())).size).toBe(1);
    expect(calls[0]).toHaveLength(8);
  });

  it('is said to be incomplete beyond what is read', async () => {
    engine.runs = 10_000;
    const { unreadWaits, currentElements } = await look('otto');
    expect(unreadWaits.toSorted()).toEqual(['EXECUTIONS', 'TIMERS']);
    expect(currentElements[0].waits.map(({ kind }: { kind: string }) => kind)).toEqual(['TIMER', 'PERSON']);
  });

  it('is shown without the parts that the engine does not tell', async () => {
    engine.failing = 'jobs.timers';
    const { unreadWaits, currentElements } = await look('otto');
    expect(unreadWaits).toEqual(['TIMERS']);
    expect(currentElements[0].waits.map(({ kind }: { kind: string }) => kind)).toEqual(['PERSON']);
  });
});

describe('a reader', () => {
  it('is told nobody and no Activity where the Activity is not theirs', async () => {
    await opened(api, { processInstanceId: 'large', candidateGroups: ['case-reviewers'] });
    const hidden = await opened(api, { processInstanceId: 'large', candidateGroups: ['board'] });
    engine.taskId = hidden.taskId;
    const seen = async (person: string) => (await look(person)).currentElements[0].waits.at(-1);
    expect(await seen('otto')).toMatchObject({
      activityId: hidden.id,
      candidateGroups: ['board'],
      summary: "Waits for somebody of 'board'.",
    });
    expect(await seen('rita')).toMatchObject({ activityId: null, assignee: null, candidateGroups: [], summary: 'Waits for a person.' });
  });
});
