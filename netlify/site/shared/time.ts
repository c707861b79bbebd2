import { t } from 'i18next';
import { useEffect, useState } from 'react';

import { perLanguage } from '#netlify/site/i18n/locale.ts';

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const relative = perLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const moment = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }));
const clock = perLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const day = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** Formats a distance in time: 'in 2 days', '5 minutes ago', 'just now'. Rounded toward now, so that nothing looks later than it is. */
export function relativeTime(iso: string, now: number): string {
  const distanceMs = Date.parse(iso) - now;
  // In days from two days on: '1 day' would hide up to half of the time.
  const unit = units.find(([name, sizeMs]) => Math.abs(distanceMs) >= (name === 'day' ? 2 * sizeMs : sizeMs));
  if (!unit) return distanceMs > 0 ? t('in a moment') : t('just now');
  return relative().format(Math.trunc(distanceMs / unit[1]), unit[0]);
}

/** Formats an instant in the viewer's time zone. */
export function exactTime(iso: string): string {
  return moment().format(new Date(iso));
}

/** Formats the time of day, '14:05', in the viewer's time zone. */
export function clockTime(iso: string): string {
  return clock().format(new Date(iso));
}

/** Formats a calendar day 'YYYY-MM-DD' in words, in any time zone the same. */
export function dayInWords(isoDay: string): string {
  return day().format(new Date(isoDay));
}

type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day';
const durationUnits: Readonly<Record<DurationUnit, () => Intl.NumberFormat>> = {
  millisecond: durationUnit('millisecond'),
  second: durationUnit('second'),
  minute: durationUnit('minute'),
  hour: durationUnit('hour'),
  day: durationUnit('day'),
};

function durationUnit(unit: DurationUnit) {
  return perLanguage((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }));
}

/** Formats a duration: '340 ms', '12 sec', '3 min 20 sec', '2 hr', '3 days 4 hrs'. */
export function durationInWords(ms: number): string {
  if (ms < 1000) return durationUnits.millisecond().format(Math.max(0, Math.round(ms)));
  const seconds = Math.floor(ms / 1000);
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86_400)];
  if (minutes === 0) return durationUnits.second().format(seconds);
  if (hours === 0) return inTwoUnits(['minute', minutes], ['second', seconds % 60]);
  if (days === 0) return inTwoUnits(['hour', hours], ['minute', minutes % 60]);
  return inTwoUnits(['day', days], ['hour', hours % 24]);
}

/** Leaves the smaller unit out where there is none of it. */
function inTwoUnits(...parts: readonly [unit: DurationUnit, value: number][]): string {
  return parts
    .filter(([, value]) => value > 0)
    .map(([unit, value]) => durationUnits[unit]().format(value))
    .join(' ');
}

/** Formats a measured duration; a dash where there is none. */
export const took = (ms: number | null | undefined): string => (typeof ms === 'number' ? durationInWords(ms) : '–');

/** Formats the time between two instants: 'took 3 min 20 sec'. */
export function tookInWords(begin: string, end: string): string {
  return t('took {{duration}}', { duration: durationInWords(Date.parse(end) - Date.parse(begin)) });
}

/** Returns the current time, updated every `everyMs`. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
