import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Paths below a folder that end in one of these, relative to the root, sorted. */
export async function filesBelow(root: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .toSorted();
}

/** Finds the file that exports a value: the code of a workflow, by what it is and not by how it is called. */
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

/** The tests that can speak of a process. Guards and the tests of the contract itself speak of all of them, or of none. */
export async function readTests(root: string): Promise<TestSource[]> {
  const paths = (await filesBelow(root, 'tests', '.test.ts')).filter((path) => !/^tests\/(?:guards|unit\/bpmn)\//.test(path));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })));
}

/** The first test that imports the file, else the first that has one of the words as a whole word. */
export function testThatMentions(tests: readonly TestSource[], file: string | null, words: readonly string[]): string | null {
  const importing = file === null ? undefined : tests.find(({ text }) => text.includes(`#${file}'`));
  if (importing) return importing.path;
  const patterns = words.filter((word) => word !== '').map((word) => new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`));
  return tests.find(({ text }) => patterns.some((pattern) => pattern.test(text)))?.path ?? null;
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
