import { z } from 'zod';

/** Tenant of a row in the engine: '' for none. Jobs, tasks and called processes have the tenant of their instance. */
export const engineTenant = z
  .string()
  .nullish()
  .transform((id) => id ?? '');

/**
 * Part of an engine that a client speaks for. The rest of the engine, instances of other systems or of process tests, is neither seen nor
 * touched. Instances belong to a tenant of ours, '' where there is only one.
 */
export interface TenantScope {
  /** Engine tenant for which models are deployed; undefined: for all. */
  readonly models: string | undefined;
  /** Asks a list of the engine for everything of ours, or for what belongs to one of our tenants. */
  filter(tenant?: string): { readonly tenantId: string } | { readonly tenantIdLike: string };
  /** Returns the engine's name of one of our tenants. */
  engineTenant(tenant: string): string;
  /** Returns a row with our name of the tenant; null for a row that is not ours. */
  ours<Row extends { readonly tenantId: string }>(row: Row): Row | null;
}

const prefix = 'baton/';

/** Models shared by all tenants, and the instances that Baton has started: their tenants in the engine are under `baton/`. */
const sharedModels: TenantScope = {
  models: undefined,
  filter: (tenant) => (tenant === undefined ? { tenantIdLike: `${prefix}%` } : { tenantId: `${prefix}${tenant}` }),
  engineTenant: (tenant) => `${prefix}${tenant}`,
  ours: (row) => (row.tenantId.startsWith(prefix) ? { ...row, tenantId: row.tenantId.slice(prefix.length) } : null),
};

/** Models and instances under one tenant of the engine, for process tests. The tenant is '' in our terms. */
const ownModels = (id: string): TenantScope => ({
  models: id,
  filter: () => ({ tenantId: id }),
  engineTenant: () => id,
  ours: (row) => (row.tenantId === id ? { ...row, tenantId: '' } : null),
});

export const tenantScopeOf = (tenantId: string | undefined): TenantScope => (tenantId === undefined ? sharedModels : ownModels(tenantId));

/** Returns our rows, with our names of the tenants. */
export const rowsInScope = <Row extends { readonly tenantId: string }>(scope: TenantScope, rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => scope.ours(row) ?? []);
