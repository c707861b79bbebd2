import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { activity } from '#netlify/database/schema.ts';

import { act, ask, meet, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const list = /* GraphQL */ `
  query ($filter: ActivityFilter, $order: ActivityOrder, $descending: Boolean, $first: Int, $after: String) {
    activities(filter: $filter, order: $order, descending: $descending, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
      }
    }
  }
`;
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly id: string; readonly title: string }[];
}
type Who = Parameters<typeof ask>[1];

async function page(who: Who, variables: Record<string, unknown>): Promise<Page> {
  const answer = await ask(api, who, list, variables);
  expect(answer.errors).toEqual([]);
  return answer.data?.['activities'];
}
const titles = async (who: Who, filter: Record<string, unknown>): Promise<string[]> =>
  (await page(who, { filter, first: 100, order: 'TITLE' })).nodes.map(({ title }) => title);

/** Counter of candidate groups: a separate group for each test keeps the tests' Activities apart. */
let groups = 0;
function scene() {
  groups += 1;
  const group = `lists-${groups}`;
  const me = somebody(`me-${groups}`, { groups: [group], roles: ['reviewer', 'lead'] });
  const open = async (title: string, fields: Record<string, unknown> = {}) =>
    (await opened(api, { title, candidateGroups: [group], dueAt: null, ...fields })).id;
  return { group, me, open };
}

describe('filters of activities', () => {
  it("by whose it is: mine, for me, nobody's, lent, decided, made, watched", async () => {
    const { me, open } = scene();
    const other = somebody('other', { roles: ['clerk'] });
    await meet(api, other);
    await open('a free');
    const mine = await open('b mine');
    await act(api, me, 'claimActivity', { id: mine, version: 1 });
    const theirs = await open('c theirs');
    await act(api, me, 'assignActivity', { id: theirs, version: 1, assignee: 'other' });
    const lent = await open('d lent');
    await act(api, me, 'claimActivity', { id: lent, version: 1 });
    await act(api, me, 'delegateActivity', { id: lent, version: 2, to: 'other' });
    const decided = await open('e decided');
    await act(api, me, 'completeActivity', { id: decided, version: 1, decision: { outcome: 'approve' } });
    await open('f by name', { candidateGroups: ['elsewhere'], candidateUsers: [me.id] });
    await open('g elsewhere', { candidateGroups: ['elsewhere'] });
    const watched = await open('h watched');
    await act(api, me, 'watchActivity', { id: watched });
    const input = { title: 'i made', candidateGroups: ['elsewhere'] };
    await act(api, me, 'createActivity', { input, idempotencyKey: 'made' });

    expect(await titles(me, { mine: true })).toEqual(['b mine', 'e decided']);
    expect(await titles(me, { mine: true, status: ['CLAIMED'] })).toEqual(['b mine']);
    expect(await titles(me, { forMe: true })).toEqual(['a free', 'b mine', 'c theirs', 'd lent', 'e decided', 'f by name', 'h watched']);
    expect(await titles(me, { unassigned: true })).toEqual(['a free', 'f by name', 'h watched', 'i made']);
    expect(await titles(me, { delegatedByMe: true })).toEqual(['d lent']);
    expect(await titles(me, { decidedByMe: true })).toEqual(['e decided']);
    expect(await titles(me, { createdByMe: true })).toEqual(['i made']);
    expect(await titles(me, { watched: true })).toEqual(['h watched']);
    expect(await titles(me, { assignee: 'other' })).toEqual(['c theirs', 'd lent']);
    expect(await titles(other, {})).toEqual(['c theirs', 'd lent']);
    expect(await titles(other, { forMe: true })).toEqual([]);
    expect(await titles(me, { mine: false, watched: null, forMe: true, unassigned: true })).toEqual(['a free', 'f by name', 'h watched']);
  });

  it('by what it is: process, element, instance, business key, standalone, group, priority, state', async () => {
    const { me, group, open } = scene();
    await open('a', { processDefinitionKey: 'p1', userTaskKey: 't1', businessKey: 'KEY-1', processInstanceId: `${group}-i`, priority: 10 });
    await open('b', { processDefinitionKey: 'p1', userTaskKey: 't2', businessKey: 'KEY-2', priority: 60 });
    await open('c', { processDefinitionKey: 'p2', userTaskKey: 't1', priority: 90, candidateGroups: [group, 'second'] });
    const input = { title: 'd', candidateGroups: [group] };
    await act(api, me, 'createActivity', { input, idempotencyKey: 'standalone' });
    expect(await titles(me, { processDefinitionKey: 'p1' })).toEqual(['a', 'b']);
    expect(await titles(me, { processDefinitionKey: 'p1', userTaskKey: 't1' })).toEqual(['a']);
    expect(await titles(me, { processInstanceId: `${group}-i` })).toEqual(['a']);
    expect(await titles(me, { businessKey: 'KEY-2' })).toEqual(['b']);
    expect(await titles(me, { standalone: true })).toEqual(['d']);
    expect(await titles(me, { standalone: false })).toEqual(['a', 'b', 'c']);
    expect(await titles(me, { group: 'second' })).toEqual(['c']);
    expect(await titles(me, { minPriority: 60 })).toEqual(['b', 'c']);
    expect(await titles(me, { status: ['COMPLETED'] })).toEqual([]);
    expect(await titles(me, { status: ['OPEN', 'COMPLETED'] })).toHaveLength(4);
  });

  it('by time: overdue, due before and after, ready', async () => {
    const { me, open } = scene();
    const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
    await open('a late', { dueAt: days(-2) });
    await open('b soon', { dueAt: days(2) });
    await open('c later', { dueAt: days(9) });
    const put = await open('d never');
    await act(api, me, 'changeActivity', { id: put, version: 1, changes: { followUpAt: days(3) } });
    const done = await open('e late and done', { dueAt: days(-3) });
    await act(api, me, 'completeActivity', { id: done, version: 1, decision: { outcome: 'approve' } });
    expect(await titles(me, { overdue: true })).toEqual(['a late']);
    expect(await titles(me, { dueBefore: days(5), status: ['OPEN'] })).toEqual(['a late', 'b soon']);
    expect(await titles(me, { dueAfter: days(1) })).toEqual(['b soon', 'c later']);
    expect(await titles(me, { ready: true, status: ['OPEN'] })).toEqual(['a late', 'b soon', 'c later']);
  });

  it('by words, in any case and order, in title, description and business key, and takes signs as they are', async () => {
    const { me, open } = scene();
    await open('a Größe 100%', { description: 'Measure it', businessKey: 'APP-77' });
    await open('b Grösse 1000', { description: null, businessKey: 'APP-78' });
    await open('c under_score', { description: 'Back\\slash', businessKey: null });
    expect(await titles(me, { text: 'MEASURE größe' })).toEqual(['a Größe 100%']);
    expect(await titles(me, { text: 'app-7' })).toEqual(['a Größe 100%', 'b Grösse 1000']);
    expect(await titles(me, { text: '100%' })).toEqual(['a Größe 100%']);
    expect(await titles(me, { text: 'r_s' })).toEqual(['c under_score']);
    expect(await titles(me, { text: 'k\\s' })).toEqual(['c under_score']);
    expect(await titles(me, { text: '   ' })).toHaveLength(3);
    expect(await titles(me, { text: 'measure slash' })).toEqual([]);
  });
});

