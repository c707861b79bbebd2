/**
 * `npm run remove:sample`: removes the sample application, the files of its processes in every part and their entries in the lists of what is installed, and
 * generates again what depends on them. A new migration drops its table. Undo it with git.
 */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';

import { importsOf } from './remove-sample/imports-of.ts';
import { withoutImportsFrom, withoutKeys } from './remove-sample/without-imports.ts';
import { withoutItems, withoutMentions, withoutTests } from './remove-sample/without-mentions.ts';

/** Processes of the sample application. */
const samples = ['customer-onboarding', 'order-fulfilment', 'take-payment'];
const parts = ['bpmn', 'docs', 'examples', 'inngest', 'netlify', 'sandbox', 'scripts', 'tests'];

const entries = (await Promise.all(parts.map(entriesOf))).flat();
/** Helpers of tests that something imports before the removal. */
const usedBefore = new Set((await readTests()).flatMap(({ imports }) => imports));
const own = entries.filter((path) => samples.includes(basename(path).split('.')[0] ?? ''));
if (own.length === 0) console.log('There is no sample application any more.');
else await remove();

async function remove(): Promise<void> {
  const systems = (await Promise.all(samples.map(systemsOf))).flat();
  for (const path of own) {
    await rm(join(ROOT, path), { recursive: true, force: true });
    console.log(`removed ${path}`);
  }
  for (const list of entries.filter((path) => /(^|\/)installed(\.ts$|\/)/.test(path))) {
    await rewrite(list, (text) => samples.reduce(withoutImportsFrom, text));
  }
  await rewrite('inngest/workflows/index.ts', (text) => samples.reduce(withoutImportsFrom, text));
  await rewrite('inngest/define/systems.ts', (text) => withoutKeys(text, systems));
  await rewrite('tests/guards/step-ids.txt', (text) => linesWithout(text, (line) => samples.some((sample) => line.includes(sample))));
  const removed = await removeStrandedTests();
  for (const page of ['README.md', ...entries.filter((path) => path.endsWith('.md') && !path.startsWith('docs/processes/'))]) {
    await rewrite(page, (text) => withoutTests(samples.reduce(withoutMentions, text), removed));
  }
  const removedTests = removed.map((path) => relative('tests', path));
  await rewrite('tests/README.md', (text) => withoutItems(text, removedTests));
  run('npx', 'drizzle-kit', 'generate', '--name', 'without-sample');
  run('npm', 'run', 'generate');
  run('npx', 'oxfmt');
  console.log('The sample application is removed. `npm run verify` checks what is left.');
}

/** Lists the systems of a process. */
async function systemsOf(sample: string): Promise<string[]> {
  return (await readdir(join(ROOT, 'inngest/workflows', sample, 'systems'))).map((file) => basename(file, '.ts'));
}

/** Removes tests, and their helpers, that import what is removed; then the helpers that no test imports any more. */
async function removeStrandedTests(): Promise<string[]> {
  const gone = [...own];
  const isGone = (path: string): boolean => gone.some((removed) => path === removed || path.startsWith(`${removed}/`));
  for (let found = own; found.length > 0; gone.push(...found)) {
    found = (await readTests()).flatMap(({ path, imports }) => (imports.some(isGone) ? [path] : []));
    await removeAll(found, 'which needs the sample');
  }
  for (let found = own; found.length > 0;) {
    const left = await readTests();
    const used = new Set(left.flatMap(({ imports }) => imports));
    found = left.flatMap(({ path }) => (usedBefore.has(path) && !used.has(path) ? [path] : []));
    await removeAll(found, 'which nothing uses any more');
    gone.push(...found);
  }
  await rewrite('tests/guards/test-files.txt', (text) => linesWithout(text, isGone));
  return gone;
}

async function readTests() {
  const paths = (await entriesOf('tests')).filter((path) => /\.tsx?$/.test(path));
  return Promise.all(paths.map(async (path) => ({ path, imports: importsOf(path, await readFile(join(ROOT, path), 'utf8')) })));
}

async function removeAll(paths: readonly string[], why: string): Promise<void> {
  for (const path of paths) await rm(join(ROOT, path));
  for (const path of paths) console.log(`removed ${path}, ${why}`);
}

/** Lists the files and folders of a part, relative to the root. */
async function entriesOf(part: string): Promise<string[]> {
  const found = await readdir(join(ROOT, part), { recursive: true });
  return found.map((path) => join(part, path)).filter((path) => !path.includes('node_modules'));
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(ROOT, path), 'utf8').catch(() => null);
  if (text === null) return;
  const changed = change(text);
  if (changed === text) return;
  await writeFile(join(ROOT, path), changed);
  console.log(`changed ${path}`);
}

function linesWithout(text: string, isGone: (line: string) => boolean): string {
  return text
    .split('\n')
    .filter((line) => !isGone(line))
    .join('\n');
}

function run(command: string, ...parameters: string[]): void {
  const { status } = spawnSync(command, parameters, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`\`${[command, ...parameters].join(' ')}\` failed: mend what it says, then run it and the next steps.`);
}
