import type { TFunction } from 'i18next';

import { phrase } from '#netlify/site/i18n/phrase.ts';
import type { ElementWaitKind } from '#netlify/site/generated/graphql.ts';
import { exactTime } from '#netlify/site/shared/time.ts';
import { inWords, listOf } from '#netlify/site/shared/words.ts';

import type { Instance } from './instance.ts';

export type Wait = Instance['currentElements'][number]['waits'][number];
type Alternative = Wait['alternatives'][number];
type Words = (wait: Wait, t: TFunction, nameOf: (id: string) => string) => string;

/** Short names of waits, for badges. English texts. */
export const waitLabels: Readonly<Record<ElementWaitKind, string>> = {
  PERSON: phrase('Person'),
  DECISION: phrase('Decision'),
  TIMER: phrase('Timer'),
  MESSAGE: phrase('Message'),
  SIGNAL: phrase('Signal'),
  JOB_FREE: phrase('Worker'),
  JOB_LOCKED: phrase('At work'),
  RETRY: phrase('Retry'),
  INCIDENT: phrase('Incident'),
  SYSTEM: phrase('System'),
  JOIN: phrase('Join'),
  EVENT_GATEWAY: phrase('First event'),
  CALLED_PROCESS: phrase('Called process'),
  SUB_PROCESS: phrase('Sub process'),
  MULTI_INSTANCE: phrase('Repetition'),
  EVENT_SUB_PROCESS: phrase('Event sub-process'),
  SUSPENDED: phrase('Suspended'),
  ASYNC: phrase('Process engine'),
  OTHER: phrase('Unknown'),
};

const wordsByKind: Readonly<Record<ElementWaitKind, Words>> = {
  PERSON: ({ assignee, candidateGroups }, t, nameOf) => {
    if (assignee) return t('Waits for {{who}}', { who: nameOf(assignee) });
    return candidateGroups.length > 0 ? t('Waits for {{who}}', { who: listOf(candidateGroups) }) : t('Waits for a person');
  },
  DECISION: ({ problem }, t) => withProblem(t('Waits for the process to take the decision'), problem),
  TIMER: (wait, t) => atTime(wait, t),
  MESSAGE: (wait, t) => eventWords(wait, t),
  SIGNAL: (wait, t) => eventWords(wait, t),
  JOB_FREE: ({ topic, served }, t) =>
    served === false
      ? t('Waits for a worker of {{topic}}: none is deployed', { topic })
      : t('Waits for a worker of {{topic}}', { topic: topic ?? '' }),
  JOB_LOCKED: ({ until }, t) => t('Waits for its worker, until {{time}} at the latest', { time: timeOf(until) }),
  // What failed stands in the incident above.
  RETRY: ({ attempt, maxAttempts }, t) =>
    attempt === null || maxAttempts === null
      ? t('Waits for the next attempt')
      : t('Waits for attempt {{attempt}} of {{max}}', { attempt, max: maxAttempts }),
  INCIDENT: (_, t) => t('Waits for an operator'),
  SYSTEM: ({ system, since }, t) => {
    const sentence = t('Waits for the {{system}} since {{time}}', { system: t(system?.name ?? ''), time: timeOf(since) });
    return withProblem(sentence, system?.message ? t(system.message) : null);
  },
  JOIN: ({ branches }, t) => joinWords(branches, t),
  EVENT_GATEWAY: ({ alternatives }, t) =>
    t('Waits for the first of: {{events}}', { events: alternatives.map((one) => alternativeWords(one, t)).join(', ') }),
  CALLED_PROCESS: ({ elements }, t) => insideWords(t('Waits for the called process'), elements, t),
  SUB_PROCESS: ({ elements }, t) => insideWords(t('Waits for what is inside'), elements, t),
  MULTI_INSTANCE: ({ done, total }, t) => t('{{done}} of {{total}} runs are done', { done, total }),
  EVENT_SUB_PROCESS: (wait, t) => (wait.name === null ? atTime(wait, t) : eventWords(wait, t)),
  SUSPENDED: (_, t) => t('Waits for an operator to resume the instance'),
  ASYNC: (_, t) => t('The process engine is about to continue here'),
  OTHER: (_, t) => t('The process engine names nothing that would end this wait'),
};

/** Says in a sentence what an element waits for; of an event beside it, with the name of the event. */
export function waitInWords(wait: Wait, t: TFunction, nameOf: (id: string) => string): string {
  const sentence = wordsByKind[wait.kind](wait, t, nameOf);
  const event = wait.interrupting === null ? null : t(wait.elementName ?? inWords(wait.elementId ?? ''));
  return event === null ? sentence : t('{{event}}: {{sentence}}', { event, sentence });
}

const timeOf = (at: string | null | undefined): string => (at ? exactTime(at) : '?');
const withProblem = (sentence: string, problem: string | null | undefined): string => (problem ? `${sentence}. ${problem}` : sentence);
const atTime = ({ until }: Pick<Wait, 'until'>, t: TFunction): string => t('Waits until {{time}}', { time: timeOf(until) });

function eventWords({ kind, name, businessKey }: Alternative, t: TFunction): string {
  const isMessage = kind === 'MESSAGE' || (kind === 'EVENT_SUB_PROCESS' && businessKey !== null);
  const event = t(inWords(name ?? ''));
  return isMessage ? t('Waits for the message “{{event}}”', { event }) : t('Waits for the signal “{{event}}”', { event });
}

function alternativeWords({ kind, name, until }: Alternative, t: TFunction): string {
  if (kind === 'TIMER') return timeOf(until);
  return name === null ? t(waitLabels[kind]) : t(inWords(name));
}

function insideWords(sentence: string, elements: readonly string[], t: TFunction): string {
  return elements.length === 0 ? sentence : `${sentence}: ${elements.map((name) => t(name)).join(', ')}`;
}

function joinWords(branches: Wait['branches'], t: TFunction): string {
  const names = (state: Wait['branches'][number]['state']) =>
    branches.filter((one) => one.state === state).map((one) => branchWords(one, t));
  const [coming, lost, arrived] = [names('UNDER_WAY'), names('NOT_COMING'), names('ARRIVED')];
  return [
    coming.length > 0 ? t('Waits for {{branches}}', { branches: coming.join(', ') }) : null,
    lost.length > 0 ? t('not coming: {{branches}}', { branches: lost.join(', ') }) : null,
    arrived.length > 0 ? t('arrived: {{branches}}', { branches: arrived.join(', ') }) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

const branchWords = ({ name, at }: Wait['branches'][number], t: TFunction): string =>
  at.length === 0 || (at.length === 1 && at[0] === name)
    ? t(name)
    : t('{{branch}} (now at {{elements}})', { branch: t(name), elements: at.map((one) => t(one)).join(', ') });
