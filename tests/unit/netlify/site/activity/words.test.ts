import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

import { activityProblem } from '#netlify/site/activity/activity-problem.ts';
import { closedReasonInWords } from '#netlify/site/activity/decision/closed-reason.ts';
import { deadlineInWords } from '#netlify/site/activity/dates/deadline-words.ts';
import { changeInWords } from '#netlify/site/activity/history/history-words.ts';
import { peopleOn } from '#netlify/site/activity/people/people-on.ts';

beforeAll(() =>
  i18next.init({ lng: 'en', fallbackLng: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false } }),
);

const nameOf = (id: string) => id.toUpperCase();

describe('a deadline', () => {
  it('says what will happen, and in how long', () => {
    const at = '2026-11-25T12:00:00.000Z';
    const now = Date.parse('2026-11-25T10:00:00.000Z');
    const words = (['ESCALATION', 'REMINDER', 'CLOSING', 'OTHER'] as const).map((kind) =>
      deadlineInWords({ elementId: 'timer', name: 'Second look', interrupting: false, kind, at }, now),
    );
    expect(words).toEqual([
      'Escalates in 2 hours: more people are asked',
      'Reminds in 2 hours those who can decide',
      'Closes in 2 hours: the process goes on without a decision',
      'Second look in 2 hours',
    ]);
  });
});

describe('a change in the history', () => {
  it('says what from and what to, with names; what the action says already is left out', () => {
    expect(changeInWords({ field: 'assignee', before: 'rita', after: 'ravi' }, nameOf)).toBe('Assignee: RITA → RAVI');
    expect(changeInWords({ field: 'assignee', before: 'rita', after: null }, nameOf)).toBe('Assignee: RITA → none');
    expect(changeInWords({ field: 'dueAt', before: null, after: '2026-12-01T08:00:00.000Z' }, nameOf)).toMatch(/^Due: 1 Dec 2026/);
    expect(changeInWords({ field: 'priority', before: '50', after: '75' }, nameOf)).toBe('Priority: 50 → 75');
    expect(changeInWords({ field: 'status', before: 'OPEN', after: 'CLAIMED' }, nameOf)).toBeNull();
  });
});

describe('why an Activity was closed', () => {
  it('is said without the words of the engine', () => {
    expect(closedReasonInWords('boundary event (review-overdue)')).toBe('The process continued without it: Review overdue.');
    expect(closedReasonInWords('the task was completed outside Baton')).toBe('The task was completed outside Baton');
    expect(closedReasonInWords('Cancelled by otto: withdrawn (twice)')).toBe('Cancelled by otto: withdrawn (twice)');
  });
});

describe('a change that was not made', () => {
  it('says who was quicker, and when', () => {
    const said = (code: string, facts: Record<string, unknown>) =>
      activityProblem({ code, message: 'As the server says it.', facts }, nameOf).message;
    const at = '2026-11-25T10:00:00.000Z';
    expect(said('VERSION_CONFLICT', { changedBy: 'ravi', changedAt: at })).toMatch(/^RAVI changed it on 25 Nov 2026/);
    expect(said('VERSION_CONFLICT', { changedBy: null, changedAt: at })).toMatch(/^Somebody changed it/);
    expect(said('ACTIVITY_ALREADY_DECIDED', { decidedBy: 'ravi', decidedAt: at })).toMatch(/^RAVI decided it on 25 Nov 2026/);
    expect(said('CLAIMED_BY_OTHER', { assignee: 'ravi' })).toBe('RAVI has claimed it.');
    expect(said('DATABASE_UNAVAILABLE', {})).toBe('As the server says it.');
  });
});

describe('the people of a page', () => {
  it('are all whose names it shows', () => {
    const activity = {
      assignee: 'a',
      owner: 'b',
      createdBy: null,
      decidedBy: 'c',
      candidateUsers: ['d'],
      watchers: ['e'],
      viewers: ['f'],
      comments: [{ id: '1', author: 'g', at: '', text: '', mentions: ['h'] }],
      attachments: [{ id: '1', name: '', url: '', mediaType: null, addedBy: 'i', addedAt: '' }],
      related: [{ id: '1', title: '', status: 'OPEN', delivery: 'NONE', assignee: 'j', decidedBy: null }],
      history: [
        { sequence: '1', at: '', actor: 'process', action: 'opened', note: null, changes: [] },
        { sequence: '2', at: '', actor: 'k', action: 'assigned', note: null, changes: [{ field: 'assignee', before: 'l', after: 'm' }] },
        { sequence: '3', at: '', actor: 'k', action: 'changed', note: null, changes: [{ field: 'priority', before: '1', after: '2' }] },
      ],
    } as unknown as Parameters<typeof peopleOn>[0];
    expect([...new Set(peopleOn(activity).filter((id) => id !== null))].toSorted()).toEqual('abcdefghijklm'.split(''));
  });
});
