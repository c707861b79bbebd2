import type { TFunction } from 'i18next';

import type { ValueOmission, VariableChangesQuery, VariableChangeSource } from '#netlify/site/generated/graphql.ts';
import { phrase } from '#netlify/site/i18n/phrase.ts';
import { inWords } from '#netlify/site/shared/words.ts';

/** Change of a variable. */
export type VariableChange = NonNullable<VariableChangesQuery['processInstance']>['variableChanges']['nodes'][number];

export const omissionWords: Readonly<Record<ValueOmission, string>> = {
  PRIVATE: phrase('Hidden from you'),
  TOO_LARGE: phrase('too large to show'),
  UNKNOWN: phrase('not known'),
};

const sourceWords: Readonly<Record<VariableChangeSource, string>> = {
  START: phrase('Start of the instance'),
  JOB: phrase('Worker'),
  DECISION: phrase('Decision'),
  MESSAGE: phrase('Message'),
  CALLED_PROCESS: phrase('Called process'),
  OPERATION: phrase('Operator action'),
  ELEMENT: phrase('Process step'),
  OTHER: phrase('Direct call of the engine'),
};

/** Says what wrote the variable, where and by whom: 'Decision: Review case (Rita Reviewer)'. */
export function sourceInWords(change: VariableChange, t: TFunction, nameOf: (id: string) => string): string {
  const { source, messageName, elementName, elementId, actor } = change;
  const subject = messageName ?? elementName ?? elementId;
  return `${t(sourceWords[source])}${subject === null ? '' : `: ${t(inWords(subject))}`}${actor === null ? '' : ` (${nameOf(actor)})`}`;
}
