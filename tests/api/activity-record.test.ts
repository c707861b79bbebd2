import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { activityChange } from '#netlify/database/schema.ts';
import { type ApiPostgres, startApiPostgres } from '#tests/support/api-postgres.ts';

import { act, approve, ask, meet, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let postgres: ApiPostgres;
let api: ApiUnderTest;
beforeAll(async () => {
  postgres = await startApiPostgres();
  api = await startApi({ server: postgres.server.url('activities') });
});
afterAll(async () => {
  await api.close();
  await postgres.stop();
});

interface Entry {
  readonly sequence: string;
  readonly activityId: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
}

async function record(filter: Record<string, unknown>, first = 50, after: string | null = null) {
  const answer = await ask(
    api,
    'ada',
    `query ($filter: ActivityHistoryFilter, $first: Int, $after: String) { activityHistory(filter: $filter, first: $first, after: $after) {
      nodes { sequence activityId at actor action } pageInfo { hasNextPage endCursor } } }`,
    { filter, first, after },
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.['activityHistory'] as { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe('activityHistory', () => {
  it('tells an auditor what happened to all Activities, newest first, page by page', async () => {
    const { id } = await opened(api);
    const { id: other } = await opened(api);
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await act(api, 'rita', 'completeActivity', { id, version: 2, decision: approve });
    await act(api, 'leo', 'assignActivity', { id: other, version: 1, assignee: 'ravi' });

    const entries: Entry[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof record>> = await record({}, 2, after);
      entries.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const order = entries.map(({ at, sequence }) => `${at} ${sequence.padStart(9, '0')}`);
    expect(order).toEqual(order.toSorted().toReversed());
    expect(entries.map(({ activityId, action }) => `${activityId} ${action}`).slice(0, 3)).toEqual([
      `${other} assigned`,
      `${id} completed`,
      `${id} claimed`,
    ]);

    expect((await record({ activityId: id })).nodes.map(({ action }) => action)).toEqual(['completed', 'claimed', 'opened']);
    expect(new Set((await record({ actor: 'rita' })).nodes.map(({ actor }) => actor))).toEqual(new Set(['rita']));
    expect((await record({ action: 'assigned' })).nodes.map(({ activityId }) => activityId)).toEqual([other]);
    const claimedAt = entries.find(({ action }) => action === 'claimed')?.at;
    expect((await record({ since: claimedAt, activityId: id })).nodes.map(({ action }) => action)).toEqual(['completed', 'claimed']);
    expect((await record({ until: claimedAt, activityId: id })).nodes.map(({ action }) => action)).toEqual(['opened']);
  });

  it('is for auditors', async () => {
    for (const who of ['rita', 'leo', 'otto']) {
      expect(codeOf(await ask(api, who, 'query { activityHistory { nodes { actor } } }')), who).toBe('FORBIDDEN');
    }
  });
});

describe('the news for open pages', () => {
  const news = async (id: string) =>
    (await api.deps.database.execute(sql`select tenant_id, audience from activity_change where activity_id = ${id} order by sequence`))
      .rows;

  it('have one row for each change, for all who could or can see it', async () => {
    const { id } = await opened(api, { candidateUsers: ['by-name'] });
    await meet(api, somebody('wanda'));
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await act(api, 'leo', 'assignActivity', { id, version: 2, assignee: 'wanda' });
    const comment = 'mutation ($id: ID!) { addComment(activityId: $id, text: "x", idempotencyKey: "k") { id } }';
    for (let round = 0; round < 2; round += 1) await ask(api, 'ravi', comment, { id });
    for (let round = 0; round < 2; round += 1) await act(api, 'ravi', 'watchActivity', { id });
    const everybody = ['by-name', 'group:case-reviewers', 'role:operator'];
    const rows = await news(id);
    expect(rows.map(({ audience }) => (audience as string[]).toSorted())).toEqual([
      everybody,
      [...everybody, 'rita'].toSorted(),
      [...everybody, 'rita', 'wanda'].toSorted(),
      [...everybody, 'wanda'].toSorted(),
      [...everybody, 'wanda'].toSorted(),
    ]);
  });

  it('say nothing of what was refused', async () => {
    const { id } = await opened(api);
    await act(api, 'rita', 'completeActivity', { id, version: 9, decision: approve });
    await act(api, 'rita', 'completeActivity', { id, version: 1, decision: { outcome: 'x' } });
    expect(await news(id)).toHaveLength(1);
  });

  it('can be read without missing one that commits late', async () => {
    const finished = sql`select sequence from activity_change where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, sequence`;
    const count = async () => (await api.deps.database.execute(finished)).rows.length;
    const before = await count();
    await api.deps.database.transaction(async (late) => {
      await late.insert(activityChange).values({ tenantId: '', audience: [] });
      await opened(api);
      expect(await count()).toBe(before);
    });
    expect(await count()).toBe(before + 2);
  });

  it('are forgotten when they are old', async () => {
    const { id } = await opened(api);
    await api.deps.database.insert(activityChange).values({ tenantId: '', activityId: id, audience: [], at: new Date(0) });
    expect(await api.worker.prune('CHANGES', '')).toEqual({ removed: 1, next: null });
    expect(await api.worker.prune('CHANGES', '')).toEqual({ removed: 0, next: null });
    expect(await news(id)).toHaveLength(1);
  });
});

describe('two tenants', () => {
  const there = (id: string, roles: Parameters<typeof somebody>[1]) =>
    somebody(id, { groups: ['case-reviewers', 'case-leads'], tenant: 'north', ...roles });
  const outsiders = [
    there('rita', { roles: ['reviewer'] }),
    there('leo', { roles: ['lead', 'reviewer'] }),
    there('otto', { roles: ['operator'] }),
    there('ada', { roles: ['auditor'] }),
  ];

  it('see nothing of each other: the same names, the same groups, every operation', async () => {
    const { id } = await opened(api);
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await act(api, 'rita', 'watchActivity', { id });
    const theirs = await opened(api, { tenantId: 'north', title: 'Of the north' });
    for (const who of outsiders) {
      const seen = await ask(
        api,
        who,
        'query ($id: ID!) { activity(id: $id) { id } activities(first: 100) { totalCount nodes { title } } inboxCounts { mine forMe unassigned watched } }',
        { id },
      );
      expect(seen.data?.['activity'], who.id).toBeNull();
      expect(seen.data?.['activities'], who.id).toEqual({ totalCount: 1, nodes: [{ title: 'Of the north' }] });
      expect(seen.data?.['inboxCounts'], who.id).toMatchObject({ mine: 0, unassigned: 1, watched: 0 });
    }
    const [reviewer, lead] = outsiders;
    if (!reviewer || !lead) throw new Error('Nobody is there.');
    const variables = { id, version: 2, assignee: 'x', to: 'x', changes: { priority: 1 }, decision: approve, reason: 'x' };
    const names = [
      'claimActivity',
      'unclaimActivity',
      'assignActivity',
      'delegateActivity',
      'handBackActivity',
      'completeActivity',
    ] as const;
    for (const name of [...names, 'changeActivity', 'cancelActivity', 'watchActivity', 'unwatchActivity'] as const) {
      expect(codeOf(await act(api, lead, name, variables)), name).toBe('NOT_FOUND');
    }
    for (const document of [
      'mutation ($id: ID!) { addComment(activityId: $id, text: "x", idempotencyKey: "k") { id } }',
      'mutation ($id: ID!) { addAttachment(activityId: $id, name: "x", url: "https://a.test", idempotencyKey: "k") { id } }',
      'mutation ($id: ID!) { saveDraft(activityId: $id, decision: {}) }',
    ]) {
      expect(codeOf(await ask(api, reviewer, document, { id }))).toBe('NOT_FOUND');
    }
    const auditor = outsiders[3] ?? lead;
    const history = await ask(api, auditor, 'query { activityHistory(first: 100) { nodes { activityId } } }');
    expect(history.data?.['activityHistory'].nodes).toEqual([{ activityId: theirs.id }]);
    expect((await ask(api, 'otto', 'query { activities(filter: { text: "north" }) { totalCount } }')).data).toEqual({
      activities: { totalCount: 0 },
    });
  });

  it('keep filters and keys of a person of the same name apart', async () => {
    const save = 'mutation { saveFilter(name: "Mine", filter: { filter: { mine: true } }) { id } }';
    await ask(api, 'rita', save);
    const [reviewer] = outsiders;
    if (!reviewer) throw new Error('Nobody is there.');
    expect((await ask(api, reviewer, 'query { savedFilters { name } }')).data).toEqual({ savedFilters: [] });
    const input = { title: 'Call', candidateGroups: ['case-reviewers'] };
    const here = await act(api, 'rita', 'createActivity', { input, idempotencyKey: 'k' });
    const north = await act(api, reviewer, 'createActivity', { input, idempotencyKey: 'k' });
    expect(north.data?.['createActivity'].id).not.toBe(here.data?.['createActivity'].id);
  });
});
