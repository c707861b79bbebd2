const unreleased = '## Unreleased';

/**
 * Returns the changelog with the unreleased changes under a heading of their version, and an empty section for the next ones.
 *
 * @param date - ISO 8601 date.
 * @throws Error when the section of unreleased changes is missing or empty.
 */
export function withRelease(changelog: string, version: string, date: string): string {
  const start = changelog.indexOf(`${unreleased}\n`);
  if (start === -1) throw new Error(`CHANGELOG.md has no section "${unreleased}": add it above the latest release.`);
  const bodyStart = start + unreleased.length;
  const next = changelog.indexOf('\n## ', bodyStart);
  const body = changelog.slice(bodyStart, next === -1 ? undefined : next).trim();
  if (body === '') throw new Error(`CHANGELOG.md lists no unreleased changes: nothing to release as ${version}.`);
  const rest = next === -1 ? '' : `\n${changelog.slice(next)}`;
  return `${changelog.slice(0, start)}${unreleased}\n\n## ${version} (${date})\n\n${body}\n${rest.replace(/^\n\n/, '\n')}`;
}

/** Whether a version `x.y.z` follows another one. @throws Error when one of the two has another form */
export function follows(next: string, current: string): boolean {
  const [after, before] = [numbersOf(next), numbersOf(current)];
  const differing = after.findIndex((number, index) => number !== before[index]);
  return differing !== -1 && (after[differing] ?? 0) > (before[differing] ?? 0);
}

function numbersOf(version: string): number[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version: write it as 1.2.3.`);
  return version.split('.').map(Number);
}
