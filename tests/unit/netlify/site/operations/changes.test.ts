import { describe, expect, it } from 'vitest';

import { changesOf } from '#netlify/site/operations/changes.ts';

describe('changesOf', () => {
  it.each([
    ['equal values', { amount: 5, name: 'A' }, { name: 'A', amount: 5 }, []],
    ['a changed value', { amount: 5 }, { amount: 7 }, [{ path: ['amount'], before: 5, after: 7 }]],
    ['a new value', {}, { note: '' }, [{ path: ['note'], after: '' }]],
    ['a cleared value', { note: 'x' }, {}, [{ path: ['note'], before: 'x' }]],
    [
      'a long text as a whole',
      { note: 'a'.repeat(100) },
      { note: `${'a'.repeat(99)}b` },
      [{ path: ['note'], before: 'a'.repeat(100), after: `${'a'.repeat(99)}b` }],
    ],
    [
      'a value inside of an object',
      { address: { city: 'Bern', zip: 1 } },
      { address: { city: 'Basel', zip: 1 } },
      [{ path: ['address', 'city'], before: 'Bern', after: 'Basel' }],
    ],
    [
      'entries of a list',
      { signers: ['a', 'b'] },
      { signers: ['a', 'c'] },
      expect.arrayContaining([
        { path: ['signers', '2'], before: 'b' },
        { path: ['signers', '2'], after: 'c' },
      ]),
    ],
    ['a value of a name that a list uses', { _t: 1 }, { _t: 2 }, [{ path: ['_t'], before: 1, after: 2 }]],
  ])('tells %s', (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});
