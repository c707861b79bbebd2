const maxWaitMs = 3_600_000;

/** Reads a Retry-After header (seconds, or an HTTP date) as milliseconds to wait, at most an hour; null for an unusable header. */
export function readRetryAfterMs(header: unknown, now: number = Date.now()): number | null {
  if (typeof header !== 'string' || header.trim() === '') return null;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), maxWaitMs);
}
