import { z } from 'zod';

/**
 * Place in the feed of changes. `xid` and `sequence` are decimal numbers that may be larger than JavaScript's; `at` is the time when the
 * reader stood there, in milliseconds since 1970. Opaque to callers.
 */
export interface Cursor {
  readonly xid: string;
  readonly sequence: string;
  readonly at: number;
}

/** Largest values of PostgreSQL's `xid8` and `bigint`. */
const largestXid = 2n ** 64n - 1n;
const largestSequence = 2n ** 63n - 1n;

const written = z
  .string()
  .regex(/^\d{1,20}\.\d{1,19}\.\d{1,16}$/)
  .transform((text): Cursor => {
    const [xid = '0', sequence = '0', at = '0'] = text.split('.');
    return { xid, sequence, at: Number(at) };
  })
  .refine(({ xid, sequence }) => BigInt(xid) <= largestXid && BigInt(sequence) <= largestSequence);

export const writeCursor = ({ xid, sequence, at }: Cursor): string => `${xid}.${sequence}.${at}`;

/** Parses a cursor; null for a text that this API has not written. */
export function readCursor(text: string): Cursor | null {
  const parsed = written.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Whether the place `a` lies behind `b`. */
export function isAfter(a: Pick<Cursor, 'xid' | 'sequence'>, b: Pick<Cursor, 'xid' | 'sequence'>): boolean {
  const [xid, other] = [BigInt(a.xid), BigInt(b.xid)];
  return xid === other ? BigInt(a.sequence) > BigInt(b.sequence) : xid > other;
}
