import { eventually } from './eventually.ts';
import { type CollectedSpan, spansOf } from './trace-collector.ts';

/** Spans of one trace as a tree. */
export interface TraceTree {
  readonly spans: readonly CollectedSpan[];
  readonly roots: readonly CollectedSpan[];
  /** Path of the names from the root to a span, for each span. */
  readonly paths: readonly string[];
}

/** Waits until a trace has all these spans, by name. */
export async function traceWith(collectorUrl: string, traceId: string, names: readonly string[]): Promise<TraceTree> {
  const isWhole = (found: readonly CollectedSpan[]) => names.every((name) => found.some((span) => span.name === name));
  return treeOf(await eventually(() => spansOf(collectorUrl, traceId), isWhole, { seconds: 60, what: 'The trace' }));
}

function treeOf(spans: readonly CollectedSpan[]): TraceTree {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const parentOf = ({ parentSpanId }: CollectedSpan) => byId.get(parentSpanId ?? '');
  const pathOf = (span: CollectedSpan): string => {
    const parent = parentOf(span);
    return parent ? `${pathOf(parent)} > ${span.name}` : span.name;
  };
  return { spans, roots: spans.filter((span) => !parentOf(span)), paths: spans.map(pathOf) };
}

/** Returns the attributes of a span by name. */
export const attributesOf = (span: CollectedSpan | undefined): Record<string, unknown> =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
