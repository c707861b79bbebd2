import { count, min } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { invariantViolation } from '#netlify/database/schema.ts';
import { invariants } from '#netlify/services/invariants/invariants.ts';

import { allOf, type Reading } from '../kind.ts';

/** Finds the invariants that the last hourly check saw violated. */
export async function violatedInvariants({ database }: ApiDependencies): Promise<Reading> {
  const { invariant, tenantId, subject } = invariantViolation;
  const groups = await database
    .select({ invariant, tenantId, violations: count(), first: min(subject) })
    .from(invariantViolation)
    .groupBy(invariant, tenantId);
  return allOf(
    groups.map((group) => ({
      tenantId: group.tenantId,
      key: group.invariant,
      value: group.violations,
      sentence: `${invariants[group.invariant].statement} Violations: ${group.violations}, such as ${group.first ?? 'none'}.`,
    })),
  );
}
