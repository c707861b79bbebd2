import { readFile } from 'node:fs/promises';

import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { engineOfInstances, readAll } from './engine-of-instances.ts';
import { deadLetter, externalJobApi, historicInstance, page, processApi } from './engine-replies.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const list = /* GraphQL */ `
  query ($filter: ProcessInstanceFilter, $first: Int, $after: String) {
    processInstances(filter: $filter, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        processDefinitionKey
      }
    }
  }
`;
const otto = (query: string, variables?: Record<string, unknown>) => api.as('otto')(query, variables);
const ended = { endTime: '2026-11-22T22:00:00.000Z', endActivityId: 'case-approved' };

const rows = [
  historicInstance('running'),
  historicInstance('failed'),
  historicInstance('completed', ended),
  historicInstance('cancelled', { ...ended, endActivityId: null, deleteReason: 'The sender withdrew' }),
  historicInstance('terminated', { ...ended, deleteReason: 'terminate end event (case-closed)' }),
];

const deadLetters = (...jobs: unknown[]) =>
  nock(processApi)
    .get('/management/deadletter-jobs')
    .query(true)
    .reply(200, page(...jobs));

describe('processInstances', () => {
  beforeAll(async () => {
    await readAll(api, engineOfInstances({ instances: rows, deadLetters: [deadLetter('j1', 'failed', 'The register answered 500')] }));
    nock.cleanAll();
  });

  it('tells running, failed, completed and cancelled apart, without the engine', async () => {
    const answer = await otto(list, { filter: {} });
    const statuses = answer.data?.['processInstances'].nodes.map((node: { id: string; status: string }) => [node.id, node.status]);
    expect(Object.fromEntries(statuses)).toEqual({
      running: 'RUNNING',
      failed: 'FAILED',
      completed: 'COMPLETED',
      cancelled: 'CANCELLED',
      terminated: 'COMPLETED',
    });
  });

  it.each([
    ['RUNNING', ['running']],
    ['FAILED', ['failed']],
    ['COMPLETED', ['terminated', 'completed']],
    ['CANCELLED', ['cancelled']],
    ['[FAILED, CANCELLED]', ['failed', 'cancelled']],
  ])('selects %s and counts them', async (status, expected) => {
    const answer = await otto(`query { processInstances(filter: { status: ${status} }) { totalCount nodes { id } } }`);
    expect(answer.data?.['processInstances'].nodes.map((node: { id: string }) => node.id)).toEqual(expected);
    expect(answer.data?.['processInstances'].totalCount).toBe(expected.length);
  });

  it('keeps its pages still while new instances start', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await otto(list.replace('status\n', ''), { first: 2, after });
      const { nodes, pageInfo } = answer.data?.['processInstances'];
      seen.push(...nodes.map((node: { id: string }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      const newest = historicInstance(`newest-${seen.length}`, { startTime: '2026-11-23T00:00:00.000Z' });
      await readAll(api, engineOfInstances({ instances: [newest] }));
      nock.cleanAll();
    } while (after !== null);
    expect(seen.toSorted()).toEqual(rows.map((row) => row.id).toSorted());
  });
});

describe('processInstance', () => {
  it('tells where it stands, what was passed and what failed, without the words of the engine', async () => {
    nock(processApi).get('/history/historic-process-instances/failed').reply(200, historicInstance('failed'));
    const pass = (activityId: string, activityType: string, endTime: string | null) => ({
      id: `pass-${activityId}`,
      activityId,
      activityName: activityId,
      activityType,
      executionId: 'e',
      taskId: null,
      calledProcessInstanceId: null,
      assignee: null,
      startTime: endTime ?? '2026-11-22T21:05:20.000Z',
      endTime,
      durationInMillis: null,
    });
    // Read before, and remembered.
    nock(processApi)
      .get(/\/resourcedata$/)
      .optionally()
      .reply(200, await readFile('tests/support/case-review/case-review.bpmn', 'utf8'));
    const open = [
      // Waits beside the task, and was never fired.
      pass('check-impossible-caught', 'boundaryEvent', null),
      pass('check-case', 'externalWorkerServiceTask', null),
    ];
    const ended = [
      pass('case-received', 'startEvent', '2026-11-22T21:05:18.000Z'),
      pass('flow-1', 'sequenceFlow', '2026-11-22T21:05:19.000Z'),
    ];
    const passesWith = (finished: boolean | undefined, ...passes: unknown[]) =>
      nock(processApi)
        .post('/query/historic-activity-instances', (body) => body.finished === finished)
        .reply(200, page(...passes));
    passesWith(false, ...open);
    passesWith(undefined, ...ended, ...open);
    passesWith(undefined, ...ended, ...open);
    nock(processApi).post('/query/executions').reply(200, page());
    deadLetters(deadLetter('j1', 'failed', 'The provider answered 500 five times.'), {
      ...deadLetter('j2', 'failed', ''),
      exceptionMessage: 'org.flowable.common.engine.api.FlowableException: Unknown property used in expression: ${risk}',
    });
    nock(processApi).get('/management/timer-jobs').query(true).reply(200, page());
    nock(externalJobApi).get('/jobs').query(true).reply(200, page());
    nock(processApi)
      .post('/query/historic-variable-instances')
      .reply(200, page({ variable: { name: 'risk', type: 'string', value: 'review' } }));
    const answer = await otto(/* GraphQL */ `
      query {
        processInstance(id: "failed") {
          outcome
          variables
          currentElements {
            elementId
          }
          elementPasses {
            elementId
            passed
            active
          }
          events {
            nodes {
              kind
              elementId
              state
            }
          }
          incidents {
            message
            retrying
          }
          activities {
            id
          }
        }
      }
    `);
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['processInstance']).toEqual({
      outcome: null,
      variables: { risk: 'review' },
      currentElements: [{ elementId: 'check-case' }],
      elementPasses: [
        { elementId: 'case-received', passed: 1, active: 0 },
        { elementId: 'flow-1', passed: 1, active: 0 },
        { elementId: 'check-case', passed: 0, active: 1 },
      ],
      events: {
        nodes: [
          { kind: 'ELEMENT', elementId: 'check-case', state: 'ACTIVE' },
          { kind: 'ELEMENT', elementId: 'case-received', state: 'COMPLETED' },
        ],
      },
      incidents: [
        { message: 'The provider answered 500 five times.', retrying: false },
        { message: "The model asks for 'risk', which has no value in this instance.", retrying: false },
      ],
      activities: [],
    });
  });

  it('is null when there is none', async () => {
    nock(processApi).get('/history/historic-process-instances/none').reply(404, { message: 'Not found', exception: 'no such instance' });
    expect((await otto('query { processInstance(id: "none") { id } }')).data).toEqual({ processInstance: null });
  });
});

describe('cancelProcess', () => {
  const cancel = (reason: string) =>
    otto('mutation ($reason: String!) { cancelProcess(processInstanceId: "pi", reason: $reason) { outcome } }', { reason });

  it('ends the instance with the reason, closes its Activities and looks at it', async () => {
    const [activityId] = await api.worker.openActivities([
      {
        taskId: 'task-of-pi',
        userTaskKey: 'review-case',
        title: 'Review',
        processInstanceId: 'pi',
        processDefinitionKey: 'case-review',
        candidateGroups: ['case-reviewers'],
        priority: 50,
        variables: {},
      },
    ]);
    nock(processApi).get('/history/historic-process-instances/pi').reply(200, historicInstance('pi'));
    nock(processApi).delete('/runtime/process-instances/pi').query({ deleteReason: 'The sender withdrew' }).reply(204);
    nock(processApi)
      .get('/history/historic-process-instances/pi')
      .reply(200, historicInstance('pi', { ...ended, deleteReason: 'The sender withdrew' }));
    expect((await cancel('The sender withdrew')).data?.['cancelProcess']).toEqual({ outcome: 'The sender withdrew' });
    const closed = await otto('query ($id: ID!) { activity(id: $id) { status closedReason } }', { id: activityId });
    expect(closed.data?.['activity']).toEqual({ status: 'CANCELLED', closedReason: 'The sender withdrew' });
  });

  it('says that an instance has ended already, or never was', async () => {
    const gone = { message: 'Not found', exception: 'Could not find a process instance' };
    nock(processApi).get('/history/historic-process-instances/pi').reply(200, historicInstance('pi', ended));
    expect(codeOf(await cancel('again'))).toBe('INSTANCE_ENDED');
    nock(processApi).get('/history/historic-process-instances/pi').reply(404, gone);
    expect(codeOf(await cancel('again'))).toBe('NOT_FOUND');
  });

  it('says the same when it ends at the same moment, or is of another tenant', async () => {
    const gone = { message: 'Not found', exception: 'Could not find a process instance' };
    nock(processApi).get('/history/historic-process-instances/pi').reply(200, historicInstance('pi'));
    nock(processApi).delete('/runtime/process-instances/pi').query(true).reply(404, gone);
    expect(codeOf(await cancel('again'))).toBe('INSTANCE_ENDED');
    nock(processApi)
      .get('/history/historic-process-instances/pi')
      .reply(200, historicInstance('pi', { tenantId: 'baton/north' }));
    expect(codeOf(await cancel('not mine'))).toBe('NOT_FOUND');
  });

  it('wants a reason', async () => {
    expect((await cancel('  ')).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
  });
});
