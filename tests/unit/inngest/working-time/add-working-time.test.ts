import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { addWorkingTime, durationOf } from '#inngest/working-time/add-working-time.ts';
import { type Calendar, calendarOf, workingTimeSchema } from '#inngest/working-time/calendar.ts';

const office = calendar({
  zone: 'Europe/Berlin',
  days: { mon: '09:00-17:00', tue: '09:00-17:00', wed: '09:00-17:00', thu: '09:00-17:00', fri: ['08:00-12:00', '13:00-15:00'] },
  holidays: ['2026-12-25'],
});

function calendar(given: Record<string, unknown>): Calendar {
  const found = calendarOf(workingTimeSchema.parse(JSON.stringify({ groups: { team: given } })), ['team']);
  if (!found) throw new Error('There is no calendar.');
  return found;
}

const added = (start: string, duration: string, by: Calendar = office): string => {
  const parsed = durationOf(duration);
  if (!parsed) throw new Error(`${duration} is no duration.`);
  return addWorkingTime(new Date(start), parsed, by).toISOString();
};

describe('addWorkingTime', () => {
  it.each([
    ['within a day', '2026-11-25T10:00:00.000Z', 'PT4H', '2026-11-25T14:00:00.000Z'],
    ['over night', '2026-11-25T15:00:00.000Z', 'PT4H', '2026-11-26T11:00:00.000Z'],
    ['over lunch and a weekend', '2026-11-27T10:30:00.000Z', 'PT4H', '2026-11-30T09:30:00.000Z'],
    ['until a day ends', '2026-11-25T10:00:00.000Z', 'PT6H', '2026-11-25T16:00:00.000Z'],
    ['from a weekend on', '2026-11-28T10:00:00.000Z', 'PT1H', '2026-11-30T09:00:00.000Z'],
    ['from before the hours on', '2026-11-25T02:00:00.000Z', 'PT1H', '2026-11-25T09:00:00.000Z'],
    ['working days, at the same time of day', '2026-11-25T10:15:00.000Z', 'P2D', '2026-11-27T10:15:00.000Z'],
    ['working days, over a weekend', '2026-11-26T10:15:00.000Z', 'P2D', '2026-11-30T10:15:00.000Z'],
    ['a day that ends earlier', '2026-11-26T15:30:00.000Z', 'P1D', '2026-11-27T14:00:00.000Z'],
    ['a day with a break at that time', '2026-11-26T11:30:00.000Z', 'P1D', '2026-11-27T12:00:00.000Z'],
    ['a holiday', '2026-12-24T10:00:00.000Z', 'P1D', '2026-12-28T10:00:00.000Z'],
    ['days, then hours', '2026-11-25T15:00:00.000Z', 'P1DT2H', '2026-11-27T08:00:00.000Z'],
    ['a week of the calendar', '2026-11-25T10:00:00.000Z', 'P1W', '2026-12-02T10:00:00.000Z'],
    ['no time at all', '2026-11-28T10:00:00.000Z', 'PT0S', '2026-11-30T08:00:00.000Z'],
  ])('counts %s', (_, start, duration, expected) => {
    expect(added(start, duration)).toBe(expected);
  });

  it('knows that a day of the change of clocks is shorter or longer', () => {
    const always = calendar({
      zone: 'Europe/Berlin',
      days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, '00:00-24:00'])),
    });
    expect(added('2026-03-28T22:00:00.000Z', 'PT25H', always)).toBe('2026-03-29T23:00:00.000Z');
    expect(added('2026-03-28T11:00:00.000Z', 'P1D', always)).toBe('2026-03-29T10:00:00.000Z');
    expect(added('2026-10-24T10:00:00.000Z', 'P1D', always)).toBe('2026-10-25T11:00:00.000Z');
    const night = calendar({ zone: 'Europe/Berlin', days: { sun: '01:00-05:00', mon: '01:00-05:00' } });
    expect(added('2026-03-29T00:00:00.000Z', 'PT4H', night)).toBe('2026-03-30T00:00:00.000Z');
  });

  it('gives up where a calendar has no hours any more', () => {
    const once = { ...office, days: new Map() };
    expect(() => addWorkingTime(new Date(), Temporal.Duration.from('PT1H'), once)).toThrow('too few working hours');
  });
});

describe('durationOf', () => {
  it('takes durations only', () => {
    expect(['P1DT2H', 'PT4H', 'P2W'].map((text) => durationOf(text)?.toString())).toEqual(['P1DT2H', 'PT4H', 'P2W']);
    expect(['${due}', 'R3/PT1H', '2026-12-01', '2026-12-01T00:00:00Z', 'P', 'PT', 'P1X', ''].map(durationOf)).toEqual(Array(8).fill(null));
  });
});

