import type { TFunction } from 'i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import { kindWords as operationWords } from '#netlify/site/operations/operation-words.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import type { InstanceEvent } from '../instance.ts';

interface Look {
  readonly label: string;
  readonly color: string;
}

/** States of all kinds but Activities, whose actions stand for themselves. */
const looks: Readonly<Record<string, Look>> = {
  'ELEMENT ACTIVE': { label: phrase('under way'), color: 'indigo' },
  'ELEMENT COMPLETED': { label: phrase('done'), color: 'teal' },
  'ELEMENT CANCELLED': { label: phrase('cancelled'), color: 'gray' },
  'JOB STARTED': { label: phrase('under way'), color: 'indigo' },
  'JOB COMPLETED': { label: phrase('done'), color: 'teal' },
  'JOB BUSINESS_ERROR': { label: phrase('ended with a business error'), color: 'yellow' },
  'CALL ANSWERED': { label: phrase('answered'), color: 'teal' },
  'CALL TIMED_OUT': { label: phrase('no answer in time'), color: 'red' },
  'CALL UNREACHABLE': { label: phrase('not reachable'), color: 'red' },
  'CALL BROKEN_OFF': { label: phrase('broke off'), color: 'red' },
  'MESSAGE WAITING': { label: phrase('on its way'), color: 'indigo' },
  'MESSAGE RETRYING': { label: phrase('tried again'), color: 'orange' },
  'MESSAGE DELIVERED': { label: phrase('delivered'), color: 'teal' },
  'MESSAGE EXPIRED': { label: phrase('expired'), color: 'gray' },
  'MESSAGE NEEDS_ATTENTION': { label: phrase('needs attention'), color: 'red' },
  'MESSAGE REJECTED': { label: phrase('rejected'), color: 'red' },
  'INCIDENT OPEN': { label: phrase('needs an operator'), color: 'red' },
  'INCIDENT RESOLVED': { label: phrase('resolved'), color: 'teal' },
  'INCIDENT CANCELLED': { label: phrase('cancelled'), color: 'gray' },
  'INCIDENT RETRIED': { label: phrase('tried again, and failed again'), color: 'orange' },
  'OPERATION PENDING': { label: phrase('not begun'), color: 'gray' },
  'OPERATION DONE': { label: phrase('done'), color: 'teal' },
  'OPERATION done': { label: phrase('done'), color: 'teal' },
  'OPERATION RESOLVED': { label: phrase('resolved'), color: 'teal' },
  'OPERATION FAILED': { label: phrase('failed'), color: 'red' },
  'OPERATION SKIPPED': { label: phrase('skipped'), color: 'yellow' },
};

const typeNames: Readonly<Record<string, string>> = {
  startEvent: phrase('Start event'),
  endEvent: phrase('End event'),
  userTask: phrase('User task'),
  externalWorkerServiceTask: phrase('External worker service task'),
  boundaryEvent: phrase('Boundary event'),
  intermediateCatchEvent: phrase('Intermediate catch event'),
  subProcess: phrase('Sub process'),
};

const lookOf = ({ kind, state }: InstanceEvent): Look | undefined => looks[`${kind} ${state}`];

/** Name of what the event is about; ids and keys are made words. */
export function titleOf({ kind, name, elementId, system }: InstanceEvent, t: TFunction): string {
  const text = name ?? elementId ?? '';
  if (kind === 'CALL') return t('{{system}}: {{operation}}', { system: capitalised(t(system ?? '')), operation: t(inWords(text)) });
  if (kind !== 'OPERATION') return t(inWords(text));
  const known = Object.entries(operationWords).find(([operation]) => operation === text);
  return t(known ? known[1].name : inWords(text));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** State in words; of an element with its type: 'User task, under way'; of an answer with its status. A rejected mutation has the code of its error. */
export function stateInWords(event: InstanceEvent, t: TFunction): string {
  const state = t(lookOf(event)?.label ?? inWords(event.state).toLowerCase());
  if (event.status !== null) return t('{{state}} with status {{status}}', { state, status: event.status });
  if (event.elementType === null) return state;
  return `${t(typeNames[event.elementType] ?? inWords(event.elementType))}, ${state}`;
}

export function colorOf(event: InstanceEvent): string {
  if (event.kind === 'CALL' && event.status !== null && event.status >= 400) return 'red';
  if (event.kind === 'ACTIVITY') return event.state === 'stuck' ? 'red' : 'blue';
  return lookOf(event)?.color ?? 'red';
}

/** Whether the event has begun and is not over. */
export const isUnderWay = ({ kind, state }: InstanceEvent): boolean =>
  state === 'ACTIVE' || (kind === 'JOB' && state === 'STARTED') || (kind === 'INCIDENT' && state === 'OPEN');
