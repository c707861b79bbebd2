import { describe, expect, it } from 'vitest';

import { markedWords } from '#inngest/define/worker-words.ts';
import { failureOfDecision, failureOfJob, fingerprintOf } from '#netlify/services/incidents/failure.ts';

const element = { processDefinitionKey: 'case-review', elementId: 'check-case' };
const fingerprint = (text: string) => fingerprintOf(element, failureOfJob(text));
const mail = (status: number) => ({ class: 'SYSTEM_UNAVAILABLE', system: 'mail', status }) as const;

describe('failureOfJob', () => {
  it('takes class, system and status from the mark of the bridge', () => {
    const words = 'The mail server failed with status 503. What to do: Ask the provider.';
    expect(failureOfJob(markedWords(words, mail(503)))).toMatchObject({
      cause: mail(503),
      message: words,
      pattern: 'The mail server failed with status #.',
    });
  });

  it.each([
    ["No catching boundary event found for error with errorCode 'FULL', neither in same process nor in parent process", 'ERROR_NOT_CAUGHT'],
    ['Unknown property used in expression: ${riskScore > 3}', 'EXPRESSION_FAILED'],
    ["No outgoing sequence flow of the exclusive gateway 'decide' could be selected for continuing the process", 'NO_FLOW_SELECTED'],
    ["couldn't resolve duedate: tomorrow", 'VALUE_INVALID'],
    ['Process definition with id a:1:b is suspended', 'SUSPENDED'],
    ["no processes deployed with key 'nothing'", 'DEFINITION_UNKNOWN'],
    ['java.lang.NullPointerException', 'ENGINE_FAILED'],
    ['[worker] A release before this one said so.', 'WORKER_FAILED'],
  ])('reads the class of %s', (text, errorClass) => {
    expect(failureOfJob(text).cause.class).toBe(errorClass);
  });

  it('shows no words of the engine', () => {
    const { message, pattern } = failureOfJob('### SQL: insert into ACT_RU_TASK values (17)\n### Cause: secret');
    expect(`${message} ${pattern}`).not.toMatch(/ACT_RU|secret/);
  });
});

describe('fingerprintOf', () => {
  it.each([
    ['two statuses of one system', markedWords('It failed.', mail(503)), markedWords('It failed.', mail(500))],
    ['two statuses in the words', markedWords('Failed with status 400.'), markedWords('Failed with status 422.')],
    ['two classes', markedWords('It failed.', mail(503)), markedWords('It failed.', { ...mail(503), class: 'SYSTEM_BUSY' })],
    ['two errors that nothing catches', caught('A'), caught('B')],
    ['two unknown failures of the engine', 'java.lang.NullPointerException', 'java.lang.ClassCastException: x'],
  ])('tells %s apart', (_, one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it.each([
    ['the data of a case', "couldn't resolve duedate: tomorrow", "couldn't resolve duedate: next week"],
    ['the advice of a release', markedWords('No account. What to do: A.', mail(503)), markedWords('No account. What to do: B.', mail(503))],
  ])('leaves out %s', (_, one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  it('tells elements apart', () => {
    const failure = failureOfJob(markedWords('It failed.', mail(503)));
    expect(fingerprintOf({ ...element, elementId: 'open-account' }, failure)).not.toBe(fingerprintOf(element, failure));
  });
});

describe('failureOfDecision', () => {
  it('takes the class from the cause of the delivery', () => {
    const failure = { cause: 'NO_FLOW_SELECTED', problem: 'No flow.', attempts: 1, maxAttempts: 10, since: '', nextAt: null };
    expect(failureOfDecision(failure)).toMatchObject({ cause: { class: 'NO_FLOW_SELECTED' }, message: 'No flow.' });
    expect(failureOfDecision({ ...failure, cause: 'CODE_FAILED' }).cause.class).toBe('ENGINE_FAILED');
    expect(failureOfDecision(null).cause.class).toBe('ENGINE_FAILED');
  });
});

function caught(code: string): string {
  return `No catching boundary event found for error with errorCode '${code}', neither in same process nor in parent process`;
}
