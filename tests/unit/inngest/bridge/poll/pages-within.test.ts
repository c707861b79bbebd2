import { describe, expect, it } from 'vitest';

import { pagesWithin } from '#inngest/bridge/poll/pages-within.ts';

/** Returns pages of a second each; the last one is `last`. */
function pages(last: number) {
  let at = 0;
  const seen: number[] = [];
  const page = async (place: number): Promise<number | null> => {
    seen.push(place);
    at += 1_000;
    return place === last ? null : place + 1;
  };
  return { seen, page, now: () => at };
}

describe('pagesWithin', () => {
  it('goes on to the last page', async () => {
    const { seen, page, now } = pages(3);
    expect(await pagesWithin(60_000, 0, page, now)).toBeNull();
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('begins no page once the time is over, and says where to go on', async () => {
    const { seen, page, now } = pages(9);
    expect(await pagesWithin(2_500, 0, page, now)).toBe(3);
    expect(seen).toEqual([0, 1, 2]);
  });

  it('always works on one page, so that it comes to an end', async () => {
    const { seen, page, now } = pages(9);
    expect(await pagesWithin(0, 4, page, now)).toBe(5);
    expect(seen).toEqual([4]);
  });
});
