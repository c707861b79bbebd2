import { dirname, join } from 'node:path';

const ours = /(?:from|import) '([.#][^']*\.tsx?)'/g;

/** Returns the paths that a file imports, by `#` name or relative path, relative to the root. */
export const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(ours)].flatMap(([, name]) => (name ? [name.startsWith('#') ? name.slice(1) : join(dirname(path), name)] : []));
