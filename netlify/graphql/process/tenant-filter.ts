import type { Person } from '#netlify/auth/person.ts';

/** Keeps a list of the engine within the caller's tenant. A service sees all tenants. */
export const tenantFilter = ({ kind, tenant }: Person): { tenantId?: string } => (kind === 'service' ? {} : { tenantId: tenant });
