/** Files that the guards read: files that git knows or would add, so that a guard sees a change before it is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { listFiles } from '#scripts/support/list-files.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths relative to the root, sorted. */
export const files: readonly string[] = listFiles(root);

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const generated = /(^|\/)generated\/|\.generated\.|^netlify\/database\/migrations\//;

/** Hand-written TypeScript and JavaScript. */
export const sourceFiles: readonly string[] = files.filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !generated.test(path));
