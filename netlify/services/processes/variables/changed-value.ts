/** Largest value in a list of changes, in bytes of JSON. */
const maxShownBytes = 4_096;

/** Value of a change, or why it is left out. */
export interface ChangedValue {
  readonly value: unknown;
  readonly omitted: 'PRIVATE' | 'TOO_LARGE' | 'UNKNOWN' | null;
}

export const unknownValue: ChangedValue = { value: null, omitted: 'UNKNOWN' };

/** Returns the value as a reader may see it. */
export function valueFor(value: unknown, isPrivate: boolean): ChangedValue {
  if (isPrivate) return { value: null, omitted: 'PRIVATE' };
  if (Buffer.byteLength(JSON.stringify(value)) > maxShownBytes) return { value: null, omitted: 'TOO_LARGE' };
  return { value, omitted: null };
}
