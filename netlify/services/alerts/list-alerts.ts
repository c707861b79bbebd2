import { and, inArray, ne } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { newestFirst, type PageRequest } from '#netlify/core/newest-first.ts';
import type { Page } from '#netlify/core/page.ts';
import { alert, type AlertKind, type AlertState } from '#netlify/database/schema.ts';

import type { Alert } from './alert.ts';
import { visibleTo } from './visible-to.ts';

export interface AlertRequest extends PageRequest {
  readonly filter?: { readonly states?: readonly AlertState[] | null; readonly kinds?: readonly AlertKind[] | null } | null;
}

/** Lists alerts of the operator's tenant and of the deployment, newest first. Those that have not fired yet are not among them. */
export async function listAlerts({ database }: ApiDependencies, person: Person, request: AlertRequest): Promise<Page<Alert>> {
  const { states, kinds } = request.filter ?? {};
  const { firstSeenAt: at, id, state, kind } = alert;
  const isWanted = and(
    visibleTo(person),
    ne(state, 'PENDING'),
    states ? inArray(state, [...states]) : undefined,
    kinds ? inArray(kind, [...kinds]) : undefined,
  );
  return newestFirst({ at, id, placeOf: (row: Alert) => ({ at: row.firstSeenAt, id: row.id }) }, request, ({ isBehind, order, limit }) =>
    database
      .select()
      .from(alert)
      .where(and(isWanted, isBehind))
      .orderBy(...order)
      .limit(limit),
  );
}
