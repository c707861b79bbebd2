import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { z } from 'zod';

import type { Person } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import { decodeCursor, type Page, pageSize, toPage } from '#netlify/core/page.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';

import type { Operation, OperationItem } from './operation.ts';

const itemPlace = z.object({ position: z.int32() });

/** Returns a page of the operations that were started, newest plan first. */
export async function listOperations(deps: ApiDependencies, person: Person, request: PageRequest): Promise<Page<Operation>> {
  const { createdAt: at, id } = operation;
  const byTime = { at, id, placeOf: (row: Operation) => ({ at: row.createdAt, id: row.id }), defaultSize: 25 };
  return newestFirst(byTime, request, ({ isBehind, order, limit }) =>
    deps.database
      .select()
      .from(operation)
      .where(and(withinTenant(person, operation.tenantId), isNotNull(operation.startedAt), isBehind))
      .orderBy(...order)
      .limit(limit),
  );
}

/** Returns a page of the items of an operation, in the order of the plan. */
export async function listItems(
  { database }: ApiDependencies,
  operationId: string,
  { status, ...request }: PageRequest & { readonly status?: OperationItem['status'] | null },
): Promise<Page<OperationItem>> {
  const size = pageSize(request.first, { defaultSize: 25 });
  const place = decodeCursor(itemPlace, request.after);
  const isOf = and(eq(operationItem.operationId, operationId), status ? eq(operationItem.status, status) : undefined);
  const rows = await database
    .select()
    .from(operationItem)
    .where(and(isOf, place ? gt(operationItem.position, place.position) : undefined))
    .orderBy(asc(operationItem.position))
    .limit(size + 1);
  return toPage(rows, size, ({ position }) => ({ position }));
}
