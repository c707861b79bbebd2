import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';

import { incident, isOpenIncident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { GroupKey } from './incident.ts';
import { isOpenOf } from './list-incidents.ts';

/** Open incidents of a group: those that wait for an operator, and those that are being retried. */
export interface OpenCounts {
  readonly waiting: number;
  readonly retrying: number;
}

/** Counts the open incidents of several groups of a tenant, in order. */
export async function openCounts({ database }: ApiDependencies, groups: readonly GroupKey[]): Promise<OpenCounts[]> {
  const rows = await database
    .select({
      fingerprint: incident.fingerprint,
      waiting: sql`count(*) filter (where ${incident.retriedAt} is null)`.mapWith(Number),
      retrying: sql`count(*) filter (where ${incident.retriedAt} is not null)`.mapWith(Number),
    })
    .from(incident)
    .where(and(isAmong(groups), isOpenIncident(incident.endedAt)))
    .groupBy(incident.fingerprint);
  const counts = new Map(rows.map((row) => [row.fingerprint, row]));
  return groups.map(({ fingerprint }) => counts.get(fingerprint) ?? { waiting: 0, retrying: 0 });
}

/** The groups of a request are of one tenant. */
const isAmong = (groups: readonly GroupKey[]) =>
  and(
    eq(incident.tenantId, groups[0]?.tenantId ?? ''),
    inArray(
      incident.fingerprint,
      groups.map(({ fingerprint }) => fingerprint),
    ),
  );

/** Period of a trend, by its number of spans. */
export const trendSpans = { HOUR: { seconds: 3_600, count: 24 }, DAY: { seconds: 86_400, count: 14 } } as const;
export type TrendSpan = keyof typeof trendSpans;

/** Newest occurrences of a group that a trend counts. */
const maxCounted = 20_000;

export interface TrendPoint {
  /** Begin of the span. */
  readonly at: Date;
  readonly count: number;
}

/** Returns the trends of several groups of a tenant, in order: occurrences by span, oldest span first, the last one ends now. */
export async function trendsOf({ database }: ApiDependencies, span: TrendSpan, groups: readonly GroupKey[]): Promise<TrendPoint[][]> {
  const { seconds, count } = trendSpans[span];
  const now = Date.now();
  const since = new Date(now - count * seconds * 1_000).toISOString();
  const spanOf = sql`floor(extract(epoch from (${new Date(now).toISOString()}::timestamptz - failed_at)) / ${sql.raw(String(seconds))})::integer`;
  const fingerprints = sql.param(groups.map(({ fingerprint }) => fingerprint));
  const { rows } = await database.execute<{ fingerprint: string; span: number; count: number }>(sql`
    select wanted.fingerprint, ${spanOf} as span, count(*)::integer as count
    from unnest(${fingerprints}::text[]) wanted(fingerprint), lateral (
      select ${incident.failedAt} from ${incident}
      where ${incident.tenantId} = ${groups[0]?.tenantId ?? ''} and ${incident.fingerprint} = wanted.fingerprint
        and ${incident.failedAt} > ${since}::timestamptz
      order by ${incident.failedAt} desc limit ${maxCounted}) occurred
    group by 1, 2`);
  const counts = new Map(rows.map((row) => [`${row.fingerprint} ${row.span}`, row.count]));
  return groups.map(({ fingerprint }) =>
    Array.from({ length: count }, (_, index) => {
      const back = count - 1 - index;
      return { at: new Date(now - (back + 1) * seconds * 1_000), count: counts.get(`${fingerprint} ${back}`) ?? 0 };
    }),
  );
}

/** Business keys of a group's open incidents, those that failed last first. */
export async function businessKeysOf({ database }: ApiDependencies, group: GroupKey, limit: number): Promise<string[]> {
  const newest = sql`max(${incident.failedAt})`;
  const rows = await database
    .select({ businessKey: incident.businessKey })
    .from(incident)
    .where(and(isOpenOf(group), isNotNull(incident.businessKey)))
    .groupBy(incident.businessKey)
    .orderBy(sql`${newest} desc`, incident.businessKey)
    .limit(limit);
  return rows.flatMap(({ businessKey }) => businessKey ?? []);
}
