import { z } from 'zod';

import { findUnstorable } from '#inngest/define/storable.ts';

import { ApiError } from './errors.ts';

const maxPageSize = 100;

interface PageRule {
  readonly defaultSize: number;
  readonly limit?: number;
  /** Name of the argument for the caller. */
  readonly field?: string;
}

/** A page size from a caller. @throws ApiError `PAGE_TOO_LARGE` */
export function pageSize(asked: number | null | undefined, { defaultSize, limit = maxPageSize, field = 'first' }: PageRule): number {
  const size = asked ?? defaultSize;
  if (size < 1 || size > limit) throw new ApiError('PAGE_TOO_LARGE', { field, limit });
  return size;
}

/** A cursor is opaque to callers: the place of the last row as JSON. */
export const encodeCursor = (place: Record<string, unknown>): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The error for a cursor that this API has not made. */
export const foreignCursor = (): ApiError =>
  new ApiError('INVALID_INPUT', { field: 'after', problem: 'is not an endCursor of this list. Begin without it.' });

/** @throws ApiError `INVALID_INPUT` for a cursor that this API has not made. */
export function decodeCursor<Place>(schema: z.ZodType<Place>, after: string | null | undefined): Place | null {
  if (!after) return null;
  const written = jsonOf(after);
  const parsed = schema.safeParse(written);
  if (!parsed.success || findUnstorable(written)) throw foreignCursor();
  return parsed.data;
}

/** An instant that PostgreSQL reads: ISO 8601 in UTC, from the year 1 on. */
export const instantText = z.iso.datetime().refine((text) => !text.startsWith('0000'));

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

export interface Page<Node> {
  readonly nodes: Node[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A page out of rows that were read with one more than `size`. */
export function toPage<Node>(rows: readonly Node[], size: number, placeOf: (last: Node) => Record<string, unknown>): Page<Node> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(placeOf(last)) : null } };
}
