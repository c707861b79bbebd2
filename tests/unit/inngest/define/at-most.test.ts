import { describe, expect, it } from 'vitest';

import { atMost } from '#inngest/define/at-most.ts';

const ids = Array.from({ length: 20 }, (_, index) => `row-${index}`);

describe('atMost', () => {
  it('has no more under way than it may, and keeps the order', async () => {
    let [now, most] = [0, 0];
    const results = await atMost(4, ids, async (id) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => void setTimeout(resolve, Math.random() * 3));
      now -= 1;
      return id;
    });
    expect(results).toEqual(ids);
    expect(most).toBe(4);
  });
});
