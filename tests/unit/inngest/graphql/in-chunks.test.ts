import { expect, it } from 'vitest';

import { inChunks } from '#inngest/graphql/in-chunks.ts';

const sizes = (rows: readonly unknown[]) => inChunks(rows).map((chunk) => chunk.length);

it('divides rows by their number and by their bytes, and loses none', () => {
  expect(sizes([])).toEqual([]);
  expect(sizes(Array.from({ length: 120 }, () => 'row'))).toEqual([50, 50, 20]);
  expect(sizes(Array.from({ length: 10 }, () => 'x'.repeat(100 * 1024)))).toEqual([3, 3, 3, 1]);
});

it('leaves a row that is too large alone, so that it hides no other', () => {
  expect(sizes(['a', 'x'.repeat(600 * 1024), 'b', 'c'])).toEqual([1, 1, 2]);
});
