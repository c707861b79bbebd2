import type { FourEyes } from './contract/process-graph.ts';

/** Value in `flowable:fourEyes` for the initiator of the instance; other values are ids of user tasks. */
export const initiator = 'initiator';

/** Names in an attribute with commas, without white space and empty ones. */
export const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Reads the attribute of a user task; null when it names nobody. */
export function fourEyesOf(attribute: string): FourEyes | null {
  const names = namesIn(attribute);
  if (names.length === 0) return null;
  return { tasks: names.filter((name) => name !== initiator), initiator: names.includes(initiator) };
}
