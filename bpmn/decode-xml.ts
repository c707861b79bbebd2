/** Thrown for bytes that are no text in their declared encoding; the message is a sentence and says what to do. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
}

/**
 * Decodes an XML file by the byte order mark or the declaration, UTF-8 without either. The result has no mark, replaces a declared encoding
 * by UTF-8, and has XML's line ends, so that the same model is the same text from any program.
 *
 * @throws EncodingError for an unknown encoding, and for bytes that another one would explain
 */
export function decodeXml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = byFirstBytes(start) ?? declared(start) ?? 'utf-8';
  const text = decodeAs(encoding, bytes);
  if (isOneByte(encoding) && hasUmlauts(bytes) && isUtf8(bytes)) {
    throw new EncodingError(
      `The file declares the encoding ${encoding} and is written in UTF-8: correct the declaration, or save it anew.`,
    );
  }
  return text.replace(encodingInDeclaration, '$1 encoding="UTF-8"').replaceAll(/\r\n?/g, '\n');
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message =
      cause instanceof RangeError
        ? `The file is in the encoding "${encoding}", which cannot be read here: save it as UTF-8.`
        : `The file holds bytes that are no ${encoding.toUpperCase()}: declare the encoding that it is written in, or save it as UTF-8.`;
    throw new EncodingError(message, { cause });
  }
}

const isOneByte = (encoding: string): boolean => /^(?:iso-8859|latin|windows-125|us-ascii|ascii)/i.test(encoding);
const hasUmlauts = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const encodingInDeclaration = /^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const declared = (start: string): string | undefined => {
  const [, , doubleQuoted, singleQuoted] = encodingInDeclaration.exec(start) ?? [];
  return doubleQuoted ?? singleQuoted;
};

/** Detects the encoding by a byte order mark, or by the first `<` in two bytes. */
function byFirstBytes(start: string): string | undefined {
  if (start.startsWith('\u{ff}\u{fe}') || start.startsWith('<\0')) return 'utf-16le';
  if (start.startsWith('\u{fe}\u{ff}') || start.startsWith('\0<')) return 'utf-16be';
  return start.startsWith('\u{ef}\u{bb}\u{bf}') ? 'utf-8' : undefined;
}
