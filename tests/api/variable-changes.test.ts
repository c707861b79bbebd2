import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { activity, intent, message, operation, operationItem } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { engineOfUpdates } from './engine-of-updates.ts';

const begin = Date.UTC(2046, 0, 1);
const minute = 60_000;
const people = {
  operator: somebody('changes-operator', { roles: ['operator'] }),
  auditor: somebody('changes-auditor', { roles: ['auditor'] }),
  starter: somebody('changes-starter', { roles: ['clerk'] }),
  candidate: somebody('changes-candidate', { groups: ['changes-reviewers'] }),
  stranger: somebody('changes-stranger', { groups: ['other-reviewers'] }),
  foreigner: somebody('changes-starter', { roles: [...personRoles], groups: ['changes-reviewers'], tenant: 'elsewhere' }),
} as const;
type Who = keyof typeof people;

mockNetwork();
let api: ApiUnderTest;
let activityId: string;
beforeAll(async () => {
  api = await startApi();
  activityId = (await opened(api, { processInstanceId: 'pi', candidateGroups: ['changes-reviewers'], variables: {} })).id;
  await writers();
});
afterEach(() => nock.cleanAll());
afterAll(() => api.close());

/** Everybody who writes into the instance: a minute each. */
async function writers(): Promise<void> {
  const ofInstance = { processInstanceId: 'pi', businessKey: 'bk', processDefinitionKey: 'case-review' };
  await api.owner.insert(intent).values({
    id: 'intent',
    idempotencyKey: 'key',
    requestHash: 'hash',
    variables: {},
    status: 'STARTED',
    createdBy: 'changes-starter',
    ...ofInstance,
  });
  await api.owner.update(activity).set({ taskId: 'task', decidedBy: 'changes-candidate' });
  await api.owner.insert(message).values({
    id: 'm',
    kind: 'MESSAGE',
    name: 'answer-received',
    processInstanceId: 'pi',
    elementId: 'answer-arrived',
    idempotencyKey: 'm',
    requestHash: 'hash',
    createdBy: 'changes-sender',
    variables: {},
    expiresAt: new Date(begin),
    deliveredAt: new Date(begin + 3 * minute + 50),
  });
  const planned = { arguments: {}, createdBy: 'otto', startedBy: 'otto', startedAt: new Date(begin), expiresAt: new Date(begin) };
  const counts = { total: 1, pending: 0, skipped: 0 };
  await api.owner.insert(operation).values([
    { ...planned, ...counts, id: 'corrected', kind: 'RETRY_INCIDENTS' },
    { ...planned, ...counts, id: 'completed', kind: 'COMPLETE_JOB' },
  ]);
  const item = { processInstanceId: 'pi', position: 1, status: 'RESOLVED' as const, seen: {} };
  const at = (minutes: number) => ({
    begunAt: new Date(begin + minutes * minute - 100),
    changedAt: new Date(begin + minutes * minute + 100),
  });
  await api.owner.insert(operationItem).values([
    { ...item, operationId: 'corrected', elementId: 'check-case', ...at(4) },
    { ...item, operationId: 'completed', elementId: 'check-case', ...at(5) },
  ]);
}