describe('order of activities', () => {
  const many = 37;

  /** Makes many rows of which several are equal in every sort field. */
  async function equalRows(group: string): Promise<void> {
    const moment = (index: number) => new Date(Date.UTC(2026, 10, 1, 0, 0, Math.floor(index / 5)));
    const rows = Array.from({ length: many }, (_, index) => ({
      id: `${group}-${String((index * 7) % many).padStart(2, '0')}`,
      title: `Title ${Math.floor(index / 4)}`,
      candidateGroups: [group],
      contextEntries: [],
      priority: (index % 3) * 10,
      dueAt: index % 6 === 0 ? null : moment(index),
      createdAt: moment(index),
      updatedAt: moment(many - index),
      taskId: `${group}-${index}`,
    }));
    await api.deps.database.insert(activity).values(rows);
  }

  async function allPages(who: Who, variables: Record<string, unknown>): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const found: Page = await page(who, { ...variables, first: 4, after });
      expect(found.totalCount).toBe(many);
      ids.push(...found.nodes.map(({ id }) => id));
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  }

  it.each(['DUE', 'PRIORITY', 'CREATED', 'UPDATED', 'TITLE'])(
    '%s shows every row once, page by page, and the same backwards',
    async (order) => {
      const { me, group } = scene();
      await equalRows(group);
      const forwards = await allPages(me, { order });
      expect(new Set(forwards).size).toBe(many);
      expect(await allPages(me, { order })).toEqual(forwards);
      expect(await allPages(me, { order, descending: true })).toEqual(forwards.toReversed());
    },
  );

  it('puts those without a due date behind all others', async () => {
    const { me, group } = scene();
    await equalRows(group);
    const answer = await ask(api, me, 'query { activities(first: 100, order: DUE) { nodes { dueAt } } }');
    const due = answer.data?.['activities'].nodes.map((node: { dueAt: string | null }) => node.dueAt ?? 'z');
    expect(due).toEqual(due.toSorted());
  });

  it('refuses the cursor of another order', async () => {
    const { me, group } = scene();
    await equalRows(group);
    const { pageInfo } = await page(me, { order: 'TITLE', first: 3 });
    for (const variables of [{ order: 'DUE' }, { order: 'TITLE', descending: true }]) {
      expect(codeOf(await ask(api, me, list, { ...variables, after: pageInfo.endCursor }))).toBe('INVALID_INPUT');
    }
  });

  it('loses no row when others change between two pages', async () => {
    const { me, group, open } = scene();
    for (const title of ['1', '2', '3', '4', '5', '6']) await open(title, { priority: Number(title) });
    const first = await page(me, { order: 'PRIORITY', first: 3 });
    await act(api, me, 'claimActivity', { id: first.nodes[0]?.id ?? '', version: 1 });
    await open('0', { priority: 0, candidateGroups: [group] });
    const rest = await page(me, { order: 'PRIORITY', first: 10, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ title }) => title)).toEqual(['4', '5', '6']);
  });
});

