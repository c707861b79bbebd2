import { describe, expect, it } from 'vitest';

import { fromLocalInput, toLocalInput } from '#netlify/site/activity/dates/local-time.ts';
import { priorities, priorityName } from '#netlify/site/activity/dates/priority.ts';

describe('day and time in a field', () => {
  it("are the viewer's, and come back as the same instant", () => {
    for (const iso of ['2026-12-01T08:30:00.000Z', '2026-07-01T23:59:00.000Z']) {
      expect(toLocalInput(iso)).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d$/);
      expect(fromLocalInput(toLocalInput(iso))).toBe(iso);
    }
    expect([toLocalInput(null), fromLocalInput(''), fromLocalInput('soon')]).toEqual(['', null, null]);
  });
});

describe('a priority', () => {
  it('has a name, whatever the number', () => {
    expect([0, 49, 50, 51, 99, 100].map(priorityName)).toEqual(['Low', 'Low', 'Normal', 'High', 'High', 'Urgent']);
    for (const [name, priority] of Object.entries(priorities)) expect(priorityName(priority)).toBe(name);
  });
});
