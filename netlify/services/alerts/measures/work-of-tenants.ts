/** Measures of the database that are about work of tenants. Each reads a bounded number of rows of each tenant. */
import { and, eq, gt, inArray, isNotNull, max, type SQL, sql } from 'drizzle-orm';

import { workersOf } from '#inngest/define/find-code.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity, dueOrder, effectLedger, isActive } from '#netlify/database/schema.ts';

import { allOf, type Measuring, type Reading } from '../kind.ts';

const maxRowsOfTenant = 10_000;
const maxTenants = 500;
const maxGroups = 100;
/** A poison job comes back within this time: its lock ends, and it is acquired again. */
const recentSeconds = 3_600;

/** Finds processes with Activities that have been overdue for too long. */
export function overdueActivities(deps: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const due = dueOrder(activity.dueAt);
  const isLate = sql`${isActive(activity.status)} and ${due} < ${new Date(now.getTime() - threshold * 1000).toISOString()}::timestamptz`;
  return activitiesByProcess(deps, { isLive: isActive(activity.status), where: isLate, at: due, now, says: 'Overdue Activities' });
}

/** Finds processes with decisions that the engine does not take until a person acts. */
export function stuckDecisions(deps: ApiDependencies, { now }: Measuring): Promise<Reading> {
  const isStuck = isNotNull(activity.stuckAt);
  return activitiesByProcess(deps, {
    isLive: isStuck,
    where: isStuck,
    at: sql`${activity.stuckAt}`,
    now,
    says: 'Decisions that need attention',
  });
}

interface ActivityGroups {
  /** Condition of the index that lists the tenants. */
  readonly isLive: SQL | undefined;
  readonly where: SQL | undefined;
  readonly at: SQL;
  readonly now: Date;
  readonly says: string;
}

/** Counts Activities by tenant and process, tenant by tenant: one with very many hides no other. */
async function activitiesByProcess({ database }: ApiDependencies, { isLive, where, at, now, says }: ActivityGroups): Promise<Reading> {
  const { tenantId, processDefinitionKey } = activity;
  const next = (after: SQL) => sql`select ${tenantId} from ${activity} where ${and(isLive, after)} order by ${tenantId} limit 1`;
  const { rows } = await database.execute<{ tenant: string; key: string; count: number; seconds: number }>(sql`
    with recursive tenants as (
      (${next(sql`true`)})
      union all
      select (${next(sql`${tenantId} > tenants.tenant_id`)}) from tenants where tenants.tenant_id is not null
    )
    select tenants.tenant_id as tenant, late.key, count(*)::int as count,
      extract(epoch from ${now.toISOString()}::timestamptz - min(late.at))::int as seconds
    from (select tenant_id from tenants where tenant_id is not null limit ${maxTenants}) tenants cross join lateral (
      select coalesce(${processDefinitionKey}, '') as key, ${at} as at from ${activity}
      where ${and(sql`${tenantId} = tenants.tenant_id`, where)} order by ${at} limit ${maxRowsOfTenant}
    ) late
    group by 1, 2 order by 4 desc limit ${maxGroups}`);
  const findings = rows.map(({ tenant, key, count, seconds }) => {
    const number = count < maxRowsOfTenant ? String(count) : `${count} or more`;
    return { tenantId: tenant, key, value: seconds, sentence: `${says}${key && ` in ${key}`}: ${number}.` };
  });
  return { findings, complete: rows.length < maxGroups };
}

/** Finds topics with jobs that were delivered again and again without an end. */
export async function poisonJobs({ database, workflows }: ApiDependencies, { threshold }: Measuring): Promise<Reading> {
  const topics = workflows.flatMap((workflow) => workersOf(workflow).map(([topic]) => topic));
  if (topics.length === 0) return allOf([]);
  const { tenantId, topic, attempts, state, updatedAt } = effectLedger;
  const isRecent = gt(updatedAt, sql`now() - make_interval(secs => ${recentSeconds})`);
  const rows = await database
    .select({ tenantId, topic, count: sql<number>`count(*)::int`, attempts: max(attempts) })
    .from(effectLedger)
    .where(and(inArray(topic, topics), isRecent, eq(state, 'STARTED'), gt(attempts, threshold)))
    .groupBy(tenantId, topic)
    .limit(maxGroups);
  const findings = rows.map((row) => ({
    tenantId: row.tenantId ?? '',
    key: row.topic,
    value: row.attempts ?? 0,
    sentence: `Jobs of ${row.topic} that are delivered again and again: ${row.count}.`,
  }));
  return { findings, complete: rows.length < maxGroups };
}
