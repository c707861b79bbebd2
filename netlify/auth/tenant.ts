import { eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { Person } from './person.ts';

/** Returns the condition that keeps a query within the person's tenant. None for a service, which works on all. */
export const withinTenant = (person: Person, tenantId: PgColumn): SQL | undefined =>
  person.kind === 'service' ? undefined : eq(tenantId, person.tenant);

/** Whether the person may know of something that has this tenant. */
export const knowsTenant = (person: Person, tenantId: string): boolean => person.kind === 'service' || person.tenant === tenantId;
