import { and, eq, inArray } from 'drizzle-orm';

import { involving } from '#netlify/services/activities/visible-to.ts';
import type { Person } from '#netlify/auth/person.ts';
import { activity, intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type InstanceRelation, isMember, relationsByRole } from './may.ts';

/** Instance of the person's tenant. */
export interface RelatedInstance {
  readonly id: string;
  readonly processDefinitionKey: string;
}

type Parts = Pick<ApiDependencies, 'database' | 'workflows'>;

/** Returns the person's relations to each instance, in the order of the instances. The caller has kept to the tenant of the person. */
export async function relationsTo(deps: Parts, person: Person, instances: readonly RelatedInstance[]): Promise<InstanceRelation[][]> {
  const always = relationsByRole(person);
  if (person.kind === 'service' || instances.length === 0) return instances.map(() => always);
  const ids = instances.map(({ id }) => id);
  const [started, takenPartIn] = await Promise.all([startedBy(deps, person, ids), participatedIn(deps, person, ids)]);
  return instances.map(({ id, processDefinitionKey }) => [
    ...always,
    ...(started.has(id) ? ['starter' as const] : []),
    ...(takenPartIn.has(id) ? ['participant' as const] : []),
    ...(isMember(deps.workflows, person, processDefinitionKey) ? ['member' as const] : []),
  ]);
}

async function startedBy({ database }: Parts, person: Person, ids: readonly string[]): Promise<ReadonlySet<string | null>> {
  const isOwn = and(eq(intent.tenantId, person.tenant), eq(intent.createdBy, person.id));
  const rows = await database
    .select({ id: intent.processInstanceId })
    .from(intent)
    .where(and(isOwn, inArray(intent.processInstanceId, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

async function participatedIn({ database }: Parts, person: Person, ids: readonly string[]): Promise<ReadonlySet<string | null>> {
  const rows = await database
    .selectDistinct({ id: activity.processInstanceId })
    .from(activity)
    .where(and(involving(person), inArray(activity.processInstanceId, [...ids])));
  return new Set(rows.map(({ id }) => id));
}
