/** Measures of what the engine holds: jobs that failed, deliveries, instances that stand still. Each reads a bounded number of rows. */
import { and, inArray, isNotNull } from 'drizzle-orm';
import { decodeTime, isValid } from 'ulid';

import type { ExternalWorkerJob, Job } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { effectLedger } from '#netlify/database/schema.ts';
import { processKeysOf } from '#netlify/services/processes/access/process-key.ts';

import { byProcess, type Counted } from '../by-process.ts';
import type { Measuring, Reading } from '../kind.ts';

const rowsPerPage = 1_000;
const maxPages = 5;
/** Jobs that somebody has locked, and elements of instances: what is oldest comes first. */
const oldestRows = 200;

/** Finds jobs that the engine has given up on. */
export async function deadLetters(deps: ApiDependencies): Promise<Reading> {
  const { rows, complete } = await pagesOf((page) => deps.flowable.jobs.deadLetters({ page }));
  return byProcess(await counted(deps, rows, () => null), { complete, sentence: ({ count, key }) => `Jobs given up in ${key}: ${count}.` });
}

/** Finds timers and continuations of the engine that failed and wait for their next attempt. */
export async function failingTimers(deps: ApiDependencies): Promise<Reading> {
  const { rows, complete } = await pagesOf((page) => deps.flowable.jobs.timers({ withException: true, page }));
  return byProcess(await counted(deps, rows, () => null), {
    complete,
    sentence: ({ count, key }) => `Failing timers and continuations in ${key}: ${count}.`,
  });
}

/** Finds jobs that were acquired a while ago, and that no run has begun. */
export async function unbegunDeliveries(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const locked = await deps.flowable.externalWorkerJobs.list({ locked: true, size: oldestRows });
  const old = locked.filter((job) => ageOfDelivery(job, now) > threshold);
  const begun = await begunDeliveries(deps, old);
  const unbegun = old.filter(({ lockOwner }) => !begun.has(lockOwner ?? ''));
  return byProcess(await counted(deps, unbegun, (job) => ageOfDelivery(job, now)), {
    complete: locked.length < oldestRows,
    sentence: ({ count, key }) => `Acquired jobs of ${key} that no run has begun: ${count}.`,
  });
}

/** Finds instances that have stood at one external-worker task for too long. */
export async function stalledInstances(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const page = { start: 0, size: oldestRows };
  const oldest = await deps.flowable.history.unfinishedElements({ activityType: 'externalWorkerServiceTask', page });
  const stalled = oldest
    .map((element) => ({ ...element, value: Math.round((now.getTime() - Date.parse(element.startTime)) / 1000) }))
    .filter(({ value }) => value > threshold);
  return byProcess(await counted(deps, stalled, ({ value }) => value), {
    complete: stalled.length < oldestRows,
    sentence: ({ count, key }) => `Instances of ${key} without progress: ${count}.`,
  });
}

interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly complete: boolean;
}

async function pagesOf<Row>(read: (page: { start: number; size: number }) => Promise<Row[]>): Promise<Pages<Row>> {
  const rows: Row[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const found = await read({ start: page * rowsPerPage, size: rowsPerPage });
    rows.push(...found);
    if (found.length < rowsPerPage) return { rows, complete: true };
  }
  return { rows, complete: false };
}

/** Rows of the engine with the key of their process. */
async function counted<Row extends Pick<Job, 'tenantId' | 'processDefinitionId'>>(
  deps: ApiDependencies,
  rows: readonly Row[],
  valueOf: (row: Row) => number | null,
): Promise<Counted[]> {
  const keys = await processKeysOf(
    deps,
    rows.flatMap(({ processDefinitionId }) => processDefinitionId ?? []),
  );
  return rows.map((row) => ({ tenantId: row.tenantId, key: keys.get(row.processDefinitionId ?? '') ?? '', value: valueOf(row) }));
}

/** The owner of a lock is the ULID of its acquisition. */
const ageOfDelivery = ({ lockOwner }: ExternalWorkerJob, now: Date): number =>
  lockOwner && isValid(lockOwner) ? Math.round((now.getTime() - decodeTime(lockOwner)) / 1000) : 0;

/** Returns the acquisitions that a run works on, or has worked on. A job that is acquired before its run is in the ledger without one. */
async function begunDeliveries({ database }: ApiDependencies, jobs: readonly ExternalWorkerJob[]): Promise<ReadonlySet<string>> {
  if (jobs.length === 0) return new Set();
  const ids = jobs.map(({ correlationId }) => correlationId);
  const { workerId, jobCorrelationId, run } = effectLedger;
  const rows = await database
    .select({ workerId })
    .from(effectLedger)
    .where(and(inArray(jobCorrelationId, ids), isNotNull(run)));
  return new Set(rows.map((row) => row.workerId));
}
