import { knownSecrets } from '#inngest/config.ts';

import { withoutSecrets } from './without-secrets.ts';

/** What the engine keeps of a message, in characters. */
export const longestMessage = 2_000;

/** Deeper causes say nothing to an operator. */
const deepestCause = 5;

/**
 * What was thrown, in its own words and those of its causes, for the engine, the log and the dashboard. The one place where secrets are
 * taken out: the text of no thrown error reaches any of them otherwise.
 */
export const failureText = (error: unknown): string => shortened(withoutSecrets(wordsOf(error), knownSecrets()), longestMessage);

/** What an operator reads in an incident; what to do stands at its end, whole. */
export function incidentText(message: string, operator: string | null): string {
  if (operator === null) return shortened(message, longestMessage);
  const advice = ` What to do: ${operator}`;
  return `${shortened(message, longestMessage - advice.length)}${advice}`;
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
