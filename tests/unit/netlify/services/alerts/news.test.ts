import { describe, expect, it } from 'vitest';

import { nextState } from '#netlify/services/alerts/next-state.ts';
import { newsOf } from '#netlify/services/alerts/news.ts';

const now = new Date('2026-11-30T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const firing = { kind: 'STARVED_TOPICS', state: 'FIRING', silencedUntil: null, notifiedAt: null, notices: 0 } as const;
const ticket = { ...firing, kind: 'DEAD_LETTERS' } as const;

describe('what is said of an alert', () => {
  it.each([
    ['that fires for the first time', firing, 'FIRES'],
    ['that was told of a moment ago', { ...firing, notifiedAt: hoursAgo(0.9), notices: 1 }, null],
    ['an hour later, while nobody has acknowledged it', { ...firing, notifiedAt: hoursAgo(1), notices: 1 }, 'STILL_FIRES'],
    ['before the doubled pause is over', { ...firing, notifiedAt: hoursAgo(3.9), notices: 3 }, null],
    ['after the doubled pause', { ...firing, notifiedAt: hoursAgo(4), notices: 3 }, 'STILL_FIRES'],
    ['after the last repeat', { ...firing, notifiedAt: hoursAgo(1_000), notices: 6 }, null],
    ['that can wait, within a day', { ...ticket, notifiedAt: hoursAgo(23), notices: 1 }, null],
    ['that can wait, after a day', { ...ticket, notifiedAt: hoursAgo(24), notices: 1 }, 'STILL_FIRES'],
    ['that is acknowledged', { ...firing, state: 'ACKNOWLEDGED', notifiedAt: hoursAgo(100), notices: 1 }, null],
    ['that is silenced', { ...firing, silencedUntil: hoursAgo(-1) }, null],
    ['that is resolved while it is silenced', { ...firing, state: 'RESOLVED', notices: 1, silencedUntil: hoursAgo(-1) }, null],
    ['whose silence is over', { ...firing, silencedUntil: hoursAgo(1) }, 'FIRES'],
    ['that is resolved', { ...firing, state: 'RESOLVED', notifiedAt: hoursAgo(1), notices: 2 }, 'RESOLVED'],
    ['that is resolved before anybody was told', { ...firing, state: 'RESOLVED' }, null],
    ['that has not fired yet', { ...firing, state: 'PENDING' }, null],
  ] as const)('%s', (_, told, news) => {
    expect(newsOf(told, now)).toBe(news);
  });
});

describe('an evaluation', () => {
  const rule = { firesAfter: 2, resolvesAfter: 3 };
  const walk = (findings: readonly boolean[]) =>
    findings.reduce<ReturnType<typeof nextState>[]>((states, isFound) => [...states, nextState(states.at(-1) ?? null, isFound, rule)], []);

  it('lets an alert fire after findings in a row, and end after as many without as its rule says', () => {
    const states = walk([true, true, false, false, true, false, false, false]).map((standing) => standing?.state);
    expect(states).toEqual(['PENDING', 'FIRING', 'FIRING', 'FIRING', 'FIRING', 'FIRING', 'FIRING', 'RESOLVED']);
  });

  it('forgets a finding that does not come back', () => {
    expect(walk([true, false, true, true]).map((standing) => standing?.state)).toEqual(['PENDING', undefined, 'PENDING', 'FIRING']);
  });

  it('keeps an alert acknowledged until it is over', () => {
    expect(nextState({ state: 'ACKNOWLEDGED', streak: 0 }, true, rule)).toEqual({ state: 'ACKNOWLEDGED', streak: 0 });
    expect(nextState({ state: 'ACKNOWLEDGED', streak: 2 }, false, rule)).toEqual({ state: 'RESOLVED', streak: 0 });
  });
});
