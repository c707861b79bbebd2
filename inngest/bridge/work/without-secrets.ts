const hidden = '[secret]';

/** Shapes of secrets from any source; the first group matches the part of a match that stays. */
const shapes: readonly RegExp[] = [
  // Credentials in a header, however the library prints it, to the end of its value.
  /(\b(?:(?:proxy-)?authorization|(?:set-)?cookie)\b["']?\s*[:=]\s*["']?)[^\r\n"'}\]]+/gi,
  /(\bx-[\w-]*(?:key|token|secret|signature)\b["']?\s*[:=]\s*["']?)[^\s"',;}\]]+/gi,
  /(\b(?:bearer|basic|apikey|token)\s+)(?=[\w\-.~+/]*[\d=])[\w\-.~+/]{8,}=*/gi,
  // user:password in an address.
  /(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@:]*:[^\s/]*(?=@)/gi,
  // Signed or keyed addresses, and fields of a printed request.
  /([?&](?:[\w-]*(?:key|token|secret|password|signature)|sig|code)=)[^&\s"'#]+/gi,
  /(["'](?:[\w-]*(?:password|passwd|secret|token|api[-_]?key))["']\s*:\s*["'])[^"']+/gi,
  // JSON web tokens.
  /(\b)eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g,
];

/** Returns the text without the given secrets, plain or as a part of an address, and without texts that look like a secret. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).toSorted((a, b) => b.length - a.length);
  const known = longestFirst.reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
  return shapes.reduce((rest, shape) => rest.replace(shape, `$1${hidden}`), known);
}
