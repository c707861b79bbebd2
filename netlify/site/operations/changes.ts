import { create } from 'jsondiffpatch';

/** Difference of one value. A side that has none is absent. */
export interface Change {
  /** Names from the outside inwards; places of a list count from 1. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type Values = Readonly<Record<string, unknown>>;

// Entries of a list have no identity: they are compared as wholes.
const comparison = create({ objectHash: (entry) => JSON.stringify(entry), arrays: { detectMove: false } });

/** Returns what differs between two sets of values, inside of objects and lists, too. */
export const changesOf = (before: Values, after: Values): Change[] => changesIn(comparison.diff(before, after), []);

/** Reads a delta of jsondiffpatch: `[new]`, `[old, new]` or `[old, 0, 0]` of a value, an object of deltas around. */
function changesIn(delta: unknown, path: readonly string[]): Change[] {
  if (Array.isArray(delta)) return [changeOf(delta, path)];
  if (typeof delta !== 'object' || delta === null) return [];
  // The mark of a list; a value of this name is a list of its own.
  const isList = '_t' in delta && delta._t === 'a';
  return Object.entries(delta)
    .filter(([name]) => !isList || name !== '_t')
    .flatMap(([name, inner]) => changesIn(inner, [...path, isList ? placeOf(name) : name]));
}

function changeOf(delta: readonly unknown[], path: readonly string[]): Change {
  if (delta.length === 1) return { path, after: delta[0] };
  return delta.length === 2 ? { path, before: delta[0], after: delta[1] } : { path, before: delta[0] };
}

/** An underscore marks a place in the list before. */
const placeOf = (name: string): string => String(Number(name.replace('_', '')) + 1);
