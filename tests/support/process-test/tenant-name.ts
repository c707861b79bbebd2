import { randomInt } from 'node:crypto';

/** Everything on the engine that belongs to process tests lies in tenants that begin like this, and nothing else may. */
export const tenantPrefix = 'process-test-';

/** A new name for the tenant and the database of one test file; it tells when it was made. */
export const newTenant = (): string => `${tenantPrefix}${Date.now().toString(36)}-${randomInt(36 ** 5).toString(36)}`;

/** Milliseconds since the tenant was named; null when the name is none of ours. */
export function ageOf(tenant: string): number | null {
  const made = new RegExp(`^${tenantPrefix}([0-9a-z]+)-[0-9a-z]+$`).exec(tenant)?.[1];
  return made === undefined ? null : Date.now() - Number.parseInt(made, 36);
}
