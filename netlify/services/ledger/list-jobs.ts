import { asc, eq } from 'drizzle-orm';

import { effectLedger } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

/** External-worker job as people see it. */
export interface WorkerJob {
  readonly topic: string;
  readonly dispatchedAt: Date | null;
  readonly beganAt: Date;
  readonly finishedAt: Date | null;
}

/** Lists the work of workers for an instance, oldest first. The last write to a finished row is its outcome. */
export async function listJobs(deps: ApiDependencies, processInstanceId: string): Promise<WorkerJob[]> {
  const rows = await deps.database
    .select()
    .from(effectLedger)
    .where(eq(effectLedger.processInstanceId, processInstanceId))
    .orderBy(asc(effectLedger.createdAt));
  return rows.map(({ topic, dispatchedAt, createdAt, state, updatedAt }) => ({
    topic,
    dispatchedAt,
    beganAt: createdAt,
    finishedAt: state === 'DONE' ? updatedAt : null,
  }));
}
