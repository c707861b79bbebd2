import type { Page, PageRequest } from '#flowable/client/index.ts';

/** Page by time, in a direction. */
export type TimedPage = PageRequest & { readonly order: 'asc' | 'desc' };

/** List of the history that grows at its end. */
export interface GrowingList<Row> {
  /** Reads one page. Rows of one millisecond come in any order. */
  page(request: TimedPage): Promise<Page<Row>>;
  timeOf(row: Row): string;
  inOrder(rows: readonly Row[]): Row[];
}

/** Rows without a gap, the oldest first. */
export interface Span<Row> {
  readonly rows: readonly Row[];
  /** Number of older rows. */
  readonly older: number;
  /** Whether the newest row of the list is among them. */
  readonly reachesNewest: boolean;
}

interface SpanRequest<Row> {
  /** Number of rows, from the oldest on, after which reading begins; null: at the newest. */
  readonly until: number | null;
  readonly size: number;
  /** Whether the span is long enough. */
  isEnough(span: Span<Row>): boolean;
}

/**
 * Reads rows backwards until there are enough of them. The engine pages by position, and history only grows at its end: positions counted
 * from the oldest row stay. It orders by time alone, so that a page may cut the rows of one millisecond anywhere: these are left to the
 * next, older page.
 */
export async function readSpan<Row>(list: GrowingList<Row>, { until, size, isEnough }: SpanRequest<Row>): Promise<Span<Row>> {
  const first = await firstPage(list, until, size);
  const { reachesNewest } = first;
  let { rows, from } = first;
  let span: Span<Row> = { rows: [], older: from + rows.length, reachesNewest };
  let chunk = size;
  for (;;) {
    const cut = from === 0 ? 0 : endOfFirstTime(list, rows);
    span = { rows: [...rows.slice(cut), ...span.rows], older: from + cut, reachesNewest };
    if (span.older === 0 || isEnough(span)) return span;
    if (cut === rows.length) chunk *= 2;
    from = Math.max(0, span.older - chunk);
    rows = list.inOrder((await list.page({ order: 'asc', start: from, size: span.older - from })).data);
  }
}

/** Returns the number of rows that have the time of the first one. */
function endOfFirstTime<Row>({ timeOf }: GrowingList<Row>, rows: readonly Row[]): number {
  const [first] = rows;
  return first === undefined ? 0 : rows.findLastIndex((row) => timeOf(row) === timeOf(first)) + 1;
}

async function firstPage<Row>({ page, inOrder }: GrowingList<Row>, until: number | null, size: number) {
  if (until === null) {
    const { data, total } = await page({ order: 'desc', start: 0, size });
    return { rows: inOrder(data), from: Math.max(0, total - data.length), reachesNewest: true };
  }
  const from = Math.max(0, until - size);
  const { data, total } = await page({ order: 'asc', start: from, size: until - from });
  return { rows: inOrder(data), from, reachesNewest: from + data.length >= total };
}
