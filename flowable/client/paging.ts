import { z } from 'zod';

/** Makes the schema of the envelope of the engine's lists. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ data: z.array(row), total: z.number() });
}

/** Page of a list: the rows, and the number of rows in the whole list. */
export interface Page<Row> {
  readonly data: readonly Row[];
  readonly total: number;
}

/** Position of a page: the first row, counted from 0, and the number of rows. */
export interface PageRequest {
  readonly start: number;
  readonly size: number;
}

// The engine knows no maximum; large pages make it unlikely that a row is missed because an earlier one ended in between.
const pageSize = 500;

/**
 * Yields the rows of a list, page after page, each fetched on demand. The engine counts rows anew for each page: a row that ends meanwhile
 * can hide another one until the next reading.
 */
export async function* rowsOf<Row>(fetchPage: (page: PageRequest) => Promise<Page<Row>>, size = pageSize): AsyncGenerator<Row, void> {
  for (let start = 0; ; start += size) {
    const { data, total } = await fetchPage({ start, size });
    yield* data;
    if (data.length === 0 || start + data.length >= total) return;
  }
}

/** Returns all rows of a list, or the rows of one page. */
export async function allRows<Row>(fetchPage: (page: PageRequest) => Promise<Page<Row>>, page?: PageRequest): Promise<Row[]> {
  if (page) return [...(await fetchPage(page)).data];
  const rows: Row[] = [];
  for await (const row of rowsOf(fetchPage)) rows.push(row);
  return rows;
}
