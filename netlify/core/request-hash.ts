import { createHash } from 'node:crypto';

/** Hashes what a caller asked for, to tell a repeat under the same idempotency key from another request. */
export const requestHash = (asked: readonly unknown[]): string => createHash('sha256').update(canonicalJson(asked)).digest('hex');

/** JSON whose text does not depend on the order in which properties were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
