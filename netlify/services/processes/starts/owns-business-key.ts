import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

import { intent } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Intent } from './started-process.ts';

export interface InstanceIdentity {
  readonly tenantId: string;
  readonly processInstanceId: string;
  readonly processDefinitionKey: string;
  readonly businessKey: string | null;
}

/**
 * Returns the owner of each business key: two starts with an unknown outcome can make two instances of one key. An intent without an
 * instance adopts the given one.
 *
 * @returns one instance id for each identity, in order; null for a called instance, and where no start through the API used the key:
 * everybody may have that instance.
 */
export async function ownersOfBusinessKeys(
  deps: ApiDependencies,
  identities: readonly (InstanceIdentity & { readonly isCalled: boolean })[],
): Promise<(string | null)[]> {
  const claimed = identities.filter(({ businessKey, isCalled }) => businessKey !== null && !isCalled);
  const rows = claimed.length === 0 ? [] : await intentsOf(deps, claimed);
  const owners: (string | null)[] = [];
  for (const identity of identities) owners.push(claimed.includes(identity) ? await ownerOf(deps, identity, rows) : null);
  return owners;
}

/** Selects by the three columns of the unique index, in the order of the index. */
function intentsOf(deps: ApiDependencies, claimed: readonly InstanceIdentity[]): Promise<Intent[]> {
  const values = (read: (identity: InstanceIdentity) => string): string[] => [...new Set(claimed.map(read))];
  const ofThese = and(
    inArray(
      intent.tenantId,
      values(({ tenantId }) => tenantId),
    ),
    inArray(
      intent.processDefinitionKey,
      values(({ processDefinitionKey }) => processDefinitionKey),
    ),
    inArray(
      intent.businessKey,
      values(({ businessKey }) => businessKey ?? ''),
    ),
  );
  return deps.database.select().from(intent).where(ofThese);
}

async function ownerOf(deps: ApiDependencies, identity: InstanceIdentity, rows: readonly Intent[]): Promise<string | null> {
  const { tenantId, processDefinitionKey, businessKey } = identity;
  const found = rows.find(
    (row) => row.tenantId === tenantId && row.processDefinitionKey === processDefinitionKey && row.businessKey === businessKey,
  );
  if (!found) return null;
  return found.processInstanceId ?? (await adoptInstance(deps, identity))?.processInstanceId ?? null;
}

/** Gives the instance to the intent of its business key, unless the intent has one. @returns the intent after that, null without one. */
export async function adoptInstance(deps: ApiDependencies, identity: InstanceIdentity): Promise<Intent | null> {
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
  if (adopted) return adopted;
  const [known] = await deps.database.select().from(intent).where(isMeant);
  return known ?? null;
}
