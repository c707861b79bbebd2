/** OpenTelemetry collector for one stack: takes spans as OTLP over HTTP and shows those of a trace. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { z } from 'zod';

const attributeSchema = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.union([z.number(), z.string()]).optional() }).loose(),
});

const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(attributeSchema).default([]),
  links: z.array(z.object({ traceId: z.string() })).default([]),
  status: z.object({ code: z.number().optional() }).optional(),
});

const exportSchema = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) })),
});

export type CollectedSpan = z.infer<typeof spanSchema>;

/** Spans of all traces: their oldest are dropped over this number. */
const maxSpans = 50_000;

export interface TraceCollector {
  readonly url: string;
  close(): Promise<void>;
}

export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const server = createServer((request, response) => {
    answer(spans, request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(spans: CollectedSpan[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://collector');
  if (request.method === 'GET') {
    const traceId = pathname.split('/').at(-1);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(spans.filter((span) => span.traceId === traceId)));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const parsed = exportSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString()));
  if (pathname !== '/v1/traces' || !parsed.success) {
    response.writeHead(400).end(parsed.error?.message);
    return;
  }
  spans.push(...parsed.data.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
  spans.splice(0, Math.max(0, spans.length - maxSpans));
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
}

/** Reads the spans of a trace, in the order in which they began. */
export async function spansOf(collectorUrl: string, traceId: string): Promise<CollectedSpan[]> {
  const response = await fetch(`${collectorUrl}/trace/${traceId}`);
  const spans = z.array(spanSchema).parse(await response.json());
  return spans.toSorted((a, b) => Number(BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano)));
}
