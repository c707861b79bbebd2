import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnNames, columnsOf, columnsText, defaultColumns } from '#netlify/site/instances/column-names.ts';

const choices = fc.shuffledSubarray([...columnNames], { minLength: 1 });

describe('columnsOf', () => {
  it('reads the columns of an address in their order', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        expect(columnsOf(columnsText(chosen))).toEqual(chosen);
      }),
    );
  });

  it('ignores unknown and repeated names', () => {
    expect(columnsOf('started,colour,started,id')).toEqual(['started', 'id']);
  });

  it.each([undefined, '', 'colour', ',,'])('returns the default columns for %j', (text) => {
    expect(columnsOf(text)).toEqual(defaultColumns);
  });
});

describe('columnsText', () => {
  it('leaves the default columns out of the address', () => {
    expect(columnsText(defaultColumns)).toBeUndefined();
    expect(columnsText([])).toBeUndefined();
  });
});
