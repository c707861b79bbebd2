import { type AnyColumn, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import { decodeCursor, instantText, type Page, pageSize, toPage } from './page.ts';

export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Order of a list: by time, and by id among rows of one time. */
interface TimeOrder<Row> {
  readonly at: AnyColumn;
  /** Text, or a number where rows have numbers for ids. */
  readonly id: AnyColumn;
  /** Returns the values of the two columns. */
  readonly placeOf: (row: Row) => { readonly at: Date; readonly id: string | number };
  /** Rows of a page unless the request says otherwise. */
  readonly defaultSize?: number;
}

/** Parts of the query of one page. */
interface Slice {
  /** Condition of the rows behind the cursor; undefined without one. */
  readonly isBehind: SQL | undefined;
  readonly order: SQL[];
  readonly limit: number;
}

const numberedPlace = z.object({ at: instantText, id: z.number().int() });
const namedPlace = z.object({ at: instantText, id: z.string().max(100) });

/** Reads a page of rows, newest first, 50 a page unless said otherwise. */
export async function newestFirst<Row>(
  { at, id, placeOf, defaultSize = 50 }: TimeOrder<Row>,
  request: PageRequest,
  read: (slice: Slice) => Promise<Row[]>,
): Promise<Page<Row>> {
  const size = pageSize(request.first, { defaultSize });
  const place = decodeCursor<{ at: string; id: string | number }>(id.dataType === 'number' ? numberedPlace : namedPlace, request.after);
  const isBehind = place ? sql`(${at}, ${id}) < (${place.at}::timestamptz, ${place.id})` : undefined;
  const rows = await read({ isBehind, order: [desc(at), desc(id)], limit: size + 1 });
  return toPage(rows, size, (last) => {
    const end = placeOf(last);
    return { at: end.at.toISOString(), id: end.id };
  });
}
