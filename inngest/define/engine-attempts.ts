/** The retries that the engine gives to a new job, and to one that an operator has put back. */
const fresh = 3;

/**
 * Returns the number of attempts that are left. The engine counts down from 3, whatever the worker wants, but stores any number that a
 * report sets. So a report sets the number of attempts left, one more from 3 on: a 3 then means that nothing has failed yet. The count
 * lives in the engine alone, changes with the report of the failure, survives every crash, and begins anew when an operator retries the
 * job.
 */
export function attemptsLeft(engineRetries: number, attempts: number): number {
  if (engineRetries === fresh) return attempts;
  return Math.min(engineRetries > fresh ? engineRetries - 1 : engineRetries, attempts);
}

/** Retries to report to the engine when this many attempts are left. 0 makes the job an incident. */
export const engineRetriesFor = (left: number): number => (left >= fresh ? left + 1 : left);
