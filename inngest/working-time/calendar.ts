import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Minutes since midnight, from and to. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Working hours and days of a group. */
export interface Calendar {
  /** IANA, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Hours by day of the week, 1 is Monday; earlier hours first; none on days off. */
  readonly days: ReadonlyMap<number, readonly Hours[]>;
  /** ISO dates without work. */
  readonly holidays: ReadonlySet<string>;
}

/** Calendars by candidate group; `fallback` is for groups without a calendar, where it is set. */
export interface WorkingTime {
  readonly groups: ReadonlyMap<string, Calendar>;
  readonly fallback: Calendar | null;
}

const hours = z
  .string()
  .regex(/^\d\d:\d\d-\d\d:\d\d$/, 'Write hours as 09:00-17:00')
  .transform((text): Hours => {
    const [from = 0, to = 0] = text.split('-').map(minutesOf);
    return { from, to };
  })
  .refine(({ from, to }) => from < to && to <= 24 * 60, 'The hours must end after they begin, at 24:00 at the latest');

const daysSchema = z
  .partialRecord(
    z.enum(weekdays),
    z.union([hours.transform((one) => [one]), z.array(hours)], { error: 'Write hours as 09:00-17:00, or a list' }),
  )
  .refine((days) => Object.values(days).some((list) => list.length > 0), 'Give at least one day with hours')
  .refine((days) => Object.values(days).every(isInOrder), 'Write the hours of a day in order, without overlap');

const calendarSchema = z
  .strictObject({
    zone: z.string().refine(isZone, 'Write an IANA time zone, such as Europe/Berlin'),
    days: daysSchema,
    holidays: z.array(z.iso.date()).default([]),
  })
  .transform(({ zone, days, holidays }): Calendar => ({
    zone,
    days: new Map(weekdays.map((day, index) => [index + 1, days[day] ?? []])),
    holidays: new Set(holidays),
  }));

/** The setting WORKING_TIME: JSON with `groups`, calendars by candidate group, and `default`, the calendar of all other groups. */
export const workingTimeSchema = z
  .string()
  .transform((text, context) => parsedJson(text) ?? problem(context))
  .pipe(z.strictObject({ groups: z.record(z.string(), calendarSchema).default({}), default: calendarSchema.optional() }))
  .transform((given): WorkingTime => ({ groups: new Map(Object.entries(given.groups)), fallback: given.default ?? null }));

/**
 * Returns the calendar of a task with these candidate groups: the first of the setting that is for one of them (the engine names groups in
 * no certain order), else the calendar for all others. Null: every hour counts.
 */
export function calendarOf(workingTime: WorkingTime | null, groups: readonly string[]): Calendar | null {
  if (!workingTime) return null;
  const own = [...workingTime.groups].find(([group]) => groups.includes(group));
  return own?.[1] ?? workingTime.fallback;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function isInOrder(list: readonly Hours[]): boolean {
  return list.every(({ from }, index) => index === 0 || from >= (list[index - 1]?.to ?? 0));
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problem(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'is not JSON' });
  return z.NEVER;
}
