/** Returns the instant at which the day 'YYYY-MM-DD' begins in the viewer's zone, `later` days on. Pure. */
export function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** Returns the day 'YYYY-MM-DD' of an instant in the viewer's zone, `later` days on. Pure. */
export function dayOf(iso: string, later = 0): string {
  const at = new Date(iso);
  const moved = new Date(at.getFullYear(), at.getMonth(), at.getDate() + later);
  return [moved.getFullYear(), moved.getMonth() + 1, moved.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
