import { and, count, getTableColumns, type SQL } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import { placeOf } from '#netlify/core/keyset.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import { nearbyFirst } from '#netlify/core/nearby-first.ts';
import { type Page, pageSize, toPage } from '#netlify/core/page.ts';
import { processInstance } from '#netlify/database/schema.ts';

import { visibleInstances } from '../access/visible-instances.ts';
import { conditionsOf, type InstanceFilter, walkedBy } from './instance-filter.ts';
import { behind, type InstanceOrder, sortedBy } from './instance-order.ts';

export type StoredInstance = typeof processInstance.$inferSelect;

export interface InstanceRequest {
  readonly filter?: InstanceFilter | null;
  readonly order?: InstanceOrder | null;
  readonly descending?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface InstanceList extends Page<StoredInstance> {
  /** Condition for all rows of the list, for counting them. */
  readonly wanted: SQL | undefined;
}

const maxConditions = 10;

/** Returns a page of the process instances that the person may read, of the read model. */
export async function listInstances(deps: ApiDependencies, person: Person, request: InstanceRequest): Promise<InstanceList> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const sorting = { order: request.order ?? 'STARTED', descending: request.descending ?? true };
  const filter = request.filter ?? {};
  if ((filter.variables ?? []).length > maxConditions)
    throw new ApiError('INVALID_INPUT', { field: 'filter.variables', problem: `has more than ${maxConditions} conditions.` });
  const { tenant } = person;
  const visible = await visibleInstances(deps, person, filter);
  const wanted = and(conditionsOf({ tenant, workflows: deps.workflows }, filter), visible);
  const place = behind(sorting, request.after);
  const { orderBy, key } = sortedBy(sorting);
  const walked = { condition: and(walkedBy(tenant, sorting.order, filter), place), orderBy };
  const rows = await nearbyFirst(deps.database, { table: processInstance, walked, gathered: and(wanted, place), size }, (source) =>
    deps.database
      .select({ ...getTableColumns(processInstance), key })
      .from(source)
      .where(wanted)
      .orderBy(...orderBy)
      .limit(size + 1),
  );
  return { ...toPage(rows, size, (last) => placeOf(sorting, last)), wanted };
}

/** Counts the instances of a list on all pages. */
export async function countInstances({ database }: ApiDependencies, { wanted }: Pick<InstanceList, 'wanted'>): Promise<number> {
  const [total] = await database.select({ value: count() }).from(processInstance).where(wanted);
  return total?.value ?? 0;
}
