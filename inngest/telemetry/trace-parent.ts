import { context, defaultTextMapGetter, defaultTextMapSetter } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

import { flushSpans, telemetry } from './provider.ts';

const propagator = new W3CTraceContextPropagator();

/** Returns the headers that put the receiver's spans below the span that is under way; none without one. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagator.inject(context.active(), headers, defaultTextMapSetter);
  return headers;
}

/** Request of a function's host, as far as it matters here. */
interface Invocation {
  waitUntil?(promise: Promise<unknown>): void;
}

/**
 * Answers a request with the caller's trace at hand, and has its spans sent after the answer: a host may freeze the process then, and
 * `waitUntil` keeps it awake until they are out. Without a collector just answers.
 */
export async function traced(request: Request, invocation: Invocation, answer: () => Promise<Response>): Promise<Response> {
  if (!telemetry()) return answer();
  const carrier = { traceparent: request.headers.get('traceparent') ?? '' };
  try {
    return await context.with(propagator.extract(context.active(), carrier, defaultTextMapGetter), answer);
  } finally {
    const sent = flushSpans();
    invocation.waitUntil?.(sent);
  }
}