describe('inboxCounts', () => {
  it('counts exactly what the lists show', async () => {
    const { me, open } = scene();
    await meet(api, somebody('other'));
    const past = '2020-01-01T00:00:00.000Z';
    await open('free');
    await open('late', { dueAt: past });
    const mine = await open('mine', { dueAt: past });
    await act(api, me, 'claimActivity', { id: mine, version: 1 });
    const lent = await open('lent');
    await act(api, me, 'claimActivity', { id: lent, version: 1 });
    await act(api, me, 'delegateActivity', { id: lent, version: 2, to: 'other' });
    const done = await open('done', { dueAt: past });
    for (const id of [lent, done]) await act(api, me, 'watchActivity', { id });
    await act(api, me, 'completeActivity', { id: done, version: 1, decision: { outcome: 'approve' } });
    const counts = (await ask(api, me, 'query { inboxCounts { mine forMe unassigned overdue watched delegated } }')).data?.['inboxCounts'];
    expect(counts).toEqual({ mine: 1, forMe: 4, unassigned: 2, overdue: 2, watched: 1, delegated: 1 });
    const status = ['OPEN', 'CLAIMED'];
    for (const [name, filter] of Object.entries({
      mine: 'mine',
      forMe: 'forMe',
      unassigned: 'unassigned',
      overdue: 'overdue',
      watched: 'watched',
    })) {
      expect(counts[name], name).toBe((await page(me, { filter: { status, [filter]: true } })).totalCount);
    }
  });

  it('counts for an operator what waits for anybody, and nothing as theirs', async () => {
    const { inboxCounts } = (await ask(api, 'otto', 'query { inboxCounts { mine forMe unassigned } }')).data ?? {};
    expect(inboxCounts).toMatchObject({ mine: 0, forMe: 0 });
    expect(inboxCounts.unassigned).toBeGreaterThan(0);
  });
});

describe('savedFilters', () => {
  const save = (who: Who, name: string, filter: Record<string, unknown>) =>
    ask(
      api,
      who,
      'mutation ($name: String!, $filter: SavedFilterInput!) { saveFilter(name: $name, filter: $filter) { id name filter order descending } }',
      {
        name,
        filter,
      },
    );
  const saved = async (who: Who) =>
    (await ask(api, who, 'query { savedFilters { id name filter order descending } }')).data?.['savedFilters'];

  it("are the person's own, come back as the list takes them, and are replaced by name", async () => {
    const { me, open } = scene();
    await open('urgent', { priority: 90, dueAt: '2046-12-01T00:00:00.000Z' });
    await open('calm', { priority: 10 });
    const filter = { minPriority: 80, dueBefore: '2046-12-02T00:00:00.000Z' };
    await save(me, ' Urgent ', { filter });
    const answer = await save(me, 'Urgent', { filter, order: 'PRIORITY', descending: true });
    expect(answer.data?.['saveFilter']).toMatchObject({ name: 'Urgent', filter, order: 'PRIORITY', descending: true });
    const [only, ...others] = await saved(me);
    expect(others).toEqual([]);
    expect(await titles(me, only.filter)).toEqual(['urgent']);
    expect(await saved(somebody('another'))).toEqual([]);
  });

  it('are deleted by their owner only, and limited in number', async () => {
    const { me } = scene();
    const { id } = (await save(me, 'One', { filter: {} })).data?.['saveFilter'];
    const remove = (who: Who) => ask(api, who, 'mutation ($id: ID!) { deleteSavedFilter(id: $id) }', { id });
    expect((await remove(somebody('another'))).data).toEqual({ deleteSavedFilter: false });
    expect((await remove(me)).data).toEqual({ deleteSavedFilter: true });
    for (let index = 0; index < 50; index += 1) await save(me, `Filter ${index}`, { filter: {} });
    expect(codeOf(await save(me, 'Too many', { filter: {} }))).toBe('INVALID_INPUT');
    expect((await save(me, 'Filter 7', { filter: { mine: true } })).errors).toEqual([]);
  });
});

describe('related', () => {
  it('are the others of the same instance that the caller may see', async () => {
    const { me, open } = scene();
    const processInstanceId = `related-${groups}`;
    const first = await open('first', { processInstanceId });
    await open('second', { processInstanceId });
    await open('hidden', { processInstanceId, candidateGroups: ['elsewhere'] });
    await open('unrelated');
    const found = await ask(api, me, 'query ($id: ID!) { activity(id: $id) { related { title } } }', { id: first });
    expect(found.data?.['activity'].related).toEqual([{ title: 'second' }]);
  });
});
