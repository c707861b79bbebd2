import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inboxSearch, type InboxSearch, orders, requestOf, searchOf } from '#netlify/site/inbox/inbox-search.ts';
import { listNames } from '#netlify/site/inbox/lists.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const searches = fc.record(
  {
    list: fc.constantFrom(...listNames),
    text: word,
    process: word,
    task: word,
    assignee: word,
    priority: fc.integer({ min: 1, max: 100 }),
    from: day,
    until: day,
    order: fc.constantFrom(...orders),
    descending: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the search of the inbox', () => {
  it('comes back from a saved filter as the same question', () => {
    fc.assert(
      fc.property(searches, (given) => {
        const asked = requestOf(inboxSearch(given));
        // JSON, as the API stores the filter.
        const saved = JSON.parse(JSON.stringify(asked)) as typeof asked;
        const found = searchOf(saved);
        expect(found && requestOf(found)).toEqual(asked);
      }),
    );
  });

  it('is not made from a saved filter with conditions that the page cannot show', () => {
    const sorting = { order: 'DUE', descending: false } as const;
    expect(searchOf({ filter: { status: ['OPEN', 'CLAIMED'], group: 'leads' }, ...sorting })).toBeNull();
    expect(searchOf({ filter: { status: ['CANCELLED'] }, ...sorting })).toBeNull();
    expect(searchOf({ filter: { status: ['OPEN', 'CLAIMED'], dueBefore: '2026-03-01T11:30:00.000Z' }, ...sorting })).toBeNull();
  });

  it('leaves out what an address cannot mean', () => {
    const odd = {
      list: 'none',
      priority: 'high',
      from: 'yesterday',
      order: 'SIZE',
      descending: 'yes',
      task: 'without a process',
      text: '  ',
    };
    expect(inboxSearch(odd)).toEqual({});
    expect(inboxSearch({ text: 12345, list: 'all' })).toEqual({ text: '12345' } satisfies InboxSearch);
  });

  it('asks for days as they begin and end in the zone of the viewer', () => {
    const { filter } = requestOf({ from: '2026-03-28', until: '2026-03-29' });
    expect(filter.dueAfter).toBe(new Date(new Date(2026, 2, 28).getTime() - 1).toISOString());
    expect(filter.dueBefore).toBe(new Date(2026, 2, 30).toISOString());
  });
});
