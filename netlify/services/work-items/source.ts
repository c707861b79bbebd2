import { desc, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { WorkState } from '#netlify/core/work-state.ts';
import type { WorkItem } from './states.ts';

/** End of the previous page. */
export interface Place {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: string;
  /** Text, or a number where rows have numbers for ids. */
  readonly id: string | number;
}

export interface Reading {
  readonly states: readonly WorkState[];
  readonly before: Place | null;
  readonly limit: number;
}

/**
 * Reads items of one kind from their table, newest first. May return items in other states than asked for, but none in these may be missing:
 * the state is derived from the row in one place, and the conditions of the query only spare reading rows that cannot match.
 */
export type Source = (deps: ApiDependencies, person: Person, reading: Reading) => Promise<WorkItem[]>;

interface Order {
  readonly kind: WorkItem['kind'];
  readonly at: PgColumn;
  readonly id: PgColumn | SQL;
}

/** Condition for rows behind a place in a list of all kinds: by time, then kind, then id, all descending. */
export function behind({ kind, at, id }: Order, before: Place | null): SQL | undefined {
  if (!before) return undefined;
  const time = sql`${before.at}::timestamptz`;
  if (kind > before.kind) return sql`${at} < ${time}`;
  if (kind < before.kind) return sql`${at} <= ${time}`;
  return sql`(${at}, ${id}) < (${time}, ${typeof before.id === 'number' ? sql`${before.id}::bigint` : before.id})`;
}

export const newestFirst = ({ at, id }: Pick<Order, 'at' | 'id'>): SQL[] => [desc(at), desc(id)];

/** Joins the conditions of the states that are asked for. */
export function inStates(states: readonly WorkState[], conditions: Partial<Readonly<Record<WorkState, SQL | undefined>>>): SQL {
  return or(...states.flatMap((state) => conditions[state] ?? [])) ?? sql`false`;
}
