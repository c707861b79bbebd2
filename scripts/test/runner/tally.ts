/** Number of passed checks, and the failures. */
export interface Tally {
  readonly passed: number;
  /** Name of each check that failed. */
  readonly failures: readonly string[];
  /** Passed tests of each test project. Absent for checks without tests. */
  readonly byProject?: Readonly<Record<string, number>>;
}

/** Test projects by the part that each needs most, which says how much of the whole runs on real parts. */
const projectsByPart = {
  Node: ['unit', 'contract', 'guards'],
  database: ['api', 'deploy'],
  engine: ['process-kit', 'processes', 'scaffold'],
  'engine and Inngest': ['engine', 'worker-kit'],
  browser: ['e2e'],
  faults: ['faults'],
} as const;

export function add(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
    byProject: sumByKey(tallies.map(({ byProject = {} }) => byProject)),
  };
}

function sumByKey(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const count of counts) for (const [key, value] of Object.entries(count)) sums[key] = (sums[key] ?? 0) + value;
  return sums;
}

/** Last lines of a run: passed tests by part and project; failures, repeated because a record may keep the end only; and the line that scripts read. */
export function closingLines({ passed, failures, byProject = {} }: Tally): string[] {
  return [...countLines(byProject), ...failures.map((name) => `✗ ${name}`), `${passed} passed, ${failures.length} failed`];
}

function countLines(byProject: Readonly<Record<string, number>>): string[] {
  return Object.entries(projectsByPart).flatMap(([part, projects]) => {
    const counted = projects.flatMap((name) => (byProject[name] === undefined ? [] : [{ name, count: byProject[name] }]));
    const sum = counted.reduce((total, { count }) => total + count, 0);
    return counted.length === 0
      ? []
      : [`${String(sum).padStart(6)}  ${part}: ${counted.map(({ name, count }) => `${name} ${count}`).join(', ')}`];
  });
}
