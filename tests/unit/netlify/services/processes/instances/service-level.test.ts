import { describe, expect, it } from 'vitest';

import { readServiceLevel } from '#netlify/services/processes/instances/service-level.ts';
import { readable, unreadable } from '#tests/support/service-levels.ts';

describe('readServiceLevel', () => {
  it.each(Object.entries(readable))('reads %s, which the linter passes', (written, level) => {
    const read = readServiceLevel(written);
    expect(read?.share).toBeCloseTo(level.share, 6);
    expect(read?.withinMs).toBe(level.withinMs);
  });

  it.each(unreadable)('reads no target in %s, which the linter refuses', (written) => {
    expect(readServiceLevel(written)).toBeNull();
  });

  it('reads no target where a model has none', () => {
    expect(readServiceLevel(null)).toBeNull();
  });
});
