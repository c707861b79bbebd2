import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';

/** Table whose rows belong to a business key of a tenant. */
export type TableOfCases = PgTable & { readonly tenantId: AnyPgColumn; readonly businessKey: AnyPgColumn };
