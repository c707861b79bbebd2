/** Schedule of the sweep. Inngest's cron has no seconds: below a minute one run sweeps several times. */
export interface SweepSchedule {
  readonly cron: string;
  readonly everySeconds: number;
  readonly timesPerRun: number;
}

const interval = /^(\d{1,4})(s|m|h)$/;
const secondsIn = { s: 1, m: 60, h: 3_600 } as const;
const cronFields = 5;
const shortestSweepSeconds = 10;
const shortestAlertSeconds = 5;
const maxSeconds = 3_600;

const secondsOf = (text: string): number => {
  const [, count, unit] = interval.exec(text) ?? [];
  return count && unit ? Number(count) * secondsIn[unit as keyof typeof secondsIn] : NaN;
};

/** Whether a text is an interval from 10 s to 1 h, or five cron fields. */
export const isSweepInterval = (text: string): boolean => isInterval(text, shortestSweepSeconds);

/** Whether a text is an interval from 5 s to 1 h, or five cron fields. */
export const isAlertInterval = (text: string): boolean => isInterval(text, shortestAlertSeconds);

function isInterval(text: string, shortestSeconds: number): boolean {
  const seconds = secondsOf(text);
  if (Number.isNaN(seconds)) return text.trim().split(/\s+/).length === cronFields;
  return seconds >= shortestSeconds && seconds <= maxSeconds;
}

/** Reads a schedule. An interval that does not divide a minute or hour begins anew with each: 25s sweeps at 0, 25 and 50 s. */
export function toSweepSchedule(text: string): SweepSchedule {
  const seconds = secondsOf(text);
  if (Number.isNaN(seconds)) return { cron: text, everySeconds: 60, timesPerRun: 1 };
  if (seconds < 60) return { cron: '* * * * *', everySeconds: seconds, timesPerRun: Math.ceil(60 / seconds) };
  const minutes = Math.round(seconds / 60);
  return { cron: minutes === 60 ? '0 * * * *' : `*/${minutes} * * * *`, everySeconds: minutes * 60, timesPerRun: 1 };
}
