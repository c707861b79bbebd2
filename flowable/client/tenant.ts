/** The part of the engine that a client speaks for: what was deployed under one tenant, or without any. */
export interface Tenant {
  /** Undefined: no tenant. */
  readonly id: string | undefined;
  /** Asks a list of the engine for this part only. */
  readonly filter: { readonly tenantId: string } | { readonly withoutTenantId: true };
  /** For lists that the engine cannot ask so: keeps the rows of this part. */
  owns(row: { readonly tenantId?: string | null | undefined }): boolean;
}

export function tenantOf(id: string | undefined): Tenant {
  return {
    id,
    filter: id === undefined ? { withoutTenantId: true } : { tenantId: id },
    owns: (row) => (row.tenantId || undefined) === id,
  };
}
