/** How many checks passed, and which failed. */
export interface Tally {
  readonly passed: number;
  readonly failures: readonly string[];
}

export function add(tallies: readonly Tally[]): Tally {
  return { passed: tallies.reduce((sum, { passed }) => sum + passed, 0), failures: tallies.flatMap(({ failures }) => failures) };
}

/** The end of a run: what failed, once more, as a record may keep the end only; and the line that scripts read. */
export function closingLines({ passed, failures }: Tally): string[] {
  return [...failures.map((name) => `✗ ${name}`), `${passed} passed, ${failures.length} failed`];
}
