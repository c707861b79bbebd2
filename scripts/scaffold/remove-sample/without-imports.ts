/**
 * Returns a list of what is installed without the entries that come from a folder: its imports and re-exports, and each entry by an imported
 * name. A list that exports nothing any more stays a module.
 */
export function withoutImportsFrom(text: string, folder: string): string {
  const names = importsFrom(text, folder).flatMap(namesIn);
  const left = names.reduce(withoutEntry, withoutLines(text, folder));
  return /^export /m.test(left) ? left : `${left.trimEnd()}\nexport {};\n`;
}

const imports = /^(?:import|export) [^;]*? from '([^']+)';\n/gm;

const isFrom = (path: string | undefined, folder: string): boolean => path?.split('/').includes(folder) ?? false;

const importsFrom = (text: string, folder: string): string[] =>
  [...text.matchAll(imports)].flatMap(([statement, path]) => (isFrom(path, folder) ? [statement] : []));

const withoutLines = (text: string, folder: string): string =>
  text.replaceAll(imports, (statement: string, path: string) => (isFrom(path, folder) ? '' : statement));

/** Returns the names in code that a statement imports. */
const namesIn = (statement: string): string[] =>
  (/\{([^}]*)\}/.exec(statement)?.[1] ?? '')
    .split(',')
    .flatMap((name) => name.trim().split(' ').slice(-1))
    .filter(Boolean);

/** Removes `name`, `...name` and `...name.part` from lists and objects. */
const withoutEntry = (text: string, name: string): string =>
  text.replaceAll(new RegExp(String.raw`(?:\.\.\.)?\b${name}\b(?:\.\w+)*,?[ \t]*`, 'g'), '');

/** Returns a list of what is installed without the entries of some keys: `key: 'text'`. */
export const withoutKeys = (text: string, keys: readonly string[]): string =>
  keys.reduce((left, key) => left.replaceAll(new RegExp(String.raw`\s*(?:\b${key}\b|'${key}'): '[^']*',?`, 'g'), ''), text);
