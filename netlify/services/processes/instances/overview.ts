import { and, count, eq, gte, type SQL, sql } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isEnded, isLive, processInstance } from '#netlify/database/schema.ts';

import type { WaitKind } from './waits.ts';

/** Running instances of one version in one state, by what their tokens wait for. */
interface LiveCount {
  readonly key: string;
  readonly version: number;
  readonly isFailed: boolean;
  readonly waitsFor: readonly WaitKind[];
  readonly value: number;
}

export interface VersionCounts {
  readonly processDefinitionKey: string;
  readonly version: number;
  readonly running: number;
  readonly failed: number;
  /** Ended in the window of time. */
  readonly completed: number;
  readonly cancelled: number;
  /** Milliseconds from start to end, of those completed in the window; null for none. */
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

export interface WaitCount {
  readonly kind: WaitKind;
  readonly count: number;
}

export interface HourCounts {
  readonly at: Date;
  readonly started: number;
  readonly ended: number;
}

export interface Overview {
  readonly versions: VersionCounts[];
  readonly waits: WaitCount[];
  readonly hours: HourCounts[];
}

const hourMs = 3_600_000;

/** Counts the instances of a tenant: what runs now, and what happened in the last `hours`. Its cost depends on these, not on the history. */
export async function overviewOf(deps: ApiDependencies, tenant: string, hours: number): Promise<Overview> {
  const since = new Date(Math.floor(Date.now() / hourMs) * hourMs - (hours - 1) * hourMs);
  const [live, ended, series] = await Promise.all([
    countLive(deps, tenant),
    countEnded(deps, tenant, since),
    countHours(deps, tenant, since),
  ]);
  return { versions: versionsOf(live, ended), waits: waitsOf(live), hours: filled(series, since, hours) };
}

function countLive({ database }: ApiDependencies, tenant: string): Promise<LiveCount[]> {
  const { processDefinitionKey: key, version, status, waitsFor } = processInstance;
  const isFailed = sql<boolean>`${status} = 'FAILED'`;
  return database
    .select({ key, version, isFailed, waitsFor, value: count() })
    .from(processInstance)
    .where(and(eq(processInstance.tenantId, tenant), isLive(status)))
    .groupBy(key, version, status, waitsFor);
}

type EndedCount = Pick<VersionCounts, 'processDefinitionKey' | 'version' | 'completed' | 'cancelled' | 'medianMs' | 'p95Ms'>;

function countEnded({ database }: ApiDependencies, tenant: string, since: Date): Promise<EndedCount[]> {
  const { processDefinitionKey, version, status, durationMs } = processInstance;
  const isCompleted = sql`${status} = 'COMPLETED'`;
  const share = (part: number): SQL<number | null> =>
    sql<number | null>`percentile_cont(${part}::float) within group (order by ${durationMs}) filter (where ${isCompleted})`;
  return database
    .select({
      processDefinitionKey,
      version,
      completed: sql<number>`count(*) filter (where ${isCompleted})`.mapWith(Number),
      cancelled: sql<number>`count(*) filter (where not ${isCompleted})`.mapWith(Number),
      medianMs: share(0.5),
      p95Ms: share(0.95),
    })
    .from(processInstance)
    .where(endedSince(tenant, since))
    .groupBy(processDefinitionKey, version);
}

const endedSince = (tenant: string, since: Date): SQL | undefined =>
  and(eq(processInstance.tenantId, tenant), isEnded(processInstance.endedAt), gte(processInstance.endedAt, since));

type Series = ReadonlyMap<number, Omit<HourCounts, 'at'>>;

async function countHours({ database }: ApiDependencies, tenant: string, since: Date): Promise<Series> {
  const { startedAt, endedAt, tenantId } = processInstance;
  const perHour = (at: typeof startedAt | typeof endedAt, where: SQL | undefined) => {
    const hour = sql<number>`floor(extract(epoch from ${at}) / 3600)`.mapWith(Number);
    return database
      .select({ hour, value: count() })
      .from(processInstance)
      .where(where)
      .groupBy(sql`1`);
  };
  const [started, ended] = await Promise.all([
    perHour(startedAt, and(eq(tenantId, tenant), gte(startedAt, since))),
    perHour(endedAt, endedSince(tenant, since)),
  ]);
  const series = new Map<number, { started: number; ended: number }>();
  for (const { hour, value } of started) series.set(hour, { started: value, ended: 0 });
  for (const { hour, value } of ended) series.set(hour, { started: series.get(hour)?.started ?? 0, ended: value });
  return series;
}

/** Returns one entry for each hour, also for those in which nothing happened. */
function filled(series: Series, since: Date, hours: number): HourCounts[] {
  const first = since.getTime() / hourMs;
  return Array.from({ length: hours }, (_, index) => ({
    at: new Date((first + index) * hourMs),
    ...(series.get(first + index) ?? { started: 0, ended: 0 }),
  }));
}

function versionsOf(live: readonly LiveCount[], ended: readonly EndedCount[]): VersionCounts[] {
  const idOf = (key: string, version: number): string => `${key} ${version}`;
  const counts = new Map<string, { -readonly [Name in keyof VersionCounts]: VersionCounts[Name] }>();
  for (const row of ended) counts.set(idOf(row.processDefinitionKey, row.version), { ...row, running: 0, failed: 0 });
  const nothing = { running: 0, failed: 0, completed: 0, cancelled: 0, medianMs: null, p95Ms: null };
  for (const { key, version, isFailed, value } of live) {
    const known = counts.get(idOf(key, version)) ?? { ...nothing, processDefinitionKey: key, version };
    known[isFailed ? 'failed' : 'running'] += value;
    counts.set(idOf(key, version), known);
  }
  const byKey = (a: VersionCounts, b: VersionCounts) =>
    a.processDefinitionKey.localeCompare(b.processDefinitionKey) || b.version - a.version;
  return [...counts.values()].sort(byKey);
}

/** Counts instances by what they wait for; one that waits for two kinds counts for both. */
function waitsOf(live: readonly LiveCount[]): WaitCount[] {
  const counts = new Map<WaitKind, number>();
  for (const { waitsFor, value } of live) for (const kind of waitsFor) counts.set(kind, (counts.get(kind) ?? 0) + value);
  return [...counts].map(([kind, number]) => ({ kind, count: number })).sort((a, b) => b.count - a.count);
}
