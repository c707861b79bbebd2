import { describe, expect, it } from 'vitest';

import { instanceSearch, isFiltered, sortedBy } from '#netlify/site/instances/instance-search.ts';

describe('instanceSearch', () => {
  it('keeps chosen columns, and drops unknown and default ones', () => {
    expect(instanceSearch({ columns: 'id,colour,status' })).toEqual({ columns: 'id,status' });
    expect(instanceSearch({ columns: 'status,process,started,duration,place,problem' })).toEqual({});
    expect(instanceSearch({ columns: ['id'] })).toEqual({});
  });
});

describe('sortedBy', () => {
  const sorted = (search: object, ...clicks: Parameters<typeof sortedBy>[1][]) =>
    clicks.reduce((before, order) => instanceSearch({ ...sortedBy(before, order) }), instanceSearch({ ...search }));

  it('begins with the newest, the longest and the first business key', () => {
    expect(sorted({}, 'DURATION')).toEqual({ order: 'DURATION' });
    expect(sorted({}, 'BUSINESS_KEY')).toEqual({ order: 'BUSINESS_KEY', ascending: true });
    expect(sorted({ order: 'ENDED', ascending: true }, 'STARTED')).toEqual({});
  });

  it('reverses the order that the list already has', () => {
    expect(sorted({}, 'STARTED')).toEqual({ ascending: true });
    expect(sorted({}, 'ENDED', 'ENDED', 'ENDED')).toEqual({ order: 'ENDED' });
  });
});

describe('isFiltered', () => {
  it('is true for conditions only, not for order and columns', () => {
    expect(isFiltered({ columns: 'id', order: 'ENDED', ascending: true })).toBe(false);
    expect(isFiltered({ status: 'FAILED' })).toBe(true);
  });
});
