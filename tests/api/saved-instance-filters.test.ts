import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ask, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

type Who = Parameters<typeof ask>[1];

const save = (who: Who, name: string, filter: Record<string, unknown>) =>
  ask(
    api,
    who,
    `mutation ($name: String!, $filter: SavedInstanceFilterInput!) {
      saveInstanceFilter(name: $name, filter: $filter) { id name filter order descending columns } }`,
    { name, filter },
  );
const saveForActivities = (who: Who, name: string) =>
  ask(api, who, 'mutation ($name: String!) { saveFilter(name: $name, filter: { filter: {} }) { id } }', { name });
const both = async (who: Who) =>
  (await ask(api, who, '{ savedFilters { name } savedInstanceFilters { name filter order descending columns } }')).data;

describe('savedInstanceFilters', () => {
  it('come back with filter, order and columns, as the list takes them, and are replaced by name', async () => {
    const me = somebody('keeper');
    const filter = {
      status: ['FAILED'],
      startedAfter: '2046-12-02T00:00:00.000Z',
      variables: [{ anyOf: [{ name: 'amount', comparison: 'GE', number: 100 }] }],
    };
    await save(me, 'Large', { filter: {} });
    await save(me, ' Large ', { filter, order: 'DURATION', descending: false, columns: ['problem', 'status'] });
    const saved = { name: 'Large', filter, order: 'DURATION', descending: false, columns: ['problem', 'status'] };
    expect((await both(me))?.['savedInstanceFilters']).toEqual([saved]);
    const list = 'query ($filter: ProcessInstanceFilter) { processInstances(filter: $filter) { totalCount } }';
    expect((await ask(api, me, list, { filter: saved.filter })).errors).toEqual([]);
  });

  it('have the usual order and no columns unless they are given', async () => {
    const me = somebody('brief');
    await save(me, 'All', { filter: {} });
    expect((await both(me))?.['savedInstanceFilters']).toEqual([
      { name: 'All', filter: {}, order: 'STARTED', descending: true, columns: [] },
    ]);
  });

  it('are apart from those of Activities, even by the same name, and from those of other people', async () => {
    const me = somebody('apart');
    await save(me, 'Mine', { filter: {} });
    expect((await both(me))?.['savedFilters']).toEqual([]);
    await saveForActivities(me, 'Mine');
    expect(await both(me)).toMatchObject({ savedFilters: [{ name: 'Mine' }], savedInstanceFilters: [{ name: 'Mine' }] });
    expect(await both(somebody('another'))).toEqual({ savedFilters: [], savedInstanceFilters: [] });
  });

  it('are deleted by their owner only', async () => {
    const me = somebody('owner');
    const { id } = (await save(me, 'One', { filter: {} })).data?.['saveInstanceFilter'];
    const remove = (who: Who) => ask(api, who, 'mutation ($id: ID!) { deleteSavedFilter(id: $id) }', { id });
    expect((await remove(somebody('another'))).data).toEqual({ deleteSavedFilter: false });
    expect((await remove(me)).data).toEqual({ deleteSavedFilter: true });
    expect((await remove(me)).data).toEqual({ deleteSavedFilter: false });
  });

  it('are at most 50, with those of Activities', async () => {
    const me = somebody('collector');
    for (let index = 0; index < 25; index += 1) {
      await save(me, `Filter ${index}`, { filter: {} });
      await saveForActivities(me, `Filter ${index}`);
    }
    expect(codeOf(await save(me, 'Too many', { filter: {} }))).toBe('INVALID_INPUT');
    expect(codeOf(await saveForActivities(me, 'Too many'))).toBe('INVALID_INPUT');
    expect((await save(me, 'Filter 7', { filter: { text: 'A-' } })).errors).toEqual([]);
    expect((await saveForActivities(me, 'Filter 7')).errors).toEqual([]);
  });

  it.each([
    ['a blank name', ' ', []],
    ['too many columns', 'Wide', Array.from({ length: 21 }, (_, index) => `c${index}`)],
    ['a column without a name', 'Odd', ['']],
  ])('are refused with %s', async (_, name, columns) => {
    expect(codeOf(await save(somebody('careless'), name, { filter: {}, columns }))).toBe('INVALID_INPUT');
  });
});
