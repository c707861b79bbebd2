import { knownSecrets } from '#inngest/config.ts';
import { maxWordsLength } from '#inngest/define/worker-words.ts';

import { withoutSecrets } from '../work/without-secrets.ts';

/** Deeper causes say nothing to an operator. */
const deepestCause = 5;

/**
 * Returns the text of a thrown error and of its causes, for the engine, the log and the dashboard. Secrets are removed here alone: the text
 * of a thrown error reaches the engine, the log and the dashboard on no other way.
 */
export const failureText = (error: unknown): string => shortened(withoutSecrets(wordsOf(error), knownSecrets()), maxWordsLength);

/** Returns the text of an incident for the operator. The advice stands at the end and is never shortened. */
export function incidentText(message: string, operator: string | null): string {
  if (operator === null) return shortened(message, maxWordsLength);
  const advice = ` What to do: ${operator}`;
  return `${shortened(message, maxWordsLength - advice.length)}${advice}`;
}

export const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function wordsOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return depth === 0 ? `A worker threw something that is not an error: ${printed(error)}` : printed(error);
  const own = error.message || error.name;
  const causes = [...(error instanceof AggregateError ? error.errors : []), ...(error.cause === undefined ? [] : [error.cause])];
  if (depth === deepestCause) return own;
  return [own, ...causes.map((cause: unknown) => `Cause: ${wordsOf(cause, depth + 1)}`)].join(' ');
}

function printed(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return 'an object that cannot be printed';
  }
}
