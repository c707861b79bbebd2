/** Random choices, the same for the same seed. */
export interface Random {
  /** Returns a number from 0 to below 1. */
  next(): number;
  /** Returns a whole number from `min` to `max`. */
  between(min: number, max: number): number;
  /** Returns an element at random. @throws Error when there is none */
  pick<T>(from: readonly T[]): T;
}

/** Returns Mulberry32: small, and even enough for choosing what to do next. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    pick: (from) => {
      const index = between(0, from.length - 1);
      if (from.length === 0) throw new Error('There is nothing to choose from.');
      return from[index] as (typeof from)[number];
    },
  };
}
