const TENTHS = 10;

/**
 * Returns completions per second in each tenth of a drain, from sorted times in milliseconds. The first tenth begins with the first
 * completion.
 */
export function drainRates(times: readonly number[]): number[] {
  const at = (tenth: number): number => Math.round((tenth / TENTHS) * (times.length - 1));
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const [from, to] = [at(tenth), at(tenth + 1)];
    return ((to - from) * 1000) / ((times[to] ?? Number.NaN) - (times[from] ?? Number.NaN));
  });
}
