import { and, desc } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { processInstance } from '#netlify/database/schema.ts';

import { visibleInstances } from '../access/visible-instances.ts';
import { conditionsOf, type InstanceFilter } from './instance-filter.ts';

/** Returns the ids of the instances that a filter selects and the person may read, newest first, `limit` at most. */
export async function selectInstanceIds(deps: ApiDependencies, person: Person, filter: InstanceFilter, limit: number): Promise<string[]> {
  const visible = await visibleInstances(deps, person, filter);
  const rows = await deps.database
    .select({ id: processInstance.id })
    .from(processInstance)
    .where(and(conditionsOf({ tenant: person.tenant, workflows: deps.workflows }, filter), visible))
    .orderBy(desc(processInstance.startedAt), desc(processInstance.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
