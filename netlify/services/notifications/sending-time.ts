import { Temporal } from 'temporal-polyfill';

import type { Preferences } from './preferences.ts';

/** Time within which events are put into one digest. */
export const groupingWindowMs = 2_000;
const morning = { hour: 8 };

/** From when on what has waited since `since` is to be sent. Pure. */
export function sendingTime(since: Date, { digest, zone }: Pick<Preferences, 'digest' | 'zone'>): Date {
  if (digest === 'AT_ONCE') return new Date(since.getTime() + groupingWindowMs);
  const moment = Temporal.Instant.fromEpochMilliseconds(since.getTime()).toZonedDateTimeISO(zone);
  if (digest === 'HOURLY') return instant(moment.round({ smallestUnit: 'hour', roundingMode: 'ceil' }));
  const today = moment.startOfDay().with(morning);
  const isPast = Temporal.ZonedDateTime.compare(today, moment) < 0;
  return instant(isPast ? today.add({ days: 1 }) : today);
}

const instant = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);
