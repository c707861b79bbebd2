/** Files that the guards read: files that git knows or would add, so that a guard sees a change before it is committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });

/** Paths relative to the root, sorted. */
export const files: readonly string[] = [...new Set(listed.split('\0'))]
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .sort();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const generated = /(^|\/)generated\/|\.generated\.|^netlify\/database\/migrations\//;

/** Hand-written TypeScript and JavaScript. */
export const sourceFiles: readonly string[] = files.filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !generated.test(path));
