/** Texts that the engine turns into times and numbers, by the engine's own measured rules, narrower than ISO 8601. */

/** Whether a text is a duration such as `P1DT12H`; only seconds may have a fraction, and weeks are not known. */
export const isDuration = (value: string): boolean =>
  /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value);

/** Whether a text is an existing date, with or without time, or a duration, which may be of weeks here. */
export const isMoment = (value: string): boolean => isDate(value) || isDuration(value) || /^P\d+W(?:\d+D)?$/.test(value);

const date = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d)?)?$/;

function isDate(value: string): boolean {
  const [, year, month, day] = date.exec(value) ?? [];
  if (year === undefined || Number(year) === 0) return false;
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.getUTCDate() === Number(day);
}

/**
 * Whether a text is a cycle: `R3/PT1H`, with the moment of the first time before or the last time after the duration; or cron with seconds.
 */
export function isCycle(value: string): boolean {
  const [repeats = '', ...parts] = value.split('/');
  if (!/^R\d*$/.test(repeats)) return isCron(value);
  const durations = parts.filter(isDuration).length;
  return parts.length <= 2 && durations === 1 && parts.filter(isDate).length === parts.length - 1;
}

const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
const weekdays = 'SUN|MON|TUE|WED|THU|FRI|SAT';
/** Seconds, minutes, hours, day of the month, month, day of the week, year. */
const cronFields: readonly { readonly from: number; readonly to: number; readonly names?: string; readonly odd?: RegExp }[] = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31, odd: /^(?:\?|L|LW|(?:[1-9]|[12]\d|3[01])W)$/ },
  { from: 1, to: 12, names: months },
  { from: 1, to: 7, names: weekdays, odd: /^(?:\?|L|[1-7]L|[1-7]#[1-5])$/ },
  { from: 1970, to: 2099 },
];

function isCron(value: string): boolean {
  const fields = value.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6 && fields.length !== 7) return false;
  // Exactly one of day of month and day of week is `?`: the engine refuses an expression that sets both, or neither.
  if ((fields[3] === '?') === (fields[5] === '?')) return false;
  return fields.every((field, index) => field.split(',').every((part) => fitsCron(part, cronFields[index])));
}

function fitsCron(part: string, field: (typeof cronFields)[number] | undefined): boolean {
  if (!field) return false;
  if (field.odd?.test(part)) return true;
  const [range = '', step, ...rest] = part.split('/');
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return false;
  if (range === '*') return true;
  const bounds = range.split('-');
  return bounds.length <= 2 && bounds.every((bound) => inField(bound, field));
}

function inField(bound: string, { from, to, names }: (typeof cronFields)[number]): boolean {
  if (names?.split('|').includes(bound)) return true;
  return /^\d{1,4}$/.test(bound) && Number(bound) >= from && Number(bound) <= to;
}

/** Whether a text is a service level: a share of instances and a duration of days, hours, minutes and seconds, as `90% within P2DT12H`. */
export const isServiceLevel = (value: string): boolean => {
  const [, percent, duration = ''] = /^(\d{1,3}(?:\.\d{1,2})?)% within (P\S+)$/.exec(value) ?? [];
  const isShort = isDuration(duration) && !/^P[^T]*[YM]/.test(duration) && /[1-9]/.test(duration);
  return isShort && Number(percent) > 0 && Number(percent) <= 100;
};

export const isPriority = (value: string): boolean => /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= 2_147_483_647;

export const isCount = (value: string): boolean => /^\d{1,4}$/.test(value);
