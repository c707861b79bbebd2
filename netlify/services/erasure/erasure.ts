/** Result of one call of an erasure. */
export interface Erasure {
  /** False: there is more, the caller calls again. */
  readonly done: boolean;
  readonly erased: ErasedRows[];
}

export interface ErasedRows {
  /** A table of the database, or `engine`. */
  readonly what: string;
  readonly rows: number;
}

/** Adds up what was erased; what has no rows is left out. */
export function summary(counts: readonly ErasedRows[]): ErasedRows[] {
  const sums = new Map<string, number>();
  for (const { what, rows } of counts) sums.set(what, (sums.get(what) ?? 0) + rows);
  return [...sums].flatMap(([what, rows]) => (rows === 0 ? [] : [{ what, rows }]));
}
