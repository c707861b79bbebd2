/** Longest normalised message. Longer ones differ in their data, not in their cause. */
const maxLength = 400;

const url = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;
const instant = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g;
/** Texts in double, typographic or single quotes. An apostrophe inside a word is no quote. */
const quoted = /"((?:[^"\\]|\\.)*)"|[“„«»]([^”“«»]*)[”“«»]|(?<![\p{L}\p{N}])'((?:[^'\n]|(?<=\p{L})'(?=\p{L}))*)'(?![\p{L}\p{N}])/gu;
/** Name of code: camelCase, snake_case, UPPER_SNAKE_CASE, a dotted path, one word in lower case, an expression. */
const codeName = /^(?:[a-z]+(?:[A-Z][a-z]*)*|[A-Za-z]+(?:[_.][A-Za-z]+)+|[$#]\{.*\})$/;
const withDigit = /[\p{L}\p{N}_-]*\p{N}[\p{L}\p{N}_-]*/gu;
const numbers = /#(?:\s?[.,:/x×]?\s?#)+/g;
const currency = `(?:[€$£¥]|\\b(?:${Intl.supportedValuesOf('currency').join('|')})\\b)`;
const amounts = new RegExp(`${currency}\\s?#|#\\s?${currency}`, 'g');

/**
 * Removes from a message what differs between two failures of one cause: ids, numbers, amounts, times, addresses and quoted texts. Quoted
 * names of code, such as fields and error codes, stay: they tell causes apart.
 */
export function normaliseMessage(message: string): string {
  return message
    .replaceAll(url, originOf)
    .replaceAll(quoted, (text, ...parts) => nameIn(text, parts))
    .replaceAll(email, '#')
    .replaceAll(uuid, '#')
    .replaceAll(instant, '#')
    .replaceAll(withDigit, '#')
    .replaceAll(numbers, '#')
    .replaceAll(amounts, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, maxLength);
}

/** Keeps the host, which tells systems apart; paths and queries hold ids. */
const originOf = (address: string): string => (URL.canParse(address) ? `${new URL(address).protocol}//${new URL(address).hostname}` : '#');

function nameIn(text: string, [double, typographic, single]: unknown[]): string {
  const content = [double, typographic, single].find((part) => typeof part === 'string') ?? '';
  return typeof content === 'string' && codeName.test(content) ? text : '"…"';
}
