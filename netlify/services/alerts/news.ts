import type { AlertNews } from '#netlify/database/schema.ts';

import type { Alert } from './alert.ts';
import { alertRules } from './rules.ts';

const hourMs = 3_600_000;
/** Pause before the first repeat, which doubles with each. */
const firstPauseMs = { PAGE: hourMs, TICKET: 24 * hourMs } as const;
/** Messages that say that an alert fires: the first one, and five repeats. */
const maxNotices = 6;

type Told = Pick<Alert, 'kind' | 'state' | 'silencedUntil' | 'notifiedAt' | 'notices'>;

/**
 * Returns what is to be said of an alert now: that it fires, still fires, or is resolved where it was said to fire. Null: nothing. A silenced
 * alert is told of when the silence ends; an acknowledged one is not repeated.
 */
export function newsOf({ kind, state, silencedUntil, notifiedAt, notices }: Told, now: Date): AlertNews | null {
  if (silencedUntil !== null && silencedUntil > now) return null;
  if (state === 'RESOLVED') return notices > 0 ? 'RESOLVED' : null;
  if (state !== 'FIRING') return null;
  if (notifiedAt === null) return 'FIRES';
  const pauseMs = firstPauseMs[alertRules[kind].severity] * 2 ** (notices - 1);
  return notices < maxNotices && now.getTime() - notifiedAt.getTime() >= pauseMs ? 'STILL_FIRES' : null;
}
