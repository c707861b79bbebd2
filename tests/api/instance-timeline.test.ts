import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { personRoles } from '#netlify/auth/person.ts';
import { audit, effectLedger, incident, intent, message, operation, operationItem, outgoingCall } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { type EngineOfPasses, engineOfPasses } from './engine-of-passes.ts';

const begin = Date.UTC(2046, 0, 1);
const loops = 9_997;
/** Elements in one millisecond. */
const together = 7;
const secret = 'known-to-few';

const people = {
  operator: somebody('timeline-operator', { roles: ['operator'] }),
  auditor: somebody('timeline-auditor', { roles: ['auditor'] }),
  all: somebody('timeline-all', { roles: [...personRoles] }),
  starter: somebody('timeline-starter', { roles: ['clerk'] }),
  candidate: somebody('timeline-candidate', { groups: ['timeline-reviewers'] }),
  stranger: somebody('timeline-stranger', { groups: ['other-reviewers'] }),
  foreigner: somebody('timeline-starter', { roles: [...personRoles], groups: ['timeline-reviewers'], tenant: 'elsewhere' }),
} as const;

mockNetwork();
let api: ApiUnderTest;
let engine: EngineOfPasses;
beforeAll(async () => {
  api = await startApi();
  engine = longLoop();
  await everythingElse();
});
beforeEach(() => engine.answer());
afterAll(() => api.close());

/** A task that was cancelled, one that takes as long as all the others, and a loop: 20,000 passes, half of them of flows. */
function longLoop(): EngineOfPasses {
  const made = engineOfPasses('pi');
  const end = begin + 60_000 + Math.ceil(loops / together);
  made.add('message-given', 'startEvent', begin);
  made.add('to-log-message', 'sequenceFlow', begin);
  made.add('log-message', 'externalWorkerServiceTask', begin, begin + 1);
  made.add('log-message', 'externalWorkerServiceTask', begin + 30_000, end + 5_000);
  for (let loop = 0; loop < loops; loop += 1) {
    const at = begin + 60_000 + Math.floor(loop / together);
    made.add('log-message', 'externalWorkerServiceTask', at);
    made.add('to-message-logged', 'sequenceFlow', at);
  }
  made.add('to-message-logged', 'sequenceFlow', end + 5_000);
  made.add('message-logged', 'endEvent', end + 5_000, null);
  return made;
}

const middle = new Date(begin + 60_500);
const ofInstance = { processInstanceId: 'pi', businessKey: 'bk', processDefinitionKey: 'hello-world' };

/** Three events of each other kind, in the same millisecond as elements and each other. */
async function everythingElse(): Promise<void> {
  const three = [1, 2, 3];
  const database = api.owner;
  await database.insert(intent).values({
    id: 'intent',
    idempotencyKey: 'key',
    requestHash: 'hash',
    variables: {},
    status: 'STARTED',
    createdBy: 'timeline-starter',
    ...ofInstance,
  });
  await opened(api, { processInstanceId: 'pi', candidateGroups: ['timeline-reviewers'], variables: {} });
  await opened(api, { processInstanceId: 'pi', candidateGroups: ['hidden-reviewers'], variables: {} });
  const work = { tenantId: '', workerId: 'w', topic: 'hello-world.log-message', state: 'DONE' as const, steps: { greet: { secret } } };
  await database.insert(effectLedger).values(
    three.map((n) => ({
      ...work,
      ...ofInstance,
      jobCorrelationId: `c${n}`,
      jobId: `j${n}`,
      run: `run-${n}/1`,
      createdAt: middle,
      updatedAt: new Date(begin + 61_500),
      outcome: n === 3 ? { kind: 'bpmnError', code: 'NO_GREETING', variables: { secret } } : { kind: 'complete', variables: { secret } },
    })),
  );
  const call = {
    jobCorrelationId: 'c1',
    processInstanceId: 'pi',
    elementId: 'log-message',
    system: 'mail',
    operation: 'send',
    durationMs: 42,
  };
  await database.insert(outgoingCall).values([
    { ...call, id: 'o1', attempt: 1, result: 'ANSWERED', status: 451, startedAt: middle },
    { ...call, id: 'o2', attempt: 2, result: 'TIMED_OUT', startedAt: middle },
    { ...call, id: 'o3', attempt: 3, result: 'ANSWERED', status: 250, startedAt: middle },
  ]);
  const sent = { kind: 'MESSAGE' as const, name: 'news', requestHash: 'hash', createdBy: 'somebody', expiresAt: new Date(begin) };
  await database
    .insert(message)
    .values(three.map((n) => ({ ...sent, id: `m${n}`, idempotencyKey: `m${n}`, ...ofInstance, variables: { secret }, createdAt: middle })));
  const failure = { errorClass: 'WORKER_FAILED' as const, message: 'The greeting is missing.', fingerprint: 'f' };
  await database
    .insert(incident)
    .values(three.map((n) => ({ id: `i${n}`, kind: 'JOB' as const, sourceId: `j${n}`, ...ofInstance, ...failure, failedAt: middle })));
  const row = { actor: 'otto', operation: 'cancelProcess', target: 'pi', facts: { reason: 'Not needed' }, at: middle };
  await database.insert(audit).values(['asked', 'done', 'FORBIDDEN'].map((result) => ({ ...row, result })));
  await database.insert(audit).values({ ...row, target: 'another', result: 'done' });
  const planned = { kind: 'CANCEL' as const, arguments: {}, createdBy: 'otto', expiresAt: middle, total: 2, pending: 0, skipped: 0 };
  await database.insert(operation).values([
    { ...planned, id: 'started', startedBy: 'otto', startedAt: middle, reason: 'Not needed' },
    { ...planned, id: 'plan' },
  ]);
  const item = { processInstanceId: 'pi', status: 'RESOLVED' as const, seen: { secret }, changedAt: middle };
  await database.insert(operationItem).values([
    { ...item, operationId: 'started', position: 1 },
    { ...item, operationId: 'started', position: 2 },
    { ...item, operationId: 'plan', position: 1 },
  ]);
}

