/** Privilege of a role at a table. */
type Privilege = 'select' | 'insert' | 'update' | 'delete' | `update (${string})`;

/** Privileges that the role of the functions has at a table. */
export interface TableGrants {
  readonly always: readonly Privilege[];
  /** Beyond these in transactions of retention and erasure, which take on the removal role. */
  readonly removing: readonly Privilege[];
}

export const changed: TableGrants = { always: ['select', 'insert', 'update', 'delete'], removing: [] };
/** Kept for ever, or removed by retention and erasure alone. */
export const kept: TableGrants = { always: ['select', 'insert', 'update'], removing: ['delete'] };
export const appended: TableGrants = { always: ['select', 'insert'], removing: ['update', 'delete'] };
