import { and, desc, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import { involving } from '#netlify/services/activities/visible-to.ts';
import type { Person } from '#netlify/auth/person.ts';
import { activity, intent, processInstance } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { isMember, readsAllInstances } from './may.ts';

/** Limit of instances in a list, for people who read neither all instances nor all of the process. */
const maxIds = 2_000;

interface Narrowing {
  readonly processDefinitionKey?: string | null;
  readonly businessKey?: string | null;
}

/**
 * Returns the condition for instances of the read model that the person may READ, beside the condition of the tenant; undefined when all are
 * visible: all of the processes on whose instances the person works, and the newest 2,000 that they have started or taken part in.
 * `relationsTo` gives the same answer for single instances.
 */
export async function visibleInstances(deps: ApiDependencies, person: Person, asked: Narrowing): Promise<SQL | undefined> {
  const key = asked.processDefinitionKey;
  if (readsAllInstances(person) || (key && isMember(deps.workflows, person, key))) return undefined;
  const keys = deps.workflows.map(({ model }) => model.key).filter((known) => isMember(deps.workflows, person, known));
  const rows = (await Promise.all([started(deps, person, asked), takenPartIn(deps, person, asked)])).flat();
  const newest = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime()).flatMap(({ id }) => id ?? []);
  const own = [...new Set(newest)].slice(0, maxIds);
  return or(inArray(processInstance.processDefinitionKey, keys), inArray(processInstance.id, own));
}

function started({ database }: ApiDependencies, person: Person, asked: Narrowing) {
  const isOwn = and(eq(intent.tenantId, person.tenant), eq(intent.createdBy, person.id));
  return database
    .select({ id: intent.processInstanceId, at: intent.createdAt })
    .from(intent)
    .where(and(isOwn, isNotNull(intent.processInstanceId), narrowed(intent, asked)))
    .orderBy(desc(intent.createdAt))
    .limit(maxIds);
}

function takenPartIn({ database }: ApiDependencies, person: Person, asked: Narrowing) {
  return database
    .select({ id: activity.processInstanceId, at: activity.createdAt })
    .from(activity)
    .where(and(involving(person), isNotNull(activity.processInstanceId), narrowed(activity, asked)))
    .orderBy(desc(activity.createdAt))
    .limit(maxIds);
}

function narrowed(table: { processDefinitionKey: PgColumn; businessKey: PgColumn }, asked: Narrowing): SQL | undefined {
  const { processDefinitionKey: key, businessKey } = asked;
  return and(key ? eq(table.processDefinitionKey, key) : undefined, businessKey ? eq(table.businessKey, businessKey) : undefined);
}