const query = /* GraphQL */ `
  query ($name: String!, $first: Int, $after: String) {
    processInstance(id: "pi") {
      variableChanges(name: $name, first: $first, after: $after) {
        nodes {
          id
          at
          before {
            value
            omitted
          }
          after {
            value
            omitted
          }
          source
          elementId
          elementName
          actor
          activityId
          messageName
          operationId
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

interface Change {
  at: string;
  before: { value: unknown; omitted: string | null } | null;
  after: { value: unknown; omitted: string | null };
  [fact: string]: unknown;
}
interface Changes {
  nodes: Change[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const read = async (who: Who, variables: Record<string, unknown>): Promise<Changes> =>
  (await ask(api, people[who], query, variables)).data?.['processInstance'].variableChanges;

async function readAll(who: Who, variables: Record<string, unknown>): Promise<{ changes: Change[]; pages: number[] }> {
  const [changes, pages]: [Change[], number[]] = [[], []];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: Changes = await read(who, { ...variables, after });
    pages.push(nodes.length);
    changes.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return { changes, pages };
}

/** The risk of the case, written by everybody who can. */
function everyWriter() {
  const risk = (value: unknown, minutes: number, pass?: string) => ({
    name: 'risk',
    value,
    at: begin + minutes * minute,
    ...(pass && { pass }),
  });
  return engineOfUpdates(
    'pi',
    [
      risk('start', 0),
      risk('job', 1, 'p-job'),
      { ...risk('local', 1), executionId: 'run-of-a-repetition' },
      risk('decision', 2, 'p-task'),
      risk('message', 3, 'p-message'),
      risk('corrected', 4),
      risk('by hand', 5, 'p-job-2'),
      risk('called', 6, 'p-call'),
      risk(null, 7),
    ],
    [
      { id: 'p-job', activityId: 'check-case', activityType: 'externalWorkerServiceTask', at: begin },
      { id: 'p-task', activityId: 'review-case', activityType: 'userTask', at: begin + minute, taskId: 'task' },
      { id: 'p-message', activityId: 'answer-arrived', activityType: 'intermediateCatchEvent', at: begin + 2 * minute },
      { id: 'p-job-2', activityId: 'check-case', activityType: 'externalWorkerServiceTask', at: begin + 4 * minute },
      { id: 'p-call', activityId: 'call', activityType: 'callActivity', at: begin + 5 * minute },
    ],
  );
}

describe('the changes of a variable', () => {
  it('tell values, element and whoever caused them, newest first', async () => {
    everyWriter();
    const { nodes, pageInfo } = await read('operator', { name: 'risk' });
    expect(nodes.map(({ before, after, source, elementId, actor }) => [before?.value, after.value, source, elementId, actor])).toEqual([
      ['called', null, 'OTHER', null, null],
      ['by hand', 'called', 'CALLED_PROCESS', 'call', null],
      ['corrected', 'by hand', 'OPERATION', 'check-case', 'otto'],
      ['message', 'corrected', 'OPERATION', null, 'otto'],
      ['decision', 'message', 'MESSAGE', 'answer-arrived', 'changes-sender'],
      ['job', 'decision', 'DECISION', 'review-case', 'changes-candidate'],
      ['start', 'job', 'JOB', 'check-case', null],
      [undefined, 'start', 'START', null, 'changes-starter'],
    ]);
    expect(nodes.map(({ operationId, activityId: of, messageName }) => operationId ?? of ?? messageName)).toEqual([
      null,
      null,
      'completed',
      'corrected',
      'answer-received',
      activityId,
      null,
      null,
    ]);
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('name operators to operators, deciders to those who see the Activity, starters to those who see every instance', async () => {
    const actorsFor = async (who: Who) => {
      everyWriter();
      const { nodes } = await read(who, { name: 'risk' });
      nock.cleanAll();
      return nodes.flatMap(({ source, actor }) => (['OPERATION', 'DECISION', 'START'].includes(String(source)) ? [actor] : []));
    };
    expect(await actorsFor('candidate')).toEqual([null, null, 'changes-candidate', null]);
    expect(await actorsFor('starter')).toEqual([null, null, null, 'changes-starter']);
    expect(await actorsFor('auditor')).toEqual([null, null, 'changes-candidate', 'changes-starter']);
  });

  it('hide the values of a private variable from those who may not read it', async () => {
    const secret = 'known-to-few';
    const write = (name: string, value: string, minutes: number) => ({ name, value, at: begin + minutes * minute });
    const answers = async (who: Who) => {
      engineOfUpdates('pi', [write('birthDate', secret, 0), write('birthDate', `${secret} 2`, 9)]);
      const answer = await ask(api, people[who], query, { name: 'birthDate' });
      nock.cleanAll();
      return JSON.stringify(answer);
    };
    for (const who of ['operator', 'auditor'] as const) {
      expect(await answers(who)).not.toContain(secret);
      expect(await answers(who)).toContain('"omitted":"PRIVATE"');
    }
    expect(await answers('candidate')).toContain(`${secret} 2`);
    for (const who of ['stranger', 'foreigner'] as const) expect(await answers(who)).toContain('"processInstance":null');
  });

  it('come page by page without a gap where a hundred variables are written in one millisecond, ten thousand times in all', async () => {
    const writes = Array.from({ length: 10_000 }, (_, index) => ({
      name: `v${index % 100}`,
      value: Math.floor(index / 100),
      at: begin + Math.floor(index / 100),
    }));
    const used = engineOfUpdates('pi', writes);
    const { changes, pages } = await readAll('operator', { name: 'v7', first: 30 });
    expect(changes.map(({ after }) => after.value)).toEqual(Array.from({ length: 100 }, (_, index) => 99 - index));
    expect(changes.filter(({ before }) => before?.omitted === 'UNKNOWN').length, 'earlier values out of reach').toBeLessThanOrEqual(
      pages.length,
    );
    expect(used.pages / pages.length, 'pages of the engine for a page').toBeLessThanOrEqual(20);
    expect((await read('operator', { name: 'v7', first: 5 })).nodes).toHaveLength(5);
  }, 60_000);

  it('show a page that found nothing, and go on from there', async () => {
    const counter = Array.from({ length: 4_500 }, (_, index) => ({ name: 'counter', value: index, at: begin + index * 10 }));
    engineOfUpdates('pi', [{ name: 'risk', value: 'given', at: begin }, ...counter]);
    const { changes, pages } = await readAll('operator', { name: 'risk' });
    expect(changes.map(({ after }) => after.value)).toEqual(['given']);
    expect(pages).toEqual([0, 0, 1]);
  });

  it('leave out a value of more than 4 kB, and read smaller pages where a page of values is too large', async () => {
    const large = Array.from({ length: 30 }, (_, index) => ({ name: 'risk', value: `${index}`.padEnd(5_000, 'x'), at: begin + index }));
    engineOfUpdates('pi', large, [], { maxRows: 20 });
    const { changes } = await readAll('operator', { name: 'risk', first: 15 });
    expect(changes.map(({ after }) => after)).toEqual(large.map(() => ({ value: null, omitted: 'TOO_LARGE' })));
  });

  it('say that an earlier value was not recorded', async () => {
    engineOfUpdates('pi', [{ name: 'risk', value: 'new', at: begin + minute, revision: 3 }]);
    expect((await read('operator', { name: 'risk' })).nodes).toMatchObject([{ before: { value: null, omitted: 'UNKNOWN' } }]);
  });

  it('take no cursor of another list, and no page of more than a hundred', async () => {
    const foreign = Buffer.from('{"at":"2046-01-01T00:00:00.000Z"}').toString('base64url');
    engineOfUpdates('pi', [{ name: 'risk', value: 'new', at: begin }]);
    expect(codeOf(await ask(api, people.operator, query, { name: 'risk', after: foreign }))).toBe('INVALID_INPUT');
    expect(codeOf(await ask(api, people.operator, query, { name: 'risk', first: 101 }))).toBe('PAGE_TOO_LARGE');
    nock.cleanAll();
  });
});
