import { expect, it } from 'vitest';

import { columnsFor } from '#netlify/site/overview/columns.ts';

it('leaves no tile alone in the last row, for four states and up to six kinds of waits', () => {
  const alone = [4, 5, 6, 7, 8, 9, 10].flatMap((count) =>
    [4, 5].flatMap((most) => (count % columnsFor(count, most) === 1 ? [[count, most]] : [])),
  );
  expect(alone).toEqual([]);
});

it('makes rows of similar length', () => {
  expect([4, 5, 6, 7, 8, 9, 10].map((count) => columnsFor(count, 5))).toEqual([4, 5, 3, 4, 4, 5, 5]);
  // Seven tiles on a phone: one is left over with two columns and with three.
  expect([4, 5, 6, 7, 8, 9].map((count) => columnsFor(count, 3))).toEqual([2, 3, 3, 3, 3, 3]);
});
