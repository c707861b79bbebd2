import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { activityStatuses, deliveries, messageStates } from '#netlify/database/schema.ts';
import { attemptsBeforeAttention } from '#netlify/services/work-items/rows.ts';
import { type WorkState, workStates } from '#netlify/core/work-state.ts';
import { reachable, type WorkItemKind, workItemKinds } from '#netlify/services/work-items/states.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask, somebody } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';
import { deadLetter, externalJobApi, page, processApi } from './engine-replies.ts';
import { workItemRows } from './work-item-rows.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Item {
  readonly kind: WorkItemKind;
  readonly id: string;
  readonly state: WorkState;
  readonly [fact: string]: unknown;
}

/** Contents of the engine: dead letters, and jobs by instance. */
const engine = { deadLetters: [] as unknown[], jobs: new Map<string, unknown[]>() };

beforeEach(async () => {
  await emptyTables(api);
  Object.assign(engine, { deadLetters: [], jobs: new Map() });
  nock.cleanAll();
  nock(processApi)
    .persist()
    .get('/management/deadletter-jobs')
    .query(true)
    .optionally()
    .reply(200, () => page(...engine.deadLetters));
  nock(externalJobApi)
    .persist()
    .get('/jobs')
    .query(true)
    .optionally()
    .reply(200, ({ url }: Request) => page(...(engine.jobs.get(new URL(url).searchParams.get('processInstanceId') ?? '') ?? [])));
});

const fields =
  'kind id acceptedAt subject businessKey processInstanceId activityId state waitsFor since attempts maxAttempts nextAt cause problem action allowedTo';

async function list(
  filter: { kinds?: readonly string[]; states?: readonly string[] } = {},
  who: Parameters<typeof ask>[1] = 'otto',
  first = 50,
) {
  const query = `query ($filter: WorkItemFilter, $first: Int!, $after: String) {
    workItems(filter: $filter, first: $first, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } unread } }`;
  const items: Item[] = [];
  const unread = new Set<string>();
  for (let after: string | null = null; ;) {
    const { data, errors } = await ask(api, who, query, { filter, first, after });
    expect(errors).toEqual([]);
    const answer = data?.['workItems'];
    items.push(...answer.nodes);
    for (const kind of answer.unread) unread.add(kind);
    if (!answer.pageInfo.hasNextPage) return { items, unread: [...unread] };
    after = answer.pageInfo.endCursor;
  }
}

const insert = workItemRows(() => api);

const now = new Date();
const soon = new Date(Date.now() + 60_000);

/** Gives the engine a job of the ledger's row. */
const awaited = async (row: Promise<string>, fields: Record<string, unknown> = {}): Promise<string> => {
  const id = await row;
  const job = {
    id,
    correlationId: id,
    processInstanceId: `i-${id}`,
    processDefinitionId: 'hello-world:1:d',
    executionId: 'e',
    elementId: 'log',
  };
  const rest = {
    elementName: null,
    retries: 3,
    exceptionMessage: null,
    createTime: now.toISOString(),
    lockOwner: null,
    lockExpirationTime: null,
  };
  engine.jobs.set(`i-${id}`, [{ ...job, ...rest, tenantId: 'baton/', ...fields }]);
  return id;
};
const givenUp = async (row: Promise<string>): Promise<string> => {
  const id = await row;
  engine.deadLetters.push({ ...deadLetter('dead', `i-${id}`, 'The provider does not know it.'), correlationId: id });
  return id;
};

const failure = { cause: 'ENGINE_FAILED', problem: 'It failed.', attempts: 2, maxAttempts: 10, since: now.toISOString() };
const messagesOf = (kind: 'MESSAGE' | 'SIGNAL') => ({
  DONE: () => insert.message({ kind, state: 'DELIVERED', deliveredAt: now }),
  WAITING: () => insert.message({ kind, state: 'WAITING' }),
  RETRYING: () => insert.message({ kind, state: 'RETRYING', cause: 'ENGINE_FAILED', problem: 'It failed.', attempts: 1 }),
  NEEDS_ATTENTION: () => insert.message({ kind, state: 'NEEDS_ATTENTION', cause: 'AMBIGUOUS', problem: 'Two wait.' }),
  REJECTED: () => insert.message({ kind, state: 'EXPIRED', cause: 'NOBODY_WAITED', problem: 'Nobody waited.' }),
});

