import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { person } from '#netlify/database/schema.ts';

import { type ApiUnderTest, codeOf, startApi, tokenOfStranger } from './api-under-test.ts';

const me = 'query { me { id } }';
const list =
  'query ($search: String, $group: String, $ids: [ID!], $first: Int) { people(search: $search, group: $group, ids: $ids, first: $first) { id name roles groups } }';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const idsSeenBy = async (token: string, filter: Record<string, unknown> = {}): Promise<string[]> => {
  const answer = await api.withToken(token, list, { first: 100, ...filter });
  return answer.data?.['people'].map(({ id }: { id: string }) => id);
};
const row = async (tenantId: string, id: string) => {
  const [found] = await api.deps.database
    .select()
    .from(person)
    .where(and(eq(person.tenantId, tenantId), eq(person.id, id)));
  return found;
};

describe('the directory of people', () => {
  it('has the seeded people from the first request on, by name', async () => {
    const { data } = await api.as('clara')(list, {});
    expect(data?.['people'].map(({ name }: { name: string }) => name)).toEqual([
      'Ada Auditor',
      'Clara Clerk',
      'Leo Lead',
      'Otto Operator',
      'Ravi Reviewer',
      'Rita Reviewer',
    ]);
    expect(data?.['people'].at(2)).toEqual({
      id: 'leo',
      name: 'Leo Lead',
      roles: ['lead'],
      groups: expect.arrayContaining(['case-reviewers', 'case-leads']) as string[],
    });
  });

  it('is searched by part of the name or the id, by group, and by ids', async () => {
    const token = await tokenOfStranger({ id: 'wanda_100%', name: 'Wanda Wild' });
    expect(await idsSeenBy(token, { search: 'REVIEW' })).toEqual(['ravi', 'rita']);
    expect(await idsSeenBy(token, { search: ' lark ' })).toEqual([]);
    expect(await idsSeenBy(token, { search: 'lar' })).toEqual(['clara']);
    expect(await idsSeenBy(token, { search: '_' })).toEqual(['wanda_100%']);
    expect(await idsSeenBy(token, { search: '%' })).toEqual(['wanda_100%']);
    expect(await idsSeenBy(token, { group: 'case-leads' })).toEqual(['leo']);
    expect(await idsSeenBy(token, { group: 'case' })).toEqual([]);
    expect(await idsSeenBy(token, { ids: ['rita', 'nobody', 'ada'] })).toEqual(['ada', 'rita']);
    expect(await idsSeenBy(token, { ids: [] })).toEqual([]);
    expect(codeOf(await api.withToken(token, list, { ids: Array.from({ length: 101 }, (_, index) => `p${index}`) }))).toBe(
      'PAGE_TOO_LARGE',
    );
    expect(await idsSeenBy(token, { first: 2 })).toEqual(['ada', 'clara']);
    expect(codeOf(await api.withToken(token, list, { first: 101 }))).toBe('PAGE_TOO_LARGE');
  });

  it('names those who are asked for by id, all at once, and leaves out who is not known', async () => {
    const named = 'query ($ids: [ID!]) { people(ids: $ids, first: 1) { id name } }';
    const token = await tokenOfStranger({ id: 'ned', tenant: 'by-id' });
    const other = await tokenOfStranger({ id: 'olga', tenant: 'by-id' });
    for (const each of [token, other]) await api.withToken(each, me);
    const idsOf = async (ids: string[]) =>
      (await api.withToken(token, named, { ids })).data?.['people'].map(({ id }: { id: string }) => id);
    expect((await idsOf(['olga', 'ned', 'nobody'])).toSorted()).toEqual(['ned', 'olga']);
    expect(await idsOf(['rita'])).toEqual([]);
    expect(await idsOf([])).toEqual([]);
    const tooMany = await api.withToken(token, named, { ids: Array.from({ length: 101 }, (_, index) => `id-${index}`) });
    expect(tooMany.errors[0]?.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', field: 'ids', limit: 100 });
  });

  it('shows the people of the own tenant, also where two have the same id', async () => {
    const north = await tokenOfStranger({ id: 'sam', name: 'Sam of the north', tenant: 'north' });
    const south = await tokenOfStranger({ id: 'sam', name: 'Sam of the south', tenant: 'south' });
    for (const token of [north, south]) await api.withToken(token, me);
    expect(await idsSeenBy(north)).toEqual(['sam']);
    expect((await row('north', 'sam'))?.name).toBe('Sam of the north');
    expect((await row('south', 'sam'))?.name).toBe('Sam of the south');
    expect(await idsSeenBy(north, { search: 'south' })).toEqual([]);
  });

  it('is written when the token says something new and once an hour, not with each request', async () => {
    const vera = { id: 'vera', name: 'Vera', email: 'vera@baton.example', tenant: 'quiet' };
    await api.withToken(await tokenOfStranger(vera), me);
    const long = '1999-12-31T00:00:00.000Z';
    const age = () =>
      api.deps.database
        .update(person)
        .set({ seenAt: new Date(long) })
        .where(eq(person.id, 'vera'));
    await age();
    await Promise.all(Array.from({ length: 5 }, async () => api.withToken(await tokenOfStranger(vera), me)));
    expect((await row('quiet', 'vera'))?.seenAt.toISOString()).toBe(long);

    await api.withToken(await tokenOfStranger({ ...vera, roles: ['lead'], email: null }), me);
    const changed = await row('quiet', 'vera');
    expect(changed).toMatchObject({ roles: ['lead'], email: null });
    expect(changed?.seenAt.toISOString()).not.toBe(long);
  });

  it('keeps the language and the time zone that a token does not mention', async () => {
    await api.withToken(await tokenOfStranger({ id: 'zoe' }), me);
    await api.deps.database.update(person).set({ language: 'de', zone: 'Europe/Berlin' }).where(eq(person.id, 'zoe'));
    await api.withToken(await tokenOfStranger({ id: 'zoe', name: 'Zoe' }), me);
    expect(await row('', 'zoe')).toMatchObject({ name: 'Zoe', language: 'de', zone: 'Europe/Berlin' });
  });

  it('does not hold up a request when it cannot be written', async () => {
    await api.owner.execute(sql`alter table person rename to person_away`);
    try {
      const answer = await api.withToken(await tokenOfStranger({ id: 'nora', email: 'nora@baton.example' }), me);
      expect(answer.data).toEqual({ me: { id: 'nora' } });
      expect(api.logged.at(-1)).toContain('The directory of people was not written');
      expect(api.logged.join()).not.toContain('nora@baton.example');
    } finally {
      await api.owner.execute(sql`alter table person_away rename to person`);
    }
  });
});
