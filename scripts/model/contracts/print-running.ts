import { aligned } from './aligned.ts';
import type { RunningVersion, RunningVersions } from './running-versions.ts';

const heads = ['process', 'version', 'running', 'verdict'];

/** Returns the table of versions with running instances, their breakages, and the code that no version needs any more. */
export function printRunning({ versions, unneeded }: RunningVersions): string {
  const table = aligned([
    heads,
    ...versions.map((version) => [version.key, `${version.version}`, `${version.running}`, verdictOf(version)]),
  ]);
  const broken = versions.flatMap(({ key, version, breaks }) => breaks.map((what) => `✗ ${key} version ${version}: ${what}`));
  const idle = unneeded.map(({ key, what }) => `${key}: no running instance needs ${what} any more; it may go.`);
  return [...(versions.length > 0 ? table : ['No instance is running.']), '', ...broken, ...idle].join('\n').trimEnd();
}

function verdictOf({ breaks, needs }: RunningVersion): string {
  if (breaks.length > 0) return `would break: ${breaks.length}`;
  return needs.length > 0 ? `fits, with ${needs.join(', ')}` : 'fits';
}
