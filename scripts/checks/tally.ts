/** How many checks passed and failed, for the last line that scripts read. */
export interface Tally {
  passed: number;
  failed: number;
}

export function add(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
