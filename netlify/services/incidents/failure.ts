import { createHash } from 'node:crypto';

import { type PermanentCause, permanentCauseOf } from '#flowable/client/index.ts';
import { causeOfClass, type ErrorClass, type FailureCause } from '#inngest/define/failure-cause.ts';
import { readMarkedWords } from '#inngest/define/worker-words.ts';
import type { DeliveryFailure } from '#netlify/database/schema.ts';
import { problemOfDecision } from '#netlify/services/activities/process/stuck-decisions.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

import { normaliseMessage } from './normalise-message.ts';

/** Failure of a job or decision: its cause, and its message with and without the data of the case. */
export interface Failure {
  readonly cause: FailureCause;
  /** Message for people. */
  readonly message: string;
  /** Normalised message, for people. */
  readonly pattern: string;
  /** Text that tells causes of one class apart. Never shown: it may hold words of the database. */
  readonly distinction: string;
}

const classes: Readonly<Record<PermanentCause['kind'], ErrorClass>> = {
  TEXT_TOO_LONG: 'VALUE_INVALID',
  TEXT_NOT_STORABLE: 'VALUE_INVALID',
  TIME_INVALID: 'VALUE_INVALID',
  PRIORITY_INVALID: 'VALUE_INVALID',
  VARIABLE_MISSING: 'EXPRESSION_FAILED',
  EXPRESSION_INVALID: 'EXPRESSION_FAILED',
  COLLECTION_INVALID: 'EXPRESSION_FAILED',
  VARIABLE_REJECTED: 'VARIABLE_REJECTED',
  SUSPENDED: 'SUSPENDED',
  DEFINITION_UNKNOWN: 'DEFINITION_UNKNOWN',
  NO_FLOW_SELECTED: 'NO_FLOW_SELECTED',
  ERROR_NOT_CAUGHT: 'ERROR_NOT_CAUGHT',
  COMPENSATION_FAILED: 'COMPENSATION_FAILED',
};

/** Facts of a cause that belong to one case. */
const factsOfCases = new Set(['value', 'problem']);

/** Reads the failure of a job from the text that the engine has of it. */
export function failureOfJob(text: string | null): Failure {
  const message = incidentMessage(text);
  const marked = readMarkedWords(text ?? '');
  if (marked) return ofWords(message, marked.cause ?? causeOfClass('WORKER_FAILED'));
  const known = permanentCauseOf(text ?? '');
  const cause = causeOfClass(known ? classes[known.kind] : 'ENGINE_FAILED');
  return { cause, message, pattern: normaliseMessage(message), distinction: known ? factsOf(known) : normaliseMessage(firstLine(text)) };
}

/** Reads the failure of a decision that the engine does not take. */
export function failureOfDecision(failure: DeliveryFailure | null): Failure {
  const { cause = '' } = failure ?? {};
  return ofWords(problemOfDecision(failure), causeOfClass(isKind(cause) ? classes[cause] : 'ENGINE_FAILED'));
}

/** Place of a failure in the models. */
export interface FailedElement {
  readonly processDefinitionKey: string;
  readonly elementId: string | null;
}

/**
 * Returns the fingerprint of a failure: element, class, normalised message, system and status of its reply. Failures with one fingerprint
 * have one cause, across versions of the process.
 */
export function fingerprintOf({ processDefinitionKey, elementId }: FailedElement, { cause, distinction }: Failure): string {
  const parts = [processDefinitionKey, elementId, cause.class, distinction, cause.system, cause.status];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

const advice = / What to do: .*$/s;
const statusInWords = /\bstatus (?:code )?(\d{3})\b/i;

/** Words of workers that name no status in their mark may name it in the text. */
function ofWords(message: string, cause: FailureCause): Failure {
  const status = cause.status ?? Number(statusInWords.exec(message)?.[1] ?? 0);
  const pattern = normaliseMessage(message.replace(advice, ''));
  return { cause: { ...cause, status: status || null }, message, pattern, distinction: pattern };
}

const factsOf = (cause: PermanentCause): string => JSON.stringify(Object.entries(cause).filter(([name]) => !factsOfCases.has(name)));

/** Texts like "Errors while parsing:" say nothing without the line after. */
const firstLine = (text: string | null): string =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 2)
    .join(' ');

const isKind = (cause: string): cause is PermanentCause['kind'] => Object.hasOwn(classes, cause);
