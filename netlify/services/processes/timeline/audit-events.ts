import { and, eq, ne, sql } from 'drizzle-orm';

import { hasRole } from '#netlify/auth/person.ts';
import { audit } from '#netlify/database/schema.ts';

import { type EventSource, eventOf } from './event.ts';
import { isBehind, newestFirst } from './place.ts';

const order = { at: audit.at, key: [audit.sequence] };

/** Mutations aimed at the instance, with their results; for auditors, who read the whole audit. */
export const auditEvents: EventSource = {
  name: 'audit',
  kind: 'OPERATION',
  read: async ({ deps, person, instance }, { before, limit }) => {
    if (!hasRole(person, 'auditor')) return [];
    const { at, sequence, operation: name, result: state, actor } = audit;
    const isOf = and(eq(audit.tenantId, person.tenant), eq(audit.target, instance.id), ne(audit.result, 'asked'));
    const rows = await deps.database
      .select({ at, sequence, name, state, actor, note: sql<string | null>`${audit.facts}->>'reason'` })
      .from(audit)
      .where(and(isOf, isBehind(before, order)))
      .orderBy(...newestFirst(order))
      .limit(limit);
    return rows.map((row) => ({ key: [row.sequence], event: eventOf({ ...row, id: `audit:${row.sequence}`, kind: 'OPERATION' }) }));
  },
};
