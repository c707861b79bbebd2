/** Control characters, separators of lines, and marks that turn the direction of what follows. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const gaps = new RegExp(`(?:${unprintable.source}|\\s)+`, 'gu');

/** Whether a text has characters that no name and no title needs, and that make a header or a list say something else. */
export const isUnprintable = (text: string): boolean => unprintable.test(text);

/** Puts a text on one line, without control characters. */
export const oneLine = (text: string): string => text.replaceAll(gaps, ' ').trim();
