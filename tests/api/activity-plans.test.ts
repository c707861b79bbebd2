import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ActivityFilter } from '#netlify/services/activities/lists/activity-filter.ts';
import { inboxCounts } from '#netlify/services/activities/lists/inbox-counts.ts';
import { listActivities } from '#netlify/services/activities/lists/list-activities.ts';
import { listHistory } from '#netlify/services/activities/lists/list-history.ts';
import type { Person } from '#netlify/auth/person.ts';
import { seedActivities } from '#scripts/bench/seed-activities.ts';

import { somebody } from './activity-scene.ts';
import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

const count = 200_000;
/** Rows that a list may read in its order before gathering its own rows. */
const nearby = 2_000;

let explained: ExplainedDatabase;

beforeAll(async () => {
  explained = await explainedDatabase();
  await seedActivities(explained.deps.database, { count, withForms: false });
}, 600_000);
afterAll(() => explained.pool.end());

const live = ['OPEN', 'CLAIMED'] as const;
const tomorrow = new Date(Date.now() + 86_400_000);
const lists: Readonly<Record<string, ActivityFilter>> = {
  mine: { mine: true, status: live },
  'for me': { forMe: true, status: live },
  'for me, ready': { forMe: true, status: live, ready: true },
  unassigned: { unassigned: true, status: ['OPEN'] },
  overdue: { overdue: true },
  'due soon': { status: live, dueBefore: tomorrow },
  urgent: { status: live, minPriority: 95 },
  watched: { watched: true, status: live },
  delegated: { delegatedByMe: true },
  'of a process': { status: live, processDefinitionKey: 'process-1' },
  'of a rare process': { status: live, processDefinitionKey: 'rare-process' },
  'of an element': { status: live, userTaskKey: 'task-3' },
  'of a group': { status: live, group: 'mid' },
  'of a business key': { businessKey: 'APP-4711' },
  'with a word': { status: live, text: 'app-1234' },
  'with a word that most have': { status: live, text: 'case' },
  'with a short word': { status: live, text: 'zq' },
  done: { status: ['COMPLETED', 'CANCELLED', 'SUPERSEDED'] },
  'decided by me': { decidedByMe: true },
  everything: {},
};
const inGroups = (id: string, ...groups: string[]): Person => somebody(id, { groups });
const people: Readonly<Record<string, Person>> = {
  'of the largest group': inGroups('person-5', 'large'),
  'of four groups': inGroups('person-6', 'mid', 'small', 'team-7', 'rare'),
  'of a small group': inGroups('person-7', 'small'),
  'of a tiny group': inGroups('person-8', 'rare'),
  'of the group that is due last': inGroups('person-9', 'late'),
  'of a group with nothing open': inGroups('person-10', 'past'),
  'of no group': inGroups('nobody'),
  'who operates': somebody('otto', { roles: ['operator'] }),
  'of another tenant': somebody('person-11', { groups: ['large'], tenant: 'north' }),
};
const orders = ['DUE', 'PRIORITY', 'CREATED', 'UPDATED', 'TITLE'] as const;
const directions = orders.flatMap((order) => [false, true].map((descending) => ({ order, descending })));

/**
 * Assigns a person to each direction of one list, shifted from list to list. Each pair of list and person, of list and direction, and of person
 * and direction is among the assignments of all lists.
 */
const assigned = (list: number) =>
  directions.map((direction, index) => {
    const [who, person] = Object.entries(people)[(list + index) % Object.keys(people).length]!;
    return { ...direction, who, person };
  });

/** Counts the person's own rows among those that the list can have: only so many may be read beside the nearby rows. */
async function ownRows(person: Person, filter: ActivityFilter): Promise<number> {
  const isLive = filter.overdue === true || filter.status?.every((status) => status === 'OPEN' || status === 'CLAIMED') === true;
  const readers = [...person.groups.map((group) => `group:${person.tenant}:${group}`), `person:${person.tenant}:${person.id}`];
  const { rows } = await explained.pool.query<{ count: string }>(
    `select count(*) from activity where tenant_id = $1 and ($2 or readers && $3) and (not $4 or status in ('OPEN', 'CLAIMED'))`,
    [person.tenant, person.roles.includes('operator'), readers, isLive],
  );
  return Number(rows[0]?.count);
}

