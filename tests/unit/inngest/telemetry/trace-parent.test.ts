import { context, ROOT_CONTEXT, trace, TraceFlags } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { traced, traceHeaders } from '#inngest/telemetry/trace-parent.ts';

beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterAll(() => context.disable());

const span = { traceId: '3697dd8beca411f18f8802fc00000001', spanId: 'd71d9ce9fe145150', traceFlags: TraceFlags.SAMPLED };

it('hands the span that is under way on to an external system', async () => {
  const headers = await context.with(trace.setSpanContext(ROOT_CONTEXT, span), async () => {
    await Promise.resolve();
    return traceHeaders();
  });
  expect(headers).toEqual({ traceparent: `00-${span.traceId}-${span.spanId}-01` });
});

it('adds no header without a span', () => {
  expect(traceHeaders()).toEqual({});
});

it('answers without a collector as if there were no traces', async () => {
  const answer = new Response('answered');
  await expect(traced(new Request('http://localhost/graphql'), {}, () => Promise.resolve(answer))).resolves.toBe(answer);
});
