import { and, eq, isNull, sql } from 'drizzle-orm';

import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';

export interface InstanceIdentity {
  readonly tenantId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
}

/**
 * False when the intent of this business key belongs to another instance: two starts with an unknown outcome can make two.
 * An intent that knows no instance yet takes this one. Instances that were not started through the API own their key.
 */
export async function ownsBusinessKey(deps: ApiDependencies, identity: InstanceIdentity): Promise<boolean> {
  const owner = await adoptInstance(deps, identity);
  return owner === null || owner === identity.processInstanceId;
}

/** Gives the instance to the intent of its business key, if that has none. @returns the owner by now, null without an intent. */
export async function adoptInstance(deps: ApiDependencies, identity: InstanceIdentity): Promise<string | null> {
  if (identity.businessKey === null) return null;
  const isMeant = and(
    eq(intent.tenantId, identity.tenantId),
    eq(intent.processDefinitionKey, identity.processDefinitionKey),
    eq(intent.businessKey, identity.businessKey),
  );
  const [adopted] = await deps.database
    .update(intent)
    .set({ processInstanceId: identity.processInstanceId, status: 'STARTED', leaseUntil: null, updatedAt: sql`now()` })
    .where(and(isMeant, isNull(intent.processInstanceId)))
    .returning();
  if (adopted) return identity.processInstanceId;
  const [known] = await deps.database.select({ processInstanceId: intent.processInstanceId }).from(intent).where(isMeant);
  return known?.processInstanceId ?? null;
}
