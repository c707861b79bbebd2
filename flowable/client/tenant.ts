import { z } from 'zod';

/** The tenant of a row as the engine has it: '' where it has none. Jobs, tasks and called processes have the tenant of their instance. */
export const engineTenant = z
  .string()
  .nullish()
  .transform((id) => id ?? '');

/**
 * The part of an engine that a client speaks for. What else the engine holds, other systems' instances or those of process tests, is not
 * seen and not touched. Instances belong to a tenant of ours, '' where there is only one.
 */
export interface Territory {
  /** For whom models are deployed, as the engine has it; undefined: for all. */
  readonly models: string | undefined;
  /** Asks a list of the engine for everything of ours, or for what belongs to one of our tenants. */
  filter(tenant?: string): { readonly tenantId: string } | { readonly tenantIdLike: string };
  /** One of our tenants as the engine has it. */
  engineTenant(tenant: string): string;
  /** A row with the tenant as we have it; null when it is not ours. */
  ours<Row extends { readonly tenantId: string }>(row: Row): Row | null;
}

const prefix = 'baton/';

/** Models that all share, and the instances that Baton has started: the engine has their tenants under `baton/`. */
const sharedModels: Territory = {
  models: undefined,
  filter: (tenant) => (tenant === undefined ? { tenantIdLike: `${prefix}%` } : { tenantId: `${prefix}${tenant}` }),
  engineTenant: (tenant) => `${prefix}${tenant}`,
  ours: (row) => (row.tenantId.startsWith(prefix) ? { ...row, tenantId: row.tenantId.slice(prefix.length) } : null),
};

/** Models and instances under one tenant of the engine, for process tests. They have one tenant of ours, ''. */
const ownModels = (id: string): Territory => ({
  models: id,
  filter: () => ({ tenantId: id }),
  engineTenant: () => id,
  ours: (row) => (row.tenantId === id ? { ...row, tenantId: '' } : null),
});

export const territoryOf = (tenantId: string | undefined): Territory => (tenantId === undefined ? sharedModels : ownModels(tenantId));

/** The rows that are ours, with the tenants as we have them. */
export const onlyOurs = <Row extends { readonly tenantId: string }>(territory: Territory, rows: readonly Row[]): Row[] =>
  rows.flatMap((row) => territory.ours(row) ?? []);
