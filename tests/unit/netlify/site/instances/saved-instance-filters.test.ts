import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnNames } from '#netlify/site/instances/column-names.ts';
import { instanceSearch, orders, requestOf } from '#netlify/site/instances/instance-search.ts';
import { savedForm, searchOf } from '#netlify/site/instances/saved-instance-filters.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const value = fc.oneof(word, fc.integer().map(String), fc.constantFrom('true', 'false', '"12"', '"true"', 'two words', '""'));
const condition = fc.tuple(word, fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '~'), value).map((parts) => parts.join(' '));
const joined = (part: fc.Arbitrary<string>, by: string) => fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(by));
const searches = fc.record(
  {
    status: fc.constantFrom('RUNNING', 'FAILED', 'COMPLETED', 'CANCELLED'),
    definition: word,
    version: fc.integer({ min: 1, max: 99 }),
    text: word,
    element: word,
    error: word,
    assignee: word,
    variables: joined(joined(fc.oneof(word, condition), ' or '), ' and '),
    from: day,
    until: day,
    order: fc.constantFrom(...orders),
    ascending: fc.boolean(),
    columns: fc.shuffledSubarray([...columnNames]).map(String),
  },
  { requiredKeys: [] },
);
const sorting = { order: 'STARTED' as const, descending: true, columns: [] };

describe('searchOf', () => {
  it('returns from a saved filter the same question, with order and columns', () => {
    fc.assert(
      fc.property(searches, (given) => {
        const search = instanceSearch(given);
        const form = savedForm(search);
        // JSON, as the API stores the filter.
        const found = searchOf({ ...form, filter: JSON.parse(JSON.stringify(form.filter)) as Record<string, unknown> });
        expect(found && requestOf(found)).toEqual(requestOf(search));
        expect(found?.columns).toEqual(search.columns);
      }),
    );
  });

  it('does not depend on the order in which the database returns keys', () => {
    const variables = [{ anyOf: [{ text: 'hit', name: 'risk', comparison: 'EQ' }] }];
    expect(searchOf({ ...sorting, filter: { variables } })).toEqual({ variables: 'risk = hit' });
  });

  it.each([
    [{ status: ['RUNNING', 'FAILED'] }],
    [{ businessKey: 'A-1' }],
    [{ endedAfter: '2046-01-01T00:00:00.000Z' }],
    [{ startedAfter: '2046-01-01T11:30:00.000Z' }],
    [{ variables: [{ anyOf: [{ name: 'risk', comparison: 'EQ', text: 'this or that' }] }] }],
  ])('returns null for %j, which the page cannot show', (filter) => {
    expect(searchOf({ ...sorting, filter })).toBeNull();
  });
});
