/** Shortest wait for a system that asks to wait, even if the system asks for less. */
export const leastWaitMs = 5_000;
/** Longest wait before a system is asked again. */
export const maxWaitMs = 3_600_000;

/**
 * Limits the time that a job waits for a system that has asked to wait (`Retry-After`). Each wait is at least half of the time already
 * waited: the calls grow with the logarithm of the time, 16 in an hour of `Retry-After: 0`, and no counter has to be stored.
 *
 * @param askedMs wait that the system asks for; not a number, the least.
 * @param waitedMs time since the job could have been done: the age of its first wait.
 */
export function limitWaitTime(askedMs: number, waitedMs: number): number {
  const floor = Math.max(leastWaitMs, waitedMs / 2);
  const asked = Number.isNaN(askedMs) ? 0 : askedMs;
  return Math.round(Math.min(Math.max(asked, floor), maxWaitMs));
}
