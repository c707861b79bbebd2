/** Text of JSON, or a number outside a text. Texts come first, so that digits inside stay unchanged. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const longInteger = /\d{16}/;
const integer = /^-?\d+$/;

/**
 * Parses JSON without changing a digit: integers beyond 2^53, which a JavaScript number cannot hold, become texts.
 *
 * @throws SyntaxError for what is not JSON.
 */
export function parseExact(text: string): unknown {
  return JSON.parse(longInteger.test(text) ? text.replaceAll(token, quoted) : text);
}

const quoted = (written: string): string => (integer.test(written) && !Number.isSafeInteger(Number(written)) ? `"${written}"` : written);
