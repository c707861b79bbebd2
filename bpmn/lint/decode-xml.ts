/**
 * The text of an XML file in whatever encoding its first bytes or its declaration name; the declaration no longer names one.
 * @throws RangeError when the encoding is unknown here.
 */
export function decodeXml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = byFirstBytes(start) ?? declared(start) ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(encodingInDeclaration, '$1');
}

const encodingInDeclaration = /^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const declared = (start: string): string | undefined => {
  const [, , doubleQuoted, singleQuoted] = encodingInDeclaration.exec(start) ?? [];
  return doubleQuoted ?? singleQuoted;
};

/** A byte order mark, or the first `<` in two bytes. */
function byFirstBytes(start: string): string | undefined {
  if (start.startsWith('\u{ff}\u{fe}') || start.startsWith('<\0')) return 'utf-16le';
  if (start.startsWith('\u{fe}\u{ff}') || start.startsWith('\0<')) return 'utf-16be';
  return start.startsWith('\u{ef}\u{bb}\u{bf}') ? 'utf-8' : undefined;
}
