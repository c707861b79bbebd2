import { sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { type CallResult, effectLedger, outgoingCall } from '#netlify/database/schema.ts';

/** Request of a worker to an external system. */
export interface WorkerCall {
  readonly id: string;
  readonly elementId: string;
  readonly system: string;
  readonly operation: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly result: CallResult;
  readonly status?: number | null | undefined;
}

/** Calls of one attempt at a job. */
export interface CallsOfAttempt {
  readonly jobCorrelationId: string;
  readonly calls: readonly WorkerCall[];
}

const maxCalls = 20;

/**
 * Stores the calls of attempts at jobs, in one statement: of each attempt the last 20. A call that is stored already is left as it is. Calls
 * of jobs that never began are ignored.
 */
export async function recordCalls({ database }: ApiDependencies, attempts: readonly CallsOfAttempt[]): Promise<void> {
  const rows = attempts.flatMap(({ jobCorrelationId, calls }) => calls.slice(-maxCalls).map((call) => ({ ...call, jobCorrelationId })));
  if (rows.length === 0) return;
  const { jobCorrelationId, attempt } = outgoingCall;
  await database.execute(sql`
    insert into ${outgoingCall} (job_correlation_id, id, process_instance_id, attempt, element_id, system, operation, started_at, duration_ms, result, status)
    select job.job_correlation_id, called.id, job.process_instance_id, tried.attempt, called."elementId", called.system, called.operation,
      called."startedAt", called."durationMs", called.result, called.status
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as called("jobCorrelationId" text, id text, "elementId" text, system text,
        operation text, "startedAt" timestamptz, "durationMs" int, result text, status int)
      join ${effectLedger} job on job.job_correlation_id = called."jobCorrelationId"
      cross join lateral (
        select coalesce(max(${attempt}), 0) + 1 as attempt from ${outgoingCall} where ${jobCorrelationId} = job.job_correlation_id
      ) tried
    on conflict do nothing`);
}
