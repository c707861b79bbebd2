import type { ErrorClass, ErrorGroupOrder, ErrorGroupState, IncidentEnding, SafeOperation } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';

export const stateNames: Readonly<Record<ErrorGroupState, string>> = {
  OPEN: phrase('Open'),
  RESOLVED: phrase('Resolved'),
  IGNORED: phrase('Ignored'),
};

export const orderNames: Readonly<Record<ErrorGroupOrder, string>> = {
  LAST_SEEN: phrase('Last seen'),
  FIRST_SEEN: phrase('First seen'),
  OCCURRENCES: phrase('Most occurrences'),
};

export const classNames: Readonly<Record<ErrorClass, string>> = {
  SYSTEM_UNAVAILABLE: phrase('System unavailable'),
  SYSTEM_BUSY: phrase('System busy'),
  SYSTEM_REFUSED: phrase('System refuses the request'),
  REPLY_INVALID: phrase('Reply not understood'),
  INPUT_INVALID: phrase('Input does not fit'),
  OUTPUT_INVALID: phrase('Output does not fit'),
  VARIABLE_REJECTED: phrase('Variable rejected'),
  WORKER_GAVE_UP: phrase('Worker gave up'),
  WORKER_FAILED: phrase('Worker failed'),
  WORKER_TIMED_OUT: phrase('Worker timed out'),
  POISON_JOB: phrase('Poison job'),
  TOPIC_UNSERVED: phrase('No worker for the topic'),
  API_UNAVAILABLE: phrase('API unavailable'),
  ERROR_NOT_CAUGHT: phrase('Business error not caught'),
  EXPRESSION_FAILED: phrase('Expression failed'),
  NO_FLOW_SELECTED: phrase('No condition holds'),
  VALUE_INVALID: phrase('Value not accepted'),
  SUSPENDED: phrase('Suspended'),
  DEFINITION_UNKNOWN: phrase('Model not deployed'),
  COMPENSATION_FAILED: phrase('Compensation failed'),
  ENGINE_FAILED: phrase('Process engine failed'),
};

/** Operations that are safe for a class, as advice. */
export const operationAdvice: Readonly<Record<SafeOperation, string>> = {
  RETRY: phrase('Retry: repeats what failed, and nothing that is done.'),
  CORRECT: phrase('Correct: reopen the decision, or start again with other data.'),
  CANCEL: phrase('Cancel the instance: ends it where it stands.'),
  WAIT: phrase('Wait: the work goes on by itself once the system answers.'),
};

export const endingNames: Readonly<Record<IncidentEnding, string>> = {
  RESOLVED: phrase('went on'),
  CANCELLED: phrase('ended with its instance'),
  RETRIED: phrase('failed again'),
};
