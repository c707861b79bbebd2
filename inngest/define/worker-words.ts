/** Beginning of every text that the bridge gives to the engine as the reason of a failure; a text without it is the engine's own. */
const mark = '[worker] ';

/** The most characters of such a text: the engine keeps 2,000, the mark included. */
export const longestWords = 2_000 - mark.length;

/** Marks the words of a worker or of the bridge. */
export const markedWords = (words: string): string => `${mark}${words}`;

/** Returns the words without their mark; null for a text that has none. */
export const wordsIn = (text: string): string | null => (text.startsWith(mark) ? text.slice(mark.length) : null);
