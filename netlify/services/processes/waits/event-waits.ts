import type { AwaitedEvent, Job } from '#flowable/client/index.ts';

import { moment } from './sentences.ts';
import { timeOf, type Wait, waitFor, type ElementWaitKind } from './wait.ts';

/** Event of the model beside the waiting element: on its edge, or the start of an event sub-process. */
export interface EventPlace {
  readonly kind: 'BOUNDARY' | 'EVENT_SUB_PROCESS';
  readonly elementId: string;
  readonly elementName: string | null;
  readonly interrupting: boolean;
}

/** Timers, messages and signals of one execution. */
export interface Awaited {
  readonly timers: readonly Job[];
  readonly events: readonly AwaitedEvent[];
  readonly businessKey: string | null;
}

/** Returns the waits for timers, messages and signals: of the element itself, or of an event beside it. */
export function eventWaits({ timers, events, businessKey }: Awaited, place: EventPlace | null = null): Wait[] {
  return [
    ...timers.map((job) => timerWait(job, place)),
    ...events.flatMap((event) => {
      if (event.eventType === 'message') return messageWait(event, { businessKey, place });
      return event.eventType === 'signal' ? signalWait(event, place) : [];
    }),
  ];
}

const kindOf = (kind: ElementWaitKind, place: EventPlace | null): ElementWaitKind =>
  place?.kind === 'EVENT_SUB_PROCESS' ? place.kind : kind;

function factsOf(place: EventPlace | null) {
  if (!place) return {};
  const { elementId, elementName, interrupting } = place;
  return { elementId, elementName, interrupting };
}

function timerWait({ createTime, dueDate }: Job, place: EventPlace | null): Wait {
  const until = timeOf(dueDate);
  const due = until ? moment(until) : 'an unknown time';
  const sentence = place ? `${subjectOf(place)} ${place.interrupting ? 'ends it' : 'fires'} at ${due}.` : `Waits until ${due}.`;
  return waitFor(kindOf('TIMER', place), sentence, { since: timeOf(createTime), until, ...factsOf(place) });
}

function messageWait(
  { eventName, created }: AwaitedEvent,
  { businessKey, place }: { businessKey: string | null; place: EventPlace | null },
): Wait {
  const key = businessKey === null ? '' : ` with the business key '${businessKey}'`;
  const sentence = `${place ? `${subjectOf(place)} waits` : 'Waits'} for the message '${eventName ?? ''}'${key}.`;
  return waitFor(kindOf('MESSAGE', place), sentence, { since: timeOf(created), name: eventName, businessKey, ...factsOf(place) });
}

function signalWait({ eventName, created }: AwaitedEvent, place: EventPlace | null): Wait {
  const sentence = `${place ? `${subjectOf(place)} waits` : 'Waits'} for the signal '${eventName ?? ''}'.`;
  return waitFor(kindOf('SIGNAL', place), sentence, { since: timeOf(created), name: eventName, ...factsOf(place) });
}

const subjectOf = ({ kind, elementId, elementName }: EventPlace): string =>
  `${kind === 'BOUNDARY' ? 'The boundary event' : 'The event sub-process of'} '${elementName ?? elementId}'`;
