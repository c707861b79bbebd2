import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Returns paths below a folder that end in one of these, relative to the root, sorted. */
export async function filesBelow(root: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();
}

/** Returns a lookup of the file that exports a value. The code of a workflow is found by identity, not by name. */
export async function exportedFrom(root: string, folder: string): Promise<(value: unknown) => string | null> {
  const files = new Map<unknown, string>();
  for (const path of await filesBelow(root, folder, '.ts')) {
    const module = Object(await import(pathToFileURL(join(root, path)).href));
    for (const value of Object.values(module)) if (typeof value === 'object' && !files.has(value)) files.set(value, path);
  }
  return (value) => files.get(value) ?? null;
}

export interface TestSource {
  readonly path: string;
  readonly text: string;
}

/**
 * Returns the process tests of one process, the main file first. The path coverage of `npm test` ensures that the tests walk every element
 * of the model.
 */
export async function processTestsOf(root: string, key: string): Promise<TestSource[]> {
  const paths = await filesBelow(root, 'tests/processes', '.test.ts');
  const own = paths.filter((path) => basename(path).split('.')[0] === key).toSorted((a, b) => a.length - b.length);
  return Promise.all(own.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })));
}

/** Returns the test that has one of the words as a whole word, else the first one. */
export function testThatMentions(tests: readonly TestSource[], words: readonly string[]): string | null {
  const patterns = words.filter((word) => word !== '').map((word) => new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`));
  return (tests.find(({ text }) => patterns.some((pattern) => pattern.test(text))) ?? tests[0])?.path ?? null;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