describe(`a list over ${count} Activities`, () => {
  it.each(Object.keys(lists))(
    '%s: reads by indexes, the nearby rows and its own at most',
    async (name) => {
      const filter = lists[name]!;
      for (const { who, person, order, descending } of assigned(Object.keys(lists).indexOf(name))) {
        const own = await ownRows(person, filter);
        const said = `${who}, by ${order}${descending ? ' descending' : ''}, ${own} own rows`;
        const cost = await explained.costOf(() => listActivities(explained.deps, person, { filter, order, descending }));
        expect(
          cost.wholeTables.filter((table) => table === 'activity'),
          said,
        ).toEqual([]);
        expect(cost.rows, said).toBeLessThanOrEqual(nearby + Math.min(own, 20_000) + 300);
        expect(cost.buffers, said).toBeLessThanOrEqual(nearby + Math.min(own, 10_000) * 1.5 + 500);
      }
    },
    300_000,
  );

  it('is explained in every pair of list, person and direction', () => {
    const all = Object.keys(lists).flatMap((name, list) =>
      assigned(list).flatMap(({ who, order, descending }) => {
        const direction = `${order} ${descending}`;
        return [`${name}, ${who}`, `${name}, ${direction}`, `${who}, ${direction}`];
      }),
    );
    const [listCount, personCount] = [Object.keys(lists).length, Object.keys(people).length];
    expect(new Set(all).size).toBe(listCount * personCount + (listCount + personCount) * directions.length);
  });

  it('needs no more than the nearby rows where one in fifty is in it, on the first page as on a late one', async () => {
    const person = people['of the largest group']!;
    for (const filter of [lists['for me']!, lists['unassigned']!, lists['overdue']!, lists['done']!, lists['everything']!]) {
      for (const order of orders) {
        let after: string | null = null;
        for (const pages of [1, 40]) {
          for (let page = 1; page < pages; page += 1)
            after = (await listActivities(explained.deps, person, { filter, order, first: 100, after })).pageInfo.endCursor;
          const cost = await explained.costOf(() => listActivities(explained.deps, person, { filter, order, after }));
          expect(cost.rows, `${order} ${JSON.stringify(filter)} after ${pages} pages`).toBeLessThanOrEqual(nearby);
          expect(cost.buffers).toBeLessThanOrEqual(nearby + 200);
        }
      }
    }
  }, 300_000);
});

describe('the rest of the inbox', () => {
  it('counts what is open for the person, and reads no other row', async () => {
    for (const [who, person] of Object.entries(people)) {
      const own = await ownRows(person, { status: live });
      const { rows } = await explained.pool.query<{ count: string }>('select count(*) from watcher where person_id = $1', [person.id]);
      const watched = Number(rows[0]?.count);
      const cost = await explained.costOf(() => inboxCounts(explained.deps, person));
      expect(
        cost.wholeTables.filter((table) => table === 'activity'),
        who,
      ).toEqual([]);
      // Watched Activities are looked up one by one, closed ones, too.
      expect(cost.rows, `${who}, ${own} own rows`).toBeLessThanOrEqual(own + watched * 2 + 200);
    }
  });

  it.each([
    ['all', {}],
    ['of a person', { actor: 'person-5' }],
    ['of an action', { action: 'completed' }],
    ['of an Activity', { activityId: 'A0000000000000000000004711' }],
    ['of a time', { since: new Date(Date.now() - 9e9), until: new Date(Date.now() - 8e9) }],
    ['of a time that is long ago', { until: new Date(Date.now() - 3e10) }],
  ])('reads the history for auditors by its indexes: %s', async (_, filter) => {
    const auditor = somebody('ada', { roles: ['auditor'] });
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const cost = await explained.costOf(() => listHistory(explained.deps, auditor, { filter, after }));
      expect(cost.wholeTables).toEqual([]);
      expect(cost.rows).toBeLessThanOrEqual(60);
      expect(cost.buffers).toBeLessThanOrEqual(200);
      after = (await listHistory(explained.deps, auditor, { filter, after })).pageInfo.endCursor;
    }
  });
});
