export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Returns nearest-rank percentiles of durations in milliseconds. @throws Error when there are none */
export function spreadOf(durations: readonly number[]): Spread {
  if (durations.length === 0) throw new Error('There are no samples to describe.');
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, min: at(0), p50: at(0.5), p95: at(0.95), max: at(1) };
}

const columns = ['min', 'p50', 'p95', 'max'] as const;

/** Returns one row per measurement, milliseconds with so many decimals. */
export function spreadTable(rows: Readonly<Record<string, Spread>>, decimals = 0): string {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  const cells = (values: readonly (string | number)[]) => values.map((value) => String(value).padStart(8)).join('');
  const lines = Object.entries(rows).map(
    ([name, { count, ...durations }]) =>
      name.padEnd(width) + cells([count, ...columns.map((column) => durations[column].toFixed(decimals))]),
  );
  return [`${'milliseconds'.padEnd(width)}${cells(['count', ...columns])}`, ...lines].join('\n');
}

/** Divides `first` by `second`, for p50 and p95. */
export function ratioOf(first: Spread, second: Spread): { p50: number; p95: number } {
  return { p50: first.p50 / second.p50, p95: first.p95 / second.p95 };
}

const ratioBlocks = 10;

/** Returns the middle half of the ratios of medians: samples that were taken in turn are divided into ten stretches of time. */
export function ratioQuartiles(first: readonly number[], second: readonly number[]): { low: number; high: number } {
  const size = Math.ceil(first.length / ratioBlocks);
  const medianOf = (all: readonly number[], block: number): number => spreadOf(all.slice(block * size, (block + 1) * size)).p50;
  const blocks = Array.from({ length: Math.ceil(first.length / size) }, (_, block) => medianOf(first, block) / medianOf(second, block));
  const sorted = blocks.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.25), high: at(0.75) };
}
