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
  ])('names in the row of %s every folder of %s', (row, folder) => {
    const text = rows.get(row) ?? '';
    expect(subFolders(folder).length).toBeGreaterThan(1);
    expect(subFolders(folder).filter((name) => !text.includes(`\`${name}/`))).toEqual([]);
  });
});
