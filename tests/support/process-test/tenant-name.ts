import { randomInt } from 'node:crypto';

/** Prefix of the tenants of process tests: all data of process tests on the engine lie in such tenants, which hold no other data. */
export const tenantPrefix = 'process-test-';

/** Returns a new name for the tenant and the database of one test file; the name includes the time of creation. */
export const newTenant = (): string => `${tenantPrefix}${Date.now().toString(36)}-${randomInt(36 ** 5).toString(36)}`;

/** Returns the milliseconds since the tenant was named; null for other names. */
export function ageOf(tenant: string): number | null {
  const made = new RegExp(`^${tenantPrefix}([0-9a-z]+)-[0-9a-z]+$`).exec(tenant)?.[1];
  return made === undefined ? null : Date.now() - Number.parseInt(made, 36);
}