/** Reaches every state that a kind can be in. */
const reach: Readonly<Record<WorkItemKind, Partial<Record<WorkState, () => Promise<string>>>>> = {
  START: {
    DONE: () => insert.start({ status: 'STARTED', processInstanceId: 'i' }),
    WAITING: () => insert.start({ status: 'PENDING' }),
    RETRYING: () => insert.start({ status: 'PENDING', problem: 'It failed.', failures: 2, leaseUntil: soon }),
    REJECTED: () => insert.start({ status: 'REFUSED', refusal: 'A variable is missing.' }),
  },
  DECISION: {
    DONE: () => insert.decision({ delivery: 'ACCEPTED' }),
    WAITING: () => insert.decision({ delivery: 'SENDING' }),
    RETRYING: () => insert.decision({ delivery: 'SENDING', deliveryFailure: { ...failure, nextAt: soon.toISOString() } }),
    NEEDS_ATTENTION: () => insert.decision({ delivery: 'SENDING', stuckAt: now, deliveryFailure: { ...failure, nextAt: null } }),
    REJECTED: () => insert.decision({ delivery: 'TOO_LATE', status: 'SUPERSEDED' }),
  },
  MESSAGE: messagesOf('MESSAGE'),
  SIGNAL: messagesOf('SIGNAL'),
  REPORT: {
    DONE: () => insert.report({ state: 'DONE' }),
    WAITING: () => awaited(insert.report({})),
    RETRYING: () =>
      awaited(insert.report({ returned: true }), { retries: 2, exceptionMessage: 'No answer.', lockExpirationTime: soon.toISOString() }),
    NEEDS_ATTENTION: () => givenUp(insert.report({ state: 'DONE' })),
    REJECTED: () => insert.report({}),
  },
  NOTIFICATION: {
    DONE: () => insert.notice({ emailDoneAt: now, webhookDoneAt: now, attempts: 1 }),
    WAITING: () => insert.notice(null),
    RETRYING: () => insert.notice({ emailDoneAt: now, attempts: 3, leaseUntil: soon }),
    REJECTED: () => insert.notice({ emailDoneAt: now, webhookDoneAt: now, attempts: 7, problem: 'It could not be sent for a day.' }),
  },
  ROW: {
    RETRYING: () => insert.row(1),
    NEEDS_ATTENTION: () => insert.row(attemptsBeforeAttention),
  },
};

/** Facts that an item must have in each state. */
const facts: Readonly<Record<WorkState, readonly string[]>> = {
  DONE: [],
  WAITING: ['waitsFor', 'since'],
  RETRYING: ['attempts', 'nextAt', 'problem'],
  NEEDS_ATTENTION: ['cause', 'problem', 'action'],
  REJECTED: ['cause', 'problem'],
};

const cases = workItemKinds.flatMap((kind) => reachable[kind].map((state): [WorkItemKind, WorkState] => [kind, state]));

