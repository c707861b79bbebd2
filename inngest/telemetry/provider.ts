import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

import { readTelemetryConfig, type TelemetryConfig } from './config.ts';
import { FixedIdGenerator } from './fixed-ids.ts';

const exportDeadlineMs = 3_000;

/** Makes spans and sends them to the collector. */
export interface Telemetry {
  readonly provider: TracerProvider;
  readonly ids: FixedIdGenerator;
}

let opened: Telemetry | null | undefined;

/** Returns the telemetry of this process, opened at first use; null where no collector is set. */
export function telemetry(): Telemetry | null {
  if (opened === undefined) {
    const config = readTelemetryConfig();
    opened = config && openTelemetry(config);
  }
  return opened;
}

/** Whether spans are sent. */
export const isTracing = (): boolean => telemetry() !== null;

function openTelemetry({ tracesUrl, headers, serviceName }: TelemetryConfig): Telemetry {
  const ids = new FixedIdGenerator();
  const exporter = new OTLPTraceExporter({ url: tracesUrl, headers: { ...headers }, timeoutMillis: exportDeadlineMs });
  const provider = new TracerProvider({
    idGenerator: ids,
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    // The queue is bounded and drops what is over it: a collector that is away costs traces, never work or memory.
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: exportDeadlineMs })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return { provider, ids };
}

/** Sends the spans that have ended. Never fails, and ends within seconds: a lost trace is no reason to fail. */
export async function flushSpans(): Promise<void> {
  await opened?.provider.forceFlush({ timeoutMillis: exportDeadlineMs }).catch(() => undefined);
}
