import { pino } from 'pino';

import type { JobAcquired } from '#inngest/events.ts';

const root = pino({ level: 'info', base: { part: 'bridge' }, timestamp: () => `,"time":"${new Date().toISOString()}"` });

/** JSON lines that carry what an operator searches for: business key, instance, job and run. */
export function jobLog(job: JobAcquired, runId: string) {
  const { topic, businessKey, processInstanceId, jobId, workerId } = job;
  const log = root.child({ topic, businessKey, processInstanceId, jobId, workerId, runId });
  return (message: string, facts: Record<string, unknown> = {}): void => log.info(facts, message);
}

export const bridgeLog = root;