describe('accepted work', () => {
  it('has a way here into each state that its kind can reach, and into no other', () => {
    const reached = Object.entries(reach).map(([kind, states]) => [kind, Object.keys(states)]);
    expect(reached).toEqual(workItemKinds.map((kind) => [kind, reachable[kind]]));
  });

  it.each(cases)('%s is %s, in no other state, and says what that means', async (kind, state) => {
    const id = await reach[kind][state]?.();
    for (const other of workStates) {
      const { items } = await list({ kinds: [kind], states: [other] });
      expect(
        items.filter((item) => item.id === id).map((item) => item.state),
        other,
      ).toEqual(other === state ? [state] : []);
    }
    const { items } = await list({ kinds: [kind] });
    const item = items.find((one) => one.id === id);
    const known = ['waitsFor', 'since', 'attempts', 'nextAt', 'cause', 'problem', 'action'].filter((name) => item?.[name] !== null);
    expect(known).toEqual([...facts[state]]);
    if (state === 'NEEDS_ATTENTION') expect(item?.['allowedTo']).not.toEqual([]);
  });

  it('is in exactly one state, whatever its row holds', async () => {
    const ids: string[] = [];
    const add = async (id: Promise<string>) => void ids.push(await id);
    for (const status of ['PENDING', 'STARTED', 'REFUSED'] as const)
      for (const problem of [null, 'It failed.']) await add(insert.start({ status, problem }));
    for (const kind of ['MESSAGE', 'SIGNAL'] as const) for (const state of messageStates) await add(insert.message({ kind, state }));
    for (const status of activityStatuses)
      for (const delivery of deliveries)
        for (const stuckAt of [null, now])
          for (const deliveryFailure of [null, { ...failure, nextAt: null }, { ...failure, cause: 'SUSPENDED', nextAt: null }])
            if (status !== 'OPEN' && status !== 'CLAIMED' && (delivery !== 'NONE' || status === 'COMPLETED'))
              await add(insert.decision({ status, delivery, stuckAt, deliveryFailure }));
    for (const state of ['STARTED', 'DONE'] as const)
      for (const returned of [false, true]) {
        await add(insert.report({ state, returned }));
        await add(givenUp(insert.report({ state, returned })));
        await add(awaited(insert.report({ state, returned })));
        await add(awaited(insert.report({ state, returned }), { exceptionMessage: 'No answer.' }));
      }
    for (const emailDoneAt of [null, now])
      for (const webhookDoneAt of [null, now])
        for (const problem of [null, 'Too old.'])
          for (const attempts of [0, 1, 5]) await add(insert.notice({ emailDoneAt, webhookDoneAt, problem, attempts, leaseUntil: soon }));
    for (let attempts = 1; attempts < 20; attempts += 1) await add(insert.row(attempts));
    const perState = await Promise.all(workStates.map(async (state) => (await list({ states: [state] })).items.map(({ id }) => id)));
    expect(perState.flat().toSorted()).toEqual(ids.toSorted());
    const all = await list();
    expect(all.items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(all.items.filter(({ kind, state }) => !reachable[kind].includes(state))).toEqual([]);
  }, 240_000);
});

describe('the list of accepted work', () => {
  it('has each item once over all pages, the newest first, though many are of the same instant', async () => {
    for (let n = 0; n < 9; n += 1) {
      const createdAt = new Date(Date.now() - (n % 3) * 1_000);
      await insert.start({ createdAt });
      await insert.message({ createdAt });
      await insert.message({ kind: 'SIGNAL', createdAt });
      await insert.report({ state: 'DONE', createdAt });
    }
    const { items } = await list({}, 'otto', 7);
    expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(36);
    expect(items).toHaveLength(36);
    const times = items.map((item) => String(item['acceptedAt']));
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('shows an operator the work of the own tenant alone, and failed rows to those without a tenant alone', async () => {
    for (const kind of workItemKinds) for (const state of reachable[kind]) await reach[kind][state]?.();
    expect(new Set((await list()).items.map(({ kind }) => kind))).toEqual(new Set(workItemKinds));
    const olga = somebody('olga', { roles: ['operator'], tenant: 'north' });
    for (const states of [workStates, ...workStates.map((state) => [state])]) expect((await list({ states }, olga)).items).toEqual([]);
  });

  it('goes on without the engine, and says which kinds are missing', async () => {
    await insert.start({});
    await insert.report({});
    nock.cleanAll();
    nock(processApi).persist().get('/management/deadletter-jobs').query(true).reply(503, 'down');
    const { items, unread } = await list();
    expect(items.map(({ kind }) => kind)).toEqual(['START']);
    expect(unread).toEqual(['REPORT']);
  });

  it('takes no cursor that it has not made', async () => {
    const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
    for (const place of [{}, { at: 'x', kind: 'START', id: 'i' }, { at: now.toISOString(), kind: 'NOTIFICATION', id: "1' or true" }]) {
      const { errors } = await ask(api, 'otto', 'query ($after: String) { workItems(after: $after) { nodes { id } } }', {
        after: cursor(place),
      });
      expect(errors[0]?.extensions['code']).toBe('INVALID_INPUT');
    }
  });
});
