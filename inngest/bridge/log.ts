import { pino } from 'pino';

import type { HeldJob } from './work/held-job.ts';

const root = pino({ level: 'info', base: { part: 'bridge' }, timestamp: () => `,"time":"${new Date().toISOString()}"` });

/** Writes JSON lines with the fields that an operator searches for: business key, instance, job and run. */
export function jobLog(job: HeldJob, runId: string) {
  const { topic, businessKey, processInstanceId, jobId, workerId } = job;
  const log = root.child({ topic, businessKey, processInstanceId, jobId, workerId, runId });
  return (message: string, facts: Record<string, unknown> = {}): void => log.info(facts, message);
}

export const bridgeLog = root;