interface Event {
  id: string;
  kind: string;
  at: string;
  name: string | null;
  state: string;
  [fact: string]: unknown;
}
interface Events {
  nodes: Event[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const query = /* GraphQL */ `
  query ($kinds: [InstanceEventKind!], $first: Int, $after: String) {
    processInstance(id: "pi") {
      events(kinds: $kinds, first: $first, after: $after) {
        nodes {
          id
          kind
          at
          endedAt
          name
          state
          elementId
          actor
          note
          activityId
          operationId
          runId
          attempts
          steps
          system
          status
          attempt
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;
const read = async (who: keyof typeof people, variables: Record<string, unknown> = {}): Promise<Events> =>
  (await ask(api, people[who], query, variables)).data?.['processInstance'].events;

/** Reads all pages, with the calls of the engine and its rows for each. */
async function readAll(who: keyof typeof people, variables: Record<string, unknown> = {}) {
  const [events, pages]: [Event[], { calls: number; rows: number }[]] = [[], []];
  for (let after: string | null = null, more = true; more;) {
    Object.assign(engine.used, { calls: 0, rows: 0 });
    const { nodes, pageInfo }: Events = await read(who, { ...variables, after });
    pages.push({ ...engine.used });
    events.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return { events, pages };
}

/** All kinds but passes of elements. */
const otherKinds = ['JOB', 'CALL', 'ACTIVITY', 'MESSAGE', 'INCIDENT', 'OPERATION'];
const kindsOf = async (who: keyof typeof people) => {
  const { nodes } = await read(who, { kinds: otherKinds, first: 100 });
  return Object.fromEntries([...Map.groupBy(nodes, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
};

describe('the timeline of an instance with 20,000 passes', () => {
  it('has every event once, the newest first, where many have the same time', async () => {
    const { events, pages } = await readAll('all', { first: 100 });
    const elements = events.filter(({ kind }) => kind === 'ELEMENT');
    expect(elements).toHaveLength(loops + 4);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ at }) => at)).toEqual(
      events
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const inOrder = engine.passes.filter(({ activityType }) => activityType !== 'sequenceFlow').map(({ id }) => `element:${id}`);
    expect(elements.map(({ id }) => id)).toEqual(inOrder.toReversed());
    expect(Math.max(...pages.map(({ rows }) => rows)), 'rows of the engine for a page').toBeLessThan(1_100);
    expect(Math.max(...pages.map(({ calls }) => calls)), 'calls of the engine for a page').toBeLessThanOrEqual(2);
  }, 120_000);

  it('tells a long pass from one that was taken away, on whatever page its end is', async () => {
    const { events } = await readAll('starter', { first: 100, kinds: ['ELEMENT'] });
    expect(events.slice(-3).map(({ name, elementId, state }) => [name, elementId, state])).toEqual([
      [null, 'log-message', 'COMPLETED'],
      [null, 'log-message', 'CANCELLED'],
      [null, 'message-given', 'COMPLETED'],
    ]);
    expect(events[0]).toMatchObject({ elementId: 'message-logged', state: 'ACTIVE' });
  }, 120_000);

  it('asks the engine for no passes where none are wanted', async () => {
    Object.assign(engine.used, { calls: 0, rows: 0 });
    expect((await read('operator', { kinds: ['JOB'] })).nodes).toMatchObject([
      { id: 'job:c3', state: 'BUSINESS_ERROR', note: 'NO_GREETING', runId: 'run-3', steps: ['greet'], attempts: 1 },
      { id: 'job:c2', state: 'COMPLETED', runId: 'run-2' },
      { id: 'job:c1', state: 'COMPLETED', runId: 'run-1' },
    ]);
    expect(engine.used).toEqual({ calls: 0, rows: 0 });
  });

  it('tells of each call what system it asked for what, and how that ended', async () => {
    const call = { kind: 'CALL', name: 'send', system: 'mail server', elementId: 'log-message', at: middle.toISOString() };
    const endedAt = new Date(middle.getTime() + 42).toISOString();
    expect((await read('starter', { kinds: ['CALL'] })).nodes).toMatchObject([
      { ...call, id: 'call:o3', endedAt, state: 'ANSWERED', status: 250, attempt: 3 },
      { ...call, id: 'call:o2', endedAt, state: 'TIMED_OUT', status: null, attempt: 2 },
      { ...call, id: 'call:o1', endedAt, state: 'ANSWERED', status: 451, attempt: 1 },
    ]);
  });

  it('goes on behind whatever event came last', async () => {
    const whole = await readAll('all', { first: 100, kinds: otherKinds });
    const single = await readAll('all', { first: 1, kinds: otherKinds });
    expect(whole.events).toHaveLength(18);
    expect(single.events).toEqual(whole.events);
  });

  it('takes no cursor of another list', async () => {
    const answer = (cursor: object) =>
      ask(api, people.operator, query, { after: Buffer.from(JSON.stringify(cursor)).toString('base64url') });
    const place = { at: '2046-01-01T00:00:00.000Z', source: 'audit', key: [1], passes: 5 };
    expect((await answer(place)).errors).toEqual([]);
    for (const wrong of [{ key: ['x'] }, { key: [] }, { source: 'activity' }, { at: 'never' }, { passes: -1 }, { passes: null }])
      expect(codeOf(await answer({ ...place, ...wrong })), JSON.stringify(wrong)).toBe('INVALID_INPUT');
  });
});

describe('the passes of the elements of an instance', () => {
  const passesOf = async () => {
    Object.assign(engine.used, { calls: 0, rows: 0 });
    const passes = 'query { processInstance(id: "pi") { elementPasses { elementId passed cancelled active tookMs } } }';
    return (await ask(api, people.operator, passes)).data?.['processInstance'].elementPasses;
  };

  it.each([20, 800])('are told from those that were taken away, where %i came before and after', async (times) => {
    const loop = engineOfPasses('pi');
    for (let pass = 0; pass <= 2 * times; pass += 1) {
      const at = begin + 10_000 * pass;
      loop.add('log-message', 'externalWorkerServiceTask', at, at + 5);
      if (pass !== times) loop.add('to-message-logged', 'sequenceFlow', at + 5);
    }
    nock.cleanAll();
    loop.answer();
    const found: { elementId: string }[] = await passesOf();
    expect(found.find(({ elementId }) => elementId === 'log-message')).toMatchObject({ passed: 2 * times, cancelled: 1, active: 0 });
  });

  it('of which there are 20,000 are counted by the engine, with one call for each element', async () => {
    const counted = { passed: 1, cancelled: 0, active: 0, tookMs: null };
    expect(await passesOf()).toEqual([
      { ...counted, elementId: 'message-given' },
      { ...counted, elementId: 'log-message', passed: loops + 1, cancelled: 1 },
      { ...counted, elementId: 'message-logged', passed: 0, active: 1 },
      { ...counted, elementId: 'to-log-message' },
      { ...counted, elementId: 'to-message-logged', passed: loops + 1 },
    ]);
    expect(engine.used.calls).toBeLessThanOrEqual(7);
    expect(engine.used.rows).toBeLessThan(600);
  });
});

describe('the events of an instance', () => {
  const always = { JOB: 3, CALL: 3, MESSAGE: 3, INCIDENT: 3 };

  it('are those that each reader may see anyway', async () => {
    expect(await kindsOf('starter')).toEqual(always);
    expect(await kindsOf('candidate')).toEqual({ ...always, ACTIVITY: 1 });
    expect(await kindsOf('operator')).toEqual({ ...always, ACTIVITY: 2, OPERATION: 2 });
    expect(await kindsOf('auditor')).toEqual({ ...always, ACTIVITY: 2, OPERATION: 2 });
    expect(await kindsOf('all')).toEqual({ ...always, ACTIVITY: 2, OPERATION: 4 });
  });

  it('are nobody else’s, in this tenant or another one', async () => {
    for (const who of ['stranger', 'foreigner'] as const)
      expect((await ask(api, people[who], query)).data).toEqual({ processInstance: null });
  });

  it('hold no variables', async () => {
    const { events } = await readAll('all', { first: 100, kinds: otherKinds });
    expect(JSON.stringify(events)).not.toContain(secret);
    expect(events.map(({ kind, state, note }) => [kind, state, note])).toEqual(
      expect.arrayContaining([
        ['OPERATION', 'done', 'Not needed'],
        ['OPERATION', 'FORBIDDEN', 'Not needed'],
        ['OPERATION', 'RESOLVED', 'Not needed'],
        ['INCIDENT', 'OPEN', 'The greeting is missing.'],
      ]),
    );
  });
});

describe('a history of one millisecond', () => {
  it('is read page by page, too', async () => {
    const short = engineOfPasses('pi');
    for (let pass = 0; pass < 300; pass += 1) short.add('log-message', 'externalWorkerServiceTask', begin, null);
    nock.cleanAll();
    short.answer();
    const { events } = await readAll('starter', { first: 50, kinds: ['ELEMENT'] });
    expect(events.map(({ id }) => id)).toEqual(short.passes.map(({ id }) => `element:${id}`).toReversed());
  });
});
