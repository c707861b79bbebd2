import { describe, expect, it } from 'vitest';

import {
  type ContextEntry,
  countryIn,
  evidenceGroups,
  matchesIn,
  moneyIn,
  scoreColor,
  tagsIn,
} from '#netlify/site/activity/evidence/evidence.ts';

const entry = (name: string, group: string | null, value: unknown = 'x'): ContextEntry => ({
  name,
  label: name,
  kind: 'TEXT',
  group,
  value,
});

describe('the groups of the evidence', () => {
  it('keep the order of the first entry of each, and leave out what is empty', () => {
    const groups = evidenceGroups([
      entry('name', 'Sender'),
      entry('risk', 'Screening'),
      entry('country', 'Sender'),
      entry('note', 'Screening', ''),
      entry('question', 'Earlier', null),
      entry('list', 'Earlier', []),
      entry('zero', null, 0),
    ]);
    expect(groups.map(({ title, entries }) => [title, entries.map(({ name }) => name)])).toEqual([
      ['Sender', ['name', 'country']],
      ['Screening', ['risk']],
      [null, ['zero']],
    ]);
  });
});

describe('a value of the evidence', () => {
  it('lists matches, the best first, and drops what is none', () => {
    const found = [
      { name: 'A', score: 0.2 },
      { name: 'B', score: 0.9, topics: ['sanction', 'role.pep'] },
      { name: 'C' },
      'D',
      { score: 1 },
      null,
    ];
    expect(matchesIn(found)).toEqual([
      { name: 'B', score: 0.9, topics: ['sanction', 'role.pep'] },
      { name: 'A', score: 0.2, topics: [] },
      { name: 'C', score: null, topics: [] },
    ]);
    expect(matchesIn('none')).toEqual([]);
  });

  it('takes tags from a text or a list', () => {
    expect(tagsIn('sanction, role.pep, ,')).toEqual(['sanction', 'role.pep']);
    expect(tagsIn(['a ', 'b'])).toEqual(['a', 'b']);
    expect(tagsIn(null)).toEqual([]);
  });

  it('writes money, countries and scores as the language does', () => {
    expect(moneyIn({ amount: 1234.5, currency: 'EUR' }, 'de')?.replaceAll('\u00A0', ' ')).toBe('1.234,50 €');
    expect(moneyIn({ amount: '12', currency: 'EUR' }, 'en')).toBe('€12.00');
    expect(moneyIn({ amount: 7 }, 'en')).toBe('7');
    expect(moneyIn({ amount: null, currency: 'EUR' }, 'en')).toBeNull();
    expect(moneyIn('seven', 'en')).toBeNull();
    expect([countryIn('NL', 'en'), countryIn('DE', 'de'), countryIn('nowhere', 'en')]).toEqual(['Netherlands', 'Deutschland', 'nowhere']);
    expect([0.2, 0.62, 0.9].map(scoreColor)).toEqual(['teal', 'orange', 'red']);
  });
});
