/** The retries that the engine gives to a new job, and to one that an operator has put back. */
const fresh = 3;

/**
 * The engine counts down from 3, whatever the worker wants; but it keeps any number that it is told. So what we tell it is the number of
 * attempts that are left, one more from 3 on: a 3 then means that nothing has failed yet. The count lives in the engine alone. It changes
 * with the report of the failure, survives every crash, and begins anew when an operator retries the job.
 */
export function attemptsLeft(engineRetries: number, attempts: number): number {
  if (engineRetries === fresh) return attempts;
  return Math.min(engineRetries > fresh ? engineRetries - 1 : engineRetries, attempts);
}

/** What the engine is told when this many attempts are left. 0 makes the job an incident. */
export const engineRetriesFor = (left: number): number => (left >= fresh ? left + 1 : left);
