/** Names that no constant of a module can have. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static super switch this ' +
    'throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/** Folders of these names are taken for generated files by our tools. */
const folders = new Set(['generated', 'dist']);

/** Returns the name of a process in code: `leave-request` is `leaveRequest`. */
export const identifierOf = (key: string): string => key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Explains in a sentence why the key cannot name a process in code; null when it can.
 *
 * @param others the keys of all other processes
 */
export function keyProblem(key: string, others: readonly string[]): string | null {
  const identifier = identifierOf(key);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) || key.length > 40)
    return `"${key}" is no key for a process: use up to 40 small letters and digits, words joined by "-".`;
  if (reserved.has(identifier))
    return `"${key}" is a reserved word of the language, and the key names a constant in code: take another key.`;
  if (folders.has(key)) return `"${key}" is the name of folders with generated files: take another key.`;
  const twin = others.find((other) => other !== key && identifierOf(other) === identifier);
  return twin === undefined ? null : `"${key}" and "${twin}" have the same name in code, ${identifier}: take another key.`;
}
