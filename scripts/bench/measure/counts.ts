/** Counts by name. */
export type Counts = ReadonlyMap<string, number>;

export const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Subtracts name by name; unchanged names are left out. */
export function countsBetween(before: Counts, after: Counts): Counts {
  const grown = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const);
  return new Map(grown.filter(([, count]) => count !== 0));
}
