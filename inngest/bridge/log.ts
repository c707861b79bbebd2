import { createLog } from '#inngest/telemetry/log.ts';

import type { HeldJob } from './work/held-job.ts';

export const bridgeLog = createLog('bridge');

/** Writes JSON lines with the fields that an operator searches for: business key, instance, job, run and trace. */
export function jobLog(job: HeldJob, runId: string) {
  const { topic, businessKey, processInstanceId, jobId, workerId } = job;
  const log = bridgeLog.child({ topic, businessKey, jobId, workerId, runId });
  return (message: string, facts: Record<string, unknown> = {}): void => log.info({ processInstanceId, ...facts }, message);
}
