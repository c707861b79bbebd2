import { sql } from 'drizzle-orm';
import { ulid } from 'ulid';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';
import type { Json } from '#netlify/database/columns.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';
import { recorded } from '#netlify/services/audit/audit-entry.ts';

import type { PlannedItem, Selection } from './kind.ts';
import { operationKinds } from './kinds/index.ts';
import { maxItems, planMinutes } from './limits.ts';
import type { Operation, OperationKindName } from './operation.ts';

const rowsPerInsert = 1_000;

export interface Plan {
  readonly kind: OperationKindName;
  readonly args: Json;
  readonly selection: Selection;
}

/**
 * Plans an operation: a dry run that stores each item with the state that it has now. Nothing is done. What is started later is this set,
 * whatever matches the selection by then.
 *
 * @throws ApiError `INVALID_INPUT` for arguments that do not fit, and for more than 10,000 items.
 */
export async function planOperation(deps: ApiDependencies, person: Person, { kind, args, selection }: Plan): Promise<Operation> {
  const items = await operationKinds[kind].plan(deps, selection, args);
  if (items.length > maxItems) throw tooMany();
  const skipped = items.filter(({ problem }) => problem !== null).length;
  const counts = { total: items.length, skipped, pending: items.length - skipped };
  const owner = { id: ulid(), tenantId: person.tenant, createdBy: person.id };
  return recorded(deps, async (transaction) => {
    const [planned] = await transaction
      .insert(operation)
      .values({ ...owner, ...counts, kind, arguments: args, expiresAt: sql`now() + make_interval(mins => ${planMinutes})` })
      .returning();
    if (!planned) throw new Error('The plan was not stored.');
    const rows = items.map((item, position) => toRow(item, { operationId: planned.id, position }));
    for (let start = 0; start < rows.length; start += rowsPerInsert)
      await transaction.insert(operationItem).values(rows.slice(start, start + rowsPerInsert));
    return planned;
  });
}

const toRow = (item: PlannedItem, place: { readonly operationId: string; readonly position: number }) => ({
  ...item,
  ...place,
  status: item.problem === null ? ('PENDING' as const) : ('SKIPPED' as const),
});

/** Returns the error for a selection that is too large for one operation. */
export function tooMany(): ApiError {
  const most = maxItems.toLocaleString('en');
  return new ApiError('INVALID_INPUT', {
    field: 'input',
    problem: `selects more than ${most}, the most of one operation. Narrow it down.`,
  });
}
