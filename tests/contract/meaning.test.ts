import { describe, expect, test } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { callRecorded, client, engineScope, readFixture, replay } from './replay.ts';

mockNetwork();

async function outcome(name: string): Promise<unknown> {
  replay(name);
  return await callRecorded(name);
}

describe('what the engine says comes out as what it means', () => {
  test.each([
    ['processInstances.get.absent'],
    ['externalWorkerJobs.get.absent'],
    ['tasks.get.absent'],
    ['jobs.get.gone'],
    ['history.task.absent'],
    ['history.processInstance.absent'],
    ['processDefinitions.latestByKey.absent'],
  ])('%s is null', async (name) => {
    expect(await outcome(name)).toBeNull();
  });

  test.each([['executing'], ['retrying'], ['dead-letter'], ['suspended'], ['external'], ['gone']])(
    'jobs.locate finds a job that is %s',
    async (place) => {
      expect(await outcome(`jobs.locate.${place}`)).toBe(place);
    },
  );

  test.each([
    ['executing', 'process-api/management/jobs'],
    ['dead-letter', 'process-api/management/deadletter-jobs'],
    ['external', 'external-job-api/jobs'],
  ])('jobs.locate does not say gone of a job that became %s while it looked', async (place, found) => {
    const { exchanges } = readFixture('jobs.locate.gone');
    const id = exchanges[0]?.request.path.split('/').at(-1) ?? '';
    const here = readFixture('jobs.get').exchanges[0]?.reply.body;
    const absent = { message: 'Not found', exception: 'Could not find a job' };
    const others = ['timer-jobs', 'deadletter-jobs', 'suspended-jobs'].map((table) => `process-api/management/${table}`);
    const places = ['process-api/management/jobs', ...others, 'external-job-api/jobs'];
    for (const table of places) engineScope().get(`/${table}/${id}`).reply(404, absent);
    for (const table of found === places[0] ? [found] : places) {
      const isThere = table === found;
      engineScope()
        .get(`/${table}/${id}`)
        .reply(isThere ? 200 : 404, isThere ? (here as object) : absent);
    }
    expect(await client().jobs.locate(id)).toBe(place);
  });

  test('a job is acquired with its variables as a plain object', async () => {
    expect(await outcome('externalWorkerJobs.acquire')).toMatchObject([
      {
        elementId: 'work',
        lockOwner: 'contract-worker',
        variables: { count: 12, ratio: 0.5, nothing: null, order: { lines: [{ sku: 'a', quantity: 2 }] } },
      },
    ]);
  });

  test('variables of the instance come with a task only where they are asked for', async () => {
    expect(await outcome('tasks.list')).toMatchObject([{ taskDefinitionKey: 'review', variables: { count: 12 } }]);
    expect(await outcome('tasks.list.without-variables')).toMatchObject([{ taskDefinitionKey: 'review', variables: {} }]);
  });

  test('those who may do a task are told apart', async () => {
    expect(await outcome('tasks.candidates')).toEqual({
      users: ['ann'],
      groups: expect.arrayContaining(['contract-reviewers', 'contract-leads']),
    });
  });

  test('a local variable of a task does not become one of the instance', async () => {
    expect(await outcome('history.variables')).toMatchObject({ approved: true, released: true });
    expect(await outcome('history.variables')).not.toHaveProperty('actor');
  });

  test('a completed task has no delete reason, a cancelled instance has the given one', async () => {
    expect(await outcome('history.task')).toMatchObject({ endTime: expect.any(String), deleteReason: null });
    expect(await outcome('history.processInstance.cancelled')).toMatchObject({ deleteReason: 'Contract withdrawn' });
  });

  test('the elements of an instance come in the order in which they began, sequence flows between', async () => {
    const elements = (await outcome('history.elements')) as { activityId: string }[];
    expect(elements.map((element) => element.activityId)).toEqual([
      'start',
      'toWork',
      'work',
      'workRefused',
      'workLate',
      'toDecision',
      'decision',
      'decisionStart',
      'toReview',
      'review',
      'toDecided',
      'decided',
      'toWait',
      'wait',
      'toEnd',
      'end',
    ]);
  });

  test('instances are filtered by business key, not all listed', async () => {
    expect(await outcome('history.processInstances')).toMatchObject({ total: 1, rows: [{ businessKey: 'contract-1' }] });
    expect(await outcome('history.processInstances.none')).toEqual({ rows: [], total: 0 });
  });

  test('no instances are asked for when no ids are given', async () => {
    expect(await client().history.processInstances({ processInstanceIds: [] })).toEqual({ rows: [], total: 0 });
  });

  test('the elements of a model are read once', async () => {
    const { call } = readFixture('processDefinitions.elements');
    const id = String(call.args[0]);
    const flowable = client();
    replay('processDefinitions.elements');
    const elements = await flowable.processDefinitions.elements(id);
    expect(elements).toMatchObject({
      work: { type: 'externalWorkerServiceTask', topic: 'contract-work', name: 'Work & report' },
      review: { type: 'userTask', name: 'Review' },
      decision: { type: 'subProcess', name: null },
      toReview: { type: 'sequenceFlow' },
    });
    expect(await flowable.processDefinitions.elements(id)).toBe(elements);
  });

  test('a failed reading of a model is not kept', async () => {
    const id = String(readFixture('processDefinitions.elements').call.args[0]);
    const flowable = client();
    engineScope()
      .get(/resourcedata$/)
      .reply(500, { message: 'Internal server error', exception: 'no connection' });
    await expect(flowable.processDefinitions.elements(id)).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    replay('processDefinitions.elements');
    expect(await flowable.processDefinitions.elements(id)).toHaveProperty('work');
  });

  test('a long list is fetched page by page', async () => {
    const [row] = (readFixture('tasks.get').exchanges ?? []).map((exchange) => exchange.reply.body as object);
    const page = (start: number, size: number) => Array.from({ length: size }, (_, index) => ({ ...row, id: `task-${start + index}` }));
    for (const [start, size] of [
      [0, 500],
      [500, 500],
      [1_000, 3],
    ] as const) {
      engineScope()
        .post('/process-api/query/tasks', (body: { start: number }) => body.start === start)
        .reply(200, { data: page(start, size), total: 1_003 });
    }
    const tasks = await client().tasks.list();
    expect(tasks.map((task) => task.id)).toEqual(page(0, 1_003).map((task) => task.id));
  });
});
