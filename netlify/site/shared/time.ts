import { useEffect, useState } from 'react';

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 'in 2 days', '5 minutes ago', 'just now'. Rounded down, so that nothing looks later than it is. */
export function relativeTime(iso: string, now: number): string {
  const distanceMs = Date.parse(iso) - now;
  // From two days on in days: '1 day' would hide half of it.
  const unit = units.find(([name, sizeMs]) => Math.abs(distanceMs) >= (name === 'day' ? 2 * sizeMs : sizeMs));
  if (!unit) return distanceMs > 0 ? 'in a moment' : 'just now';
  return relative.format(Math.trunc(distanceMs / unit[1]), unit[0]);
}

/** In the viewer's time zone. */
export function exactTime(iso: string): string {
  return moment.format(new Date(iso));
}

/** '14:05', in the viewer's time zone. */
export function clockTime(iso: string): string {
  return clock.format(new Date(iso));
}

/** A calendar day 'YYYY-MM-DD' in words, whatever the viewer's time zone. */
export function dayInWords(isoDay: string): string {
  return day.format(new Date(isoDay));
}

/** '340 ms', '12 s', '3 min 20 s', '2 h 5 min', '3 d 4 h'. */
export function durationInWords(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86_400)];
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  if (hours < 24) return `${hours} h ${minutes % 60} min`;
  return `${days} d ${hours % 24} h`;
}

/** The present, told again every `everyMs`. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
