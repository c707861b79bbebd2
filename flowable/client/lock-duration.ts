import { FlowableError } from './errors.ts';

const isoDuration = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const maxDays = 24;

/**
 * Checks the duration of a lock.
 * @throws FlowableError REJECTED unless the text is an ISO 8601 duration of days to seconds, from one second to 24 days. The engine counts
 * a lock in int milliseconds: a longer one would end in the past, and a bare number would mean seconds.
 */
export function checkLockDuration(duration: string): void {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = isoDuration.exec(duration) ?? [];
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  if (total >= 1 && total <= maxDays * 86_400) return;
  const fact = `"${duration}" is not a lock duration; write PT90S, PT10M or P1D, from one second to ${maxDays} days`;
  throw new FlowableError({ code: 'REJECTED', operation: 'externalWorkerJobs.acquire', fact });
}
