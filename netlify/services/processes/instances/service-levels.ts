import { and, eq, gte, lt, or, sql } from 'drizzle-orm';

import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isEnded, isLive, processInstance } from '#netlify/database/schema.ts';

import { readServiceLevel, type ServiceLevel } from './service-level.ts';

const maxVersions = 20;
const callsAtOnce = 8;
const windowMs = 30 * 86_400_000;

export interface VersionServiceLevel {
  readonly version: number;
  readonly target: ServiceLevel | null;
  /** Completed in the last 30 days. */
  readonly completed: number;
  readonly onTime: number;
  /** Running, and beyond the target. */
  readonly late: number;
  /** From 0 to 1; null without a target, or without an instance that tells. */
  readonly attainment: number | null;
}

interface Process {
  readonly tenant: string;
  readonly key: string;
}

interface Version {
  readonly version: number;
  readonly target: ServiceLevel | null;
}

/**
 * Returns for each version how many instances kept the target of its model in the last 30 days, and which running ones do not. The cost
 * depends on what ended in these days and on what runs, not on the history.
 */
export async function serviceLevelsOf(deps: ApiDependencies, process: Process): Promise<VersionServiceLevel[]> {
  const known = await newestVersions(deps, process);
  const versions = await atMost(callsAtOnce, known, async ({ version, processDefinitionId }) => ({
    version,
    target: readServiceLevel(await deps.flowable.processDefinitions.serviceLevel(processDefinitionId)),
  }));
  const [completed, late] = await Promise.all([countCompleted(deps, process, versions), countLate(deps, process, versions)]);
  return versions.map(({ version, target }) => {
    const counts = { completed: 0, onTime: 0, ...completed.get(version), late: late.get(version) ?? 0 };
    const judged = counts.completed + counts.late;
    return { version, target, ...counts, attainment: target && judged > 0 ? counts.onTime / judged : null };
  });
}

/** Returns the newest versions that ever had an instance: each is one look into the index, however many instances it had. */
async function newestVersions({ database }: ApiDependencies, { tenant, key }: Process) {
  const { tenantId, processDefinitionKey, processDefinitionId, version, startedAt } = processInstance;
  const ofProcess = sql`${tenantId} = ${tenant} and ${processDefinitionKey} = ${key}`;
  const { rows } = await database.execute<{ version: number; processDefinitionId: string }>(sql`
    with recursive found(version, depth) as (
      (select ${version}, 1 from ${processInstance} where ${ofProcess} order by ${version} desc limit 1)
      union all
      select (select ${version} from ${processInstance} where ${ofProcess} and ${version} < found.version order by ${version} desc limit 1), depth + 1
      from found where found.version is not null and depth < ${maxVersions}
    )
    select found.version,
      (select ${processDefinitionId} from ${processInstance} where ${ofProcess} and ${version} = found.version
        order by ${startedAt} desc limit 1) as "processDefinitionId"
    from found where found.version is not null`);
  return rows;
}

async function countCompleted({ database }: ApiDependencies, { tenant, key }: Process, versions: readonly Version[]) {
  const { tenantId, processDefinitionKey, version, status, endedAt, durationMs } = processInstance;
  const onTime = or(...targetsOf(versions).map((one) => and(eq(version, one.version), sql`${durationMs} <= ${one.withinMs}`)));
  const rows = await database
    .select({
      version,
      completed: sql<number>`count(*)`.mapWith(Number),
      onTime: sql<number>`count(*) filter (where ${onTime ?? sql`false`})`.mapWith(Number),
    })
    .from(processInstance)
    .where(
      and(
        eq(tenantId, tenant),
        eq(processDefinitionKey, key),
        isEnded(endedAt),
        gte(endedAt, new Date(Date.now() - windowMs)),
        eq(status, 'COMPLETED'),
      ),
    )
    .groupBy(version);
  return new Map(rows.map(({ version: number, ...counts }) => [number, counts]));
}

async function countLate({ database }: ApiDependencies, { tenant, key }: Process, versions: readonly Version[]) {
  const { tenantId, processDefinitionKey, version, status, startedAt } = processInstance;
  const isLate = targetsOf(versions).map((one) => and(eq(version, one.version), lt(startedAt, new Date(Date.now() - one.withinMs))));
  if (isLate.length === 0) return new Map<number, number>();
  const rows = await database
    .select({ version, late: sql<number>`count(*)`.mapWith(Number) })
    .from(processInstance)
    .where(and(eq(tenantId, tenant), eq(processDefinitionKey, key), isLive(status), or(...isLate)))
    .groupBy(version);
  return new Map(rows.map(({ version: number, late }) => [number, late]));
}

const targetsOf = (versions: readonly Version[]) =>
  versions.flatMap(({ version, target }) => (target ? [{ version, withinMs: target.withinMs }] : []));
