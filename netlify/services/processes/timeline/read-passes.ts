import { type HistoricElement, inOrderOfPasses, type Page, type PageRequest } from '#flowable/client/index.ts';

/** Reads one page of the passes of an instance by their beginning, in this direction. Passes of one millisecond come in any order. */
export type PassPages = (page: PageRequest & { readonly order: 'asc' | 'desc' }) => Promise<Page<HistoricElement>>;

/** Passes without a gap, in the order of beginning. */
export interface PassSpan {
  readonly passes: readonly HistoricElement[];
  /** Number of older passes. */
  readonly older: number;
  /** Whether the newest pass of the instance is among them. */
  readonly reachesNewest: boolean;
}

interface SpanRequest {
  /** Number of passes, from the oldest on, after which reading begins; null: at the newest. */
  readonly until: number | null;
  readonly size: number;
  /** Whether the span is long enough. */
  isEnough(span: PassSpan): boolean;
}

/**
 * Reads passes backwards until there are enough of them. The engine pages by position, and history only grows at its end: positions counted
 * from the oldest pass stay. It orders by time alone, so that a page may cut the passes of one millisecond anywhere: these are left to the
 * next, older page.
 */
export async function readPasses(pages: PassPages, { until, size, isEnough }: SpanRequest): Promise<PassSpan> {
  const first = await firstPage(pages, until, size);
  const { reachesNewest } = first;
  let { passes, from } = first;
  let span: PassSpan = { passes: [], older: from + passes.length, reachesNewest };
  let chunk = size;
  for (;;) {
    const cut = from === 0 ? 0 : passes.findLastIndex(({ startTime }) => startTime === passes[0]?.startTime) + 1;
    span = { passes: [...passes.slice(cut), ...span.passes], older: from + cut, reachesNewest };
    if (span.older === 0 || isEnough(span)) return span;
    if (cut === passes.length) chunk *= 2;
    from = Math.max(0, span.older - chunk);
    passes = inOrderOfPasses((await pages({ order: 'asc', start: from, size: span.older - from })).data);
  }
}

async function firstPage(pages: PassPages, until: number | null, size: number) {
  if (until === null) {
    const { data, total } = await pages({ order: 'desc', start: 0, size });
    return { passes: inOrderOfPasses(data), from: Math.max(0, total - data.length), reachesNewest: true };
  }
  const from = Math.max(0, until - size);
  const { data, total } = await pages({ order: 'asc', start: from, size: until - from });
  return { passes: inOrderOfPasses(data), from, reachesNewest: from + data.length >= total };
}
