import { type FailureCause, isErrorClass } from './failure-cause.ts';

/** Length of the longest mark, with some room. */
const maxMarkLength = 100;
const maxSystemLength = 40;

/** Upper limit of characters of words beside their mark: the engine stores 2,000 of a text. */
export const maxWordsLength = 2_000 - maxMarkLength;

const markFormat = /^\[worker(?:: ([A-Z_]+)(?: of ([a-z0-9-]+))?(?:, status (\d{3}))?)?\] /;

/** Words of a worker or of the bridge, and the cause that their mark names; null in a text of a release that named none. */
export interface MarkedWords {
  readonly words: string;
  readonly cause: FailureCause | null;
}

/**
 * Marks the words of a worker or of the bridge with their cause, for people and programs:
 * `[worker: SYSTEM_UNAVAILABLE of mail, status 421] The mail server closes its service (reply 421).`
 */
export function markedWords(words: string, cause?: FailureCause): string {
  if (!cause) return `[worker] ${words}`;
  const system = cause.system === null ? '' : ` of ${cause.system.slice(0, maxSystemLength)}`;
  const status = cause.status === null ? '' : `, status ${cause.status}`;
  return `[worker: ${cause.class}${system}${status}] ${words}`;
}

/** Reads a text that `markedWords` wrote; null for a text of the engine's own. */
export function readMarkedWords(text: string): MarkedWords | null {
  const found = markFormat.exec(text);
  if (!found) return null;
  const [mark, name = '', system = null, status = null] = found;
  const cause = isErrorClass(name) ? { class: name, system, status: status === null ? null : Number(status) } : null;
  return { words: text.slice(mark.length), cause };
}

/** Returns the words without their mark; null for a text that has none. */
export const wordsIn = (text: string): string | null => readMarkedWords(text)?.words ?? null;
