import { Temporal } from 'temporal-polyfill';

import type { Calendar, Hours } from './calendar.ts';

/** About a hundred years: a calendar of holidays only ends the search. */
const maxDays = 36_600;

/** Parses a duration of a model; null for an expression, a date or a cycle. */
export function durationOf(text: string): Temporal.Duration | null {
  if (!/^P[^\s$]+$/.test(text)) return null;
  try {
    return Temporal.Duration.from(text);
  } catch {
    return null;
  }
}

/**
 * Returns the moment after a duration of working time. Hours, minutes and seconds are hours of work; days are working days, at the same
 * time of day; weeks, months and years are calendar units. A start outside the hours counts from the next hours. Pure.
 *
 * @throws RangeError when the calendar has no hours for so long a time.
 */
export function addWorkingTime(start: Date, duration: Temporal.Duration, calendar: Calendar): Date {
  const { years, months, weeks, days } = duration;
  const begun = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(calendar.zone).add({ years, months, weeks });
  const onDay = addWorkingDays(nextWorkingMoment(begun, calendar), days, calendar);
  const rest = duration.with({ years: 0, months: 0, weeks: 0, days: 0 }).total('milliseconds');
  // The end of a working day is a moment to be due at, too: only what is left of the time goes on behind it.
  return new Date((rest === 0 ? onDay : addWorkingMs(onDay, rest, calendar)).epochMilliseconds);
}

type Moment = Temporal.ZonedDateTime;

function nextWorkingMoment(from: Moment, calendar: Calendar): Moment {
  return addWorkingMs(from, 0, calendar);
}

function addWorkingDays(from: Moment, count: number, calendar: Calendar): Moment {
  if (count === 0) return from;
  let left = count;
  for (const date of datesFrom(from.toPlainDate().add({ days: 1 }))) {
    const hours = hoursOn(date, calendar);
    if (hours.length === 0) continue;
    left -= 1;
    if (left === 0) return atTimeWithin(hours, date, from);
  }
  throw tooFar();
}

/** Returns the same time of day if people work then; else the next beginning of work on that day, or the end of work. */
function atTimeWithin(hours: readonly Hours[], date: Temporal.PlainDate, from: Moment): Moment {
  const wanted = date.toZonedDateTime({ timeZone: from.timeZoneId, plainTime: from.toPlainTime() });
  for (const { begin, end } of spans(hours, date, from.timeZoneId)) {
    if (Temporal.ZonedDateTime.compare(wanted, begin) < 0) return begin;
    if (Temporal.ZonedDateTime.compare(wanted, end) <= 0) return wanted;
  }
  return spans(hours, date, from.timeZoneId).at(-1)?.end ?? wanted;
}

/** Adds working time. With 0: returns the moment itself within working hours, else the beginning of the next ones. */
function addWorkingMs(from: Moment, ms: number, calendar: Calendar): Moment {
  let left = ms;
  for (const date of datesFrom(from.toPlainDate())) {
    for (const { begin, end } of spans(hoursOn(date, calendar), date, calendar.zone)) {
      const at = Temporal.ZonedDateTime.compare(begin, from) < 0 ? from : begin;
      const available = end.epochMilliseconds - at.epochMilliseconds;
      if (available <= 0) continue;
      if (left <= available) return at.add({ milliseconds: left });
      left -= available;
    }
  }
  throw tooFar();
}

function* datesFrom(first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let days = 0; days < maxDays; days += 1) yield first.add({ days });
}

function hoursOn(date: Temporal.PlainDate, { days, holidays }: Calendar): readonly Hours[] {
  return holidays.has(date.toString()) ? [] : (days.get(date.dayOfWeek) ?? []);
}

/** Returns the hours as moments. Where the clock is put forward or back, the hours are as much shorter or longer as that day is. */
function spans(hours: readonly Hours[], date: Temporal.PlainDate, zone: string): { begin: Moment; end: Moment }[] {
  const moment = (minutes: number): Moment => firstMoment(date.toPlainDateTime().add({ minutes }), zone);
  return hours.map(({ from, to }) => ({ begin: moment(from), end: moment(to) }));
}

/**
 * Returns the first moment at which the clock shows so late a time: the first of a repeated time, and the leap for a time that is left out.
 */
function firstMoment(local: Temporal.PlainDateTime, zone: string): Moment {
  const moment = local.toZonedDateTime(zone);
  if (moment.toPlainDateTime().equals(local)) return moment;
  return moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous') ?? moment;
}

const tooFar = (): RangeError => new RangeError('The calendar has too few working hours for this duration.');
