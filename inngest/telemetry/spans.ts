import { type Attributes, type Context, context, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';

import { outermostCaller, type ReadCaller } from './callers.ts';
import { telemetry } from './provider.ts';
import { type SpanSubject, spanIdOf, traceIdOf } from './trace-ids.ts';

export { SpanKind };

/** Span of a process instance. Attributes hold ids and names of the model, never data of a case. */
export interface InstanceSpan {
  readonly processInstanceId: string;
  /** Reads who has called the instance: a called one is part of its caller's trace. Null: nobody has. */
  readonly readCaller: ReadCaller | null;
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes?: Attributes;
  /** Subject of the span, where others are to find it as their parent. */
  readonly subject?: SpanSubject;
  /** Subject of the parent; absent: the start of the instance. A start without one is the root of the trace. */
  readonly parent?: SpanSubject;
  readonly startedAt?: Date;
}

/** Runs work within a span of the instance's trace, as `inSpan`. */
export async function inInstanceSpan<Result>(span: InstanceSpan, work: () => Promise<Result>): Promise<Result> {
  const started = await startInstanceSpan(span);
  return started ? runIn(started, work) : work();
}

interface RecordedSpan extends InstanceSpan {
  readonly endedAt?: Date;
  readonly hasFailed?: boolean;
}

/** Records something of the instance that has ended by now, or at `endedAt`. Never fails. */
export async function recordInstanceSpan({ endedAt, hasFailed = false, ...given }: RecordedSpan): Promise<void> {
  const span = (await startInstanceSpan(given))?.span;
  if (hasFailed) span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end(endedAt);
}

/** Span below the one that is under way. */
export interface ChildSpan {
  readonly name: string;
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

/**
 * Runs work within a span below the one that is under way; without one, or without a collector, just runs it. A rejection marks the span as
 * failed with the class of the error: its message may quote what was sent.
 */
export function inSpan<Result>(span: ChildSpan, work: () => Promise<Result>): Promise<Result> {
  const started = startChild(span);
  return started ? runIn(started, work) : work();
}

/** Records something below the span that is under way, which has ended by now. */
export function recordSpan({ startedAt, endedAt, ...span }: ChildSpan & { readonly startedAt: Date; readonly endedAt: Date }): void {
  startChild(span, startedAt)?.span.end(endedAt);
}

/** Adds attributes to the span that is under way. */
export function describeSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

interface StartedSpan {
  readonly span: Span;
  readonly context: Context;
}

function startChild({ name, kind = SpanKind.INTERNAL, attributes = {} }: ChildSpan, startTime: Date = new Date()): StartedSpan | null {
  const parent = context.active();
  const opened = telemetry();
  if (!opened || !trace.getSpan(parent)) return null;
  const span = opened.provider.getTracer('baton').startSpan(name, { kind, attributes, startTime }, parent);
  return { span, context: trace.setSpan(parent, span) };
}

async function startInstanceSpan({ startedAt, readCaller, ...given }: InstanceSpan): Promise<StartedSpan | null> {
  const opened = telemetry();
  if (!opened) return null;
  const { processInstanceId, name, kind, attributes, subject } = given;
  const outermost = readCaller ? await outermostCaller(processInstanceId, readCaller) : processInstanceId;
  const options = {
    kind,
    attributes: { ...attributes, 'baton.process_instance.id': processInstanceId },
    links: callerLinks(),
    ...(startedAt && { startTime: startedAt }),
  };
  const traceId = traceIdOf(outermost);
  const ids = { traceId, ...(subject && { spanId: spanIdOf(subject) }) };
  const parent = parentContext(given, traceId);
  const span = opened.ids.withIds(ids, () => opened.provider.getTracer('baton').startSpan(name, options, parent));
  return { span, context: trace.setSpan(parent, span) };
}

/** Makes the context that puts a span into its trace, whose root is the start of the outermost caller. */
function parentContext({ processInstanceId, subject, parent }: Omit<InstanceSpan, 'readCaller'>, traceId: string): Context {
  if (subject?.[0] === 'start' && !parent) return trace.deleteSpan(context.active());
  const spanId = spanIdOf(parent ?? ['start', processInstanceId]);
  return trace.setSpanContext(context.active(), { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
}

/** Links the span of a request to the trace of its caller, if the caller has sent one. */
function callerLinks() {
  const caller = trace.getSpanContext(context.active());
  return caller?.isRemote ? [{ context: caller }] : [];
}

async function runIn<Result>(started: StartedSpan, work: () => Promise<Result>): Promise<Result> {
  const { span } = started;
  try {
    return await context.with(started.context, work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}
