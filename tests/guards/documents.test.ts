import { basename, dirname, join, normalize } from 'node:path';

import { describe, expect, it } from 'vitest';

import { files, read } from './repository.ts';

const documents = files.filter((path) => path.endsWith('.md'));
const known = new Set(files.flatMap((path) => [path, ...parents(path)]));
const fileNames = new Set(files.map((path) => basename(path)));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Workflow that the documents add as an example. */
const example = 'leave-request';

/** Path that documents name because no such file may exist: the file would take the place of the package of that name. */
const mustNotExist = 'inngest/index.ts';

/** Paths made at run time, which git does not list. */
const madeAtRunTime = /^(?:node_modules|\.baton|\.inngest|\.netlify|dist|netlify\/site\/dist|flowable\/engine\/target|\.env$)/;

function parents(path: string): string[] {
  const parent = dirname(path);
  return parent === '.' ? [] : [parent, ...parents(parent)];
}

const topLevel = new Set(
  files.map((path) => path.split('/')[0] ?? '').filter((name) => known.has(name) && files.some((path) => path.startsWith(`${name}/`))),
);

/** Returns every `folder/file` in backticks that starts with one of our folders; placeholders, globs and braces are patterns, not paths. */
function namedPaths(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => (match[1] ?? '').replace(/^\.\//, '').replace(/[:#]\S*$/, ''));
  const ours = quoted.filter((path) => path.includes('/') && topLevel.has(path.split('/')[0] ?? ''));
  return ours
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => !/[<>*{}…$|(]/.test(path) && !madeAtRunTime.test(path) && path !== mustNotExist && !path.includes(example));
}

/** Returns every path in backticks that starts with a sub-folder of the document's own folder, as a path of the repository. */
function pathsBeside(document: string, text: string): string[] {
  const folder = dirname(document);
  if (folder === '.') return [];
  const quoted = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !topLevel.has(path.split('/')[0] ?? ''));
  return quoted
    .map((path) => ({ first: join(folder, path.split('/')[0] ?? ''), path: join(folder, path).replace(/\/$/, '') }))
    .filter(({ first, path }) => known.has(first) && !madeAtRunTime.test(path))
    .map(({ path }) => path);
}

/** Returns every name of a source file in backticks. */
const namedFiles = (text: string): string[] => [...text.matchAll(/`([\w.-]+\.tsx?)`/g)].map((match) => match[1] ?? '');

function linkedPaths(document: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^(?:[a-z]+:|#|\/)/.test(link));
  return links
    .map((link) => normalize(join(dirname(document), link.replace(/#.*$/, ''))).replace(/\/$/, ''))
    .filter((path) => path !== '.');
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names paths that exist', () => {
    expect([...namedPaths(text), ...linkedPaths(document, text)].filter((path) => !known.has(path))).toEqual([]);
  });

  it('names paths of its own folder, and source files, that exist', () => {
    expect(pathsBeside(document, text).filter((path) => !known.has(path))).toEqual([]);
    expect(namedFiles(text).filter((name) => !fileNames.has(name))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?((?<=run )[\w:-]+|start|test)\b/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it(`there is no ${mustNotExist}`, () => expect(known.has(mustNotExist)).toBe(false));
