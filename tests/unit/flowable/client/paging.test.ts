import { expect, test } from 'vitest';

import { allRows, type PageRequest, rowsOf } from '#flowable/client/paging.ts';

function listOf(total: number) {
  const asked: PageRequest[] = [];
  const fetchPage = async (page: PageRequest) => {
    asked.push(page);
    const size = Math.max(0, Math.min(page.size, total - page.start));
    return { data: Array.from({ length: size }, (_, index) => page.start + index), total };
  };
  return { asked, fetchPage };
}

test.each([
  [0, 1],
  [1, 1],
  [500, 1],
  [501, 2],
  [1_000, 2],
])('%i rows are fetched with %i requests', async (total, requests) => {
  const { asked, fetchPage } = listOf(total);
  expect(await allRows(fetchPage)).toEqual(Array.from({ length: total }, (_, index) => index));
  expect(asked).toHaveLength(requests);
});

test('a page is fetched only when its rows are needed', async () => {
  const { asked, fetchPage } = listOf(10);
  for await (const row of rowsOf(fetchPage, 2)) {
    if (row === 2) break;
  }
  expect(asked).toEqual([
    { start: 0, size: 2 },
    { start: 2, size: 2 },
  ]);
});

test('a list that becomes shorter meanwhile comes to an end', async () => {
  const { asked, fetchPage } = listOf(3);
  const shrinking = async (page: PageRequest) => ({ ...(await fetchPage(page)), total: 100 });
  expect(await allRows(shrinking)).toEqual([0, 1, 2]);
  expect(asked).toHaveLength(2);
});
