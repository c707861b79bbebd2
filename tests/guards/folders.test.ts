/** Table of folders in docs/architecture.md: a folder that it does not name, or that is gone, fails here. */
import { describe, expect, it } from 'vitest';

import { files, read, sourceFiles } from './repository.ts';

const rows = new Map(
  [...read('docs/architecture.md').matchAll(/^\| `([\w-]+)\/` \| (.*) \|$/gm)].map(([, folder = '', text = '']) => [folder, text]),
);
const models = new Set(files.flatMap((path) => /^bpmn\/([\w-]+)\.bpmn$/.exec(path)?.[1] ?? []));

/** Lists the names of the sub-folders that hold files of the project. Folders of one workflow and generated ones go without saying. */
function subFolders(folder: string): string[] {
  const depth = folder.split('/').length;
  const inside = files.filter((path) => path.startsWith(`${folder}/`) && path.split('/').length > depth + 1);
  const names = new Set(inside.map((path) => path.split('/')[depth] ?? ''));
  return [...names].filter((name) => name !== 'generated' && !models.has(name));
}

describe('the table of folders', () => {
  it('has a row for every folder with code', () => {
    const folders = new Set(sourceFiles.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
    expect([...rows.keys()].toSorted()).toEqual([...folders].filter((name) => !name.startsWith('.')).toSorted());
  });

  it.each([
    ['bpmn', 'bpmn'],
    ['flowable', 'flowable'],
    ['inngest', 'inngest'],
    ['netlify', 'netlify'],
    ['netlify', 'netlify/services'],
    ['scripts', 'scripts'],
  ])('names in the row of %s every folder of %s', (row, folder) => {
    const text = rows.get(row) ?? '';
    expect(subFolders(folder).length).toBeGreaterThan(1);
    expect(subFolders(folder).filter((name) => !text.includes(`\`${name}/`))).toEqual([]);
  });
});

/** Imports between the folders of `netlify/services`, types included, as `folder → folders`. */
function importsBetweenServices(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const path of sourceFiles.filter((file) => file.startsWith('netlify/services/'))) {
    const from = path.split('/')[2] ?? '';
    for (const [, to = ''] of read(path).matchAll(/from '#netlify\/services\/([\w-]+)\//g)) {
      if (to !== from) found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  }
  return found;
}

/** Removes the folders that import none of the others, again and again: circles remain. */
function circles(imports: Map<string, Set<string>>): string[] {
  const rest = new Map([...imports].map(([from, to]) => [from, [...to].filter((folder) => imports.has(folder))] as const));
  const inner = [...rest].filter(([, to]) => to.length > 0);
  return inner.length === imports.size ? [...imports.keys()] : circles(new Map(inner.map(([from, to]) => [from, new Set(to)])));
}

describe('the folders of netlify/services', () => {
  it('import each other in one direction only', () => {
    const imports = importsBetweenServices();
    expect(imports.get('notifications')).toContain('activities');
    expect(circles(imports)).toEqual([]);
    expect(circles(new Map(imports).set('activities', new Set(['notifications'])))).toContain('activities');
  });
});
