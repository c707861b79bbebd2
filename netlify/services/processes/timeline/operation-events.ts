import { and, eq, isNotNull } from 'drizzle-orm';

import { hasRole } from '#netlify/auth/person.ts';
import { withinTenant } from '#netlify/auth/tenant.ts';
import { operation, operationItem } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: operationItem.changedAt, key: [operationItem.operationId, operationItem.position] };

const columns = {
  operationId: operation.id,
  position: operationItem.position,
  at: operationItem.changedAt,
  name: operation.kind,
  state: operationItem.status,
  elementId: operationItem.elementId,
  actor: operation.startedBy,
  reason: operation.reason,
  problem: operationItem.problem,
};

/** Parts of operations that concern the instance; for operators. A plan that was not started is none. */
export const operationEvents: EventSource = {
  name: 'operations',
  kind: 'OPERATION',
  read: async ({ deps, person, instance }, { before, limit }) => {
    if (!hasRole(person, 'operator')) return [];
    const isOf = and(eq(operationItem.processInstanceId, instance.id), withinTenant(person, operation.tenantId));
    const rows = await deps.database
      .select(columns)
      .from(operationItem)
      .innerJoin(operation, eq(operation.id, operationItem.operationId))
      .where(and(isOf, isNotNull(operation.startedAt), isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map(({ position, reason, problem, ...row }) => ({
      key: [row.operationId, position],
      event: eventOf({ ...row, id: `operation:${row.operationId}:${position}`, kind: 'OPERATION', note: problem ?? reason }),
    }));
  },
};
