import { trace } from '@opentelemetry/api';
import { type Logger, type LoggerOptions, pino } from 'pino';

import { knownOutermostCaller } from './callers.ts';
import { describeError } from './describe-error.ts';
import { traceIdOf } from './trace-ids.ts';

/** Part of Baton that writes a line. */
export type LoggingPart = 'api' | 'bridge' | 'host' | 'inngest';

/**
 * Creates the logger of a part: one JSON line per message, with the trace of the instance that a line names, or of the span that is under
 * way.
 */
export function createLog(part: LoggingPart, options: Pick<LoggerOptions, 'level'> = {}): Logger {
  return pino({
    ...options,
    base: { part },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: ['*.authorization', '*.password', '*.token', '*.secret'],
    serializers: { err: (error: unknown) => (error instanceof Error ? describeError(error) : error) },
    mixin: traceOf,
  });
}

function traceOf(fields: object): Record<string, string> {
  const active = trace.getActiveSpan()?.spanContext();
  const traceId = 'processInstanceId' in fields ? traceIdOf(knownOutermostCaller(String(fields.processInstanceId))) : active?.traceId;
  return traceId ? { traceId, ...(active?.traceId === traceId && { spanId: active.spanId }) } : {};
}