/** Properties of every calendar, in zones whose clocks change, around those changes. */
describe('working time', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Apia', 'UTC'];
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const clock = (quarters: number): string =>
    `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  const dayHours = fc.uniqueArray(fc.nat(96), { minLength: 2, maxLength: 4 }).map((marks) => {
    const sorted = marks.toSorted((a, b) => a - b).slice(0, marks.length - (marks.length % 2));
    return sorted.flatMap((mark, index) => (index % 2 === 0 ? [`${clock(mark)}-${clock(sorted[index + 1] ?? 96)}`] : []));
  });
  const calendars = fc
    .record({
      zone: fc.constantFrom(...zones),
      days: fc
        .uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 })
        .chain((days) => fc.record(Object.fromEntries(days.map((day) => [day, dayHours])))),
      holidays: fc.array(fc.constantFrom('2026-03-30', '2026-04-06', '2026-11-02', '2026-10-26'), { maxLength: 2 }),
    })
    .map(calendar);
  // The weeks in which clocks change, in both halves of the world.
  const moments = fc
    .tuple(
      fc.constantFrom('2026-03-06', '2026-03-27', '2026-04-03', '2026-09-04', '2026-10-02', '2026-10-23', '2026-10-30'),
      fc.nat(5 * 24 * 60),
    )
    .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000));
  const minutes = fc.integer({ min: 1, max: 30 * 60 });
  const lengths = fc.record({ later: fc.nat(3_000), days: fc.nat(4), one: minutes, more: minutes });
  const ofMinutes = (count: number) => Temporal.Duration.from({ minutes: count });

  interface Clock {
    readonly date: Temporal.PlainDate;
    readonly minute: number;
  }
  /** Clocks of one count, by time and zone: each minute is also the past of later ones. */
  const clocks = new Map<string, Clock>();
  const clockAt = (instant: number, zone: string): Clock => {
    const known = clocks.get(`${zone} ${instant}`);
    if (known) return known;
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    const clock = { date: there.toPlainDate(), minute: there.hour * 60 + there.minute };
    clocks.set(`${zone} ${instant}`, clock);
    return clock;
  };
  /** Returns the latest time that the wall clock has shown: a clock that is put back counts as standing still until it is as late again. */
  const latest = (instant: number, zone: string): Clock =>
    [0, 15, 30, 45, 60].map((before) => clockAt(instant - before * 60_000, zone)).reduce((now, then) => laterOf(now, then));
  const laterOf = (one: Clock, two: Clock): Clock => {
    const order = Temporal.PlainDate.compare(one.date, two.date) || one.minute - two.minute;
    return order < 0 ? two : one;
  };
  /** Whether the minute is worked: minute by minute, the slow way, written independently. */
  function isWorked(instant: number, { zone, days, holidays }: Calendar): boolean {
    const { date, minute } = latest(instant, zone);
    const isHoliday = holidays.has(date.toString());
    return !isHoliday && (days.get(date.dayOfWeek) ?? []).some(({ from, to }) => from <= minute && minute < to);
  }
  const workedMinutes = (from: Date, to: Date, by: Calendar): number => {
    let count = 0;
    clocks.clear();
    for (let at = from.getTime(); at < to.getTime(); at += 60_000) if (isWorked(at, by)) count += 1;
    return count;
  };

  it('between start and result is the duration, to the minute', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 10 * 60 }), (by, start, count) => {
        const end = addWorkingTime(start, ofMinutes(count), by);
        fc.pre(end.getTime() - start.getTime() < 4 * 24 * 3_600_000);
        expect(workedMinutes(start, end, by)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });

  it('ends within working hours, or at their end', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(6), minutes, (by, start, days, count) => {
        const end = addWorkingTime(start, Temporal.Duration.from({ days, minutes: count }), by).getTime();
        expect(isWorked(end, by) || isWorked(end - 1, by)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('never ends earlier for beginning later, or for lasting longer', () => {
    fc.assert(
      fc.property(calendars, moments, lengths, (by, start, { later, days, one, more }) => {
        const duration = Temporal.Duration.from({ days, minutes: one });
        const end = addWorkingTime(start, duration, by).getTime();
        expect(addWorkingTime(new Date(start.getTime() + later * 60_000), duration, by).getTime()).toBeGreaterThanOrEqual(end);
        expect(addWorkingTime(start, Temporal.Duration.from({ days, minutes: one + more }), by).getTime()).toBeGreaterThan(end);
        expect(addWorkingTime(start, Temporal.Duration.from({ days: days + 1, minutes: one }), by).getTime()).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(calendars, moments, minutes, minutes, (by, start, one, two) => {
        const atOnce = addWorkingTime(start, ofMinutes(one + two), by);
        expect(addWorkingTime(addWorkingTime(start, ofMinutes(one), by), ofMinutes(two), by)).toEqual(atOnce);
      }),
      { numRuns: 200 },
    );
  });
});
