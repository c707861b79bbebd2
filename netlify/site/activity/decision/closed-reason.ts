import { t } from 'i18next';

import { inWords } from '#netlify/site/shared/words.ts';

/** Delete reason of the engine when another element of the model was first: `boundary event (review-overdue)`. */
const byModel = /^(?:boundary event|event subprocess|event based gateway cancel|terminate end event|transaction canceled) \((.+)\)$/i;

/** Returns in words why an Activity was closed without a decision that counts. Reasons written by people stay unchanged. */
export function closedReasonInWords(reason: string): string {
  const element = byModel.exec(reason)?.[1];
  if (element) return t('The process continued without it: {{event}}.', { event: t(inWords(element)) });
  const words = t(reason);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
