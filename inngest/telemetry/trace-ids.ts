import { createHash } from 'node:crypto';

const hash = (text: string, digits: number): string => createHash('sha256').update(text).digest('hex').slice(0, digits);

const uuid = /^[0-9a-f]{32}$/;

/**
 * Computes the trace id of a process instance: its UUID without dashes. Every part of Baton knows the instance and so its trace, days later,
 * with nothing handed on through the engine, Inngest or a person.
 */
export function traceIdOf(processInstanceId: string): string {
  const digits = processInstanceId.replaceAll('-', '').toLowerCase();
  return uuid.test(digits) ? digits : hash(processInstanceId, 32);
}

/** Thing whose span has a fixed id, so that the spans below it find their parent without having seen it. */
export type SpanSubject = readonly ['start', processInstanceId: string] | readonly ['activity', activityId: string];

/** Computes the span id of a subject. */
export const spanIdOf = (subject: SpanSubject): string => hash(subject.join(':'), 16);
