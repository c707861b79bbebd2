import { and, desc, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import { atMost } from '#inngest/define/at-most.ts';
import { involving } from '#netlify/services/activities/visible-to.ts';
import type { Person } from '#netlify/auth/person.ts';
import { activity, intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { isMember, readsAllInstances } from './may.ts';

/** Limit of instances in a list, for people who may not read all instances. */
const maxIds = 2_000;
/** The newest of each process that a timer starts, in one read of the engine. */
const maxTimed = 200;
const engineCallsAtOnce = 5;

interface Narrowing {
  readonly processDefinitionKey?: string | null;
  readonly businessKey?: string | null;
}

/**
 * Returns the newest 2,000 instances that the person may READ, as a filter for the engine; null when all are visible and no filter is
 * needed. `relationsTo` gives the same answer for single instances.
 */
export async function visibleInstanceIds(deps: ApiDependencies, person: Person, asked: Narrowing): Promise<readonly string[] | null> {
  const key = asked.processDefinitionKey;
  if (readsAllInstances(person) || (key && isMember(deps.workflows, person, key))) return null;
  const keys = deps.workflows.map(({ model }) => model.key).filter((known) => isMember(deps.workflows, person, known));
  const wanted = { asked, keys };
  const rows = (
    await Promise.all([started(deps, person, wanted), takenPartIn(deps, person, wanted), begunByTimer(deps, person, wanted)])
  ).flat();
  const newest = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime()).flatMap(({ id }) => id ?? []);
  return [...new Set(newest)].slice(0, maxIds);
}

interface Wanted {
  readonly asked: Narrowing;
  /** Processes whose every instance is visible. */
  readonly keys: readonly string[];
}

function started({ database }: ApiDependencies, person: Person, { asked, keys }: Wanted) {
  const isVisible = or(eq(intent.createdBy, person.id), inArray(intent.processDefinitionKey, [...keys]));
  return database
    .select({ id: intent.processInstanceId, at: intent.createdAt })
    .from(intent)
    .where(and(eq(intent.tenantId, person.tenant), isVisible, isNotNull(intent.processInstanceId), narrowed(intent, asked)))
    .orderBy(desc(intent.createdAt))
    .limit(maxIds);
}

/** Instances that a timer has begun, which no row of ours names before somebody has an Activity of theirs. */
async function begunByTimer({ flowable, workflows }: ApiDependencies, { tenant }: Person, { asked, keys }: Wanted) {
  const timed = workflows.filter(({ model }) => keys.includes(model.key) && Object.values(model.starts).some(({ by }) => by === 'TIMER'));
  const wanted = timed.map(({ model }) => model.key).filter((key) => !asked.processDefinitionKey || key === asked.processDefinitionKey);
  const narrowing = { tenantId: tenant, size: maxTimed, ...(asked.businessKey && { businessKey: asked.businessKey }) };
  const pages = await atMost(engineCallsAtOnce, wanted, (processDefinitionKey) =>
    flowable.history.processInstances({ ...narrowing, processDefinitionKey }),
  );
  return pages.flatMap(({ rows }) => rows.map(({ id, startTime }) => ({ id, at: new Date(startTime) })));
}

function takenPartIn({ database }: ApiDependencies, person: Person, { asked, keys }: Wanted) {
  const isMembers = and(eq(activity.tenantId, person.tenant), inArray(activity.processDefinitionKey, [...keys]));
  return database
    .select({ id: activity.processInstanceId, at: activity.createdAt })
    .from(activity)
    .where(and(or(involving(person), isMembers), isNotNull(activity.processInstanceId), narrowed(activity, asked)))
    .orderBy(desc(activity.createdAt))
    .limit(maxIds);
}

function narrowed(table: { processDefinitionKey: PgColumn; businessKey: PgColumn }, asked: Narrowing): SQL | undefined {
  const { processDefinitionKey: key, businessKey } = asked;
  return and(key ? eq(table.processDefinitionKey, key) : undefined, businessKey ? eq(table.businessKey, businessKey) : undefined);
}
