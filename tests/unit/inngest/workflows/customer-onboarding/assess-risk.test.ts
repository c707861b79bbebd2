import { describe, expect, it } from 'vitest';

import { assessRisk } from '#inngest/workflows/customer-onboarding/assess-risk.ts';

const match = (score: number, isMatch: boolean, ...topics: string[]) => ({ score, isMatch, topics });

describe('assessRisk', () => {
  it.each([
    ['clear', 'there is nothing', []],
    ['clear', 'only far ones are there, sanctioned or not', [match(0.49, false, 'sanction')]],
    ['review', 'a near one is there', [match(0.5, false)]],
    ['review', 'a namesake of a sanctioned person is there, however near', [match(0.99, false, 'sanction')]],
    ['review', 'a politically exposed person matches', [match(0.9, true, 'role.pep')]],
    ['review', 'a match has a low score, the provider being sure', [match(0.3, true)]],
    ['review', 'a relative of a sanctioned person matches', [match(0.9, true, 'sanction.linked')]],
    ['refuse', 'a sanctioned person matches', [match(0.9, true, 'role.pep', 'sanction')]],
    ['refuse', 'a sanctioned match comes after a better other one', [match(0.95, true, 'role.pep'), match(0.9, true, 'sanction')]],
  ] as const)('says %s when %s', (risk, _, matches) => {
    expect(assessRisk(matches)).toBe(risk);
  });
});
