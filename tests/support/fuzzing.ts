/** Seeds and time of fuzz tests. `npm run test:fuzz` sets seed and time; without it both are fixed, so that `npm test` sends the same each time. */

const fixedSeed = 20_261_129;
const fixedSeconds = 12;

/** Seeds that have failed once, by test. Each is run for ever. */
const failedOnce = {
  host: [],
  providers: [],
  hints: [],
} as const satisfies Record<string, readonly number[]>;

/** Longest time that one seed may take, in milliseconds. */
export const fuzzMs = Number(process.env['BATON_FUZZ_SECONDS'] || fixedSeconds) * 1_000;

/** Limit of a test with a fixed number of runs: the given time. Without one all are run, however busy the machine is. */
export const givenTimeLimit = process.env['BATON_FUZZ_SECONDS'] ? { interruptAfterTimeLimit: fuzzMs } : {};

/** Seeds of a test: those that have failed before, and that of this run. */
export function seedsOf(test: keyof typeof failedOnce): number[] {
  return [...new Set([...failedOnce[test], Number(process.env['BATON_FUZZ_SEED'] || fixedSeed)])];
}
