import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { renderModel } from '#bpmn/generate.ts';
import { readModel } from '#bpmn/read-model.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { files } from '../../../guards/repository.ts';

const generated = files.filter((path) => /^tests\/(?:process-kit\/models|support\/case-review)\/generated\//.test(path));
const read = (path: string) => readFile(join(ROOT, path), 'utf8');

describe('the facts of the models of the tests', () => {
  it.each(generated)('%s are what the generator writes now', async (path) => {
    const model = join(dirname(path), '..', `${basename(path, '.ts')}.bpmn`);
    expect(await read(path)).toBe(renderModel(await readModel(await read(model))));
  });

  it('are those of every workflow of the tests', () => {
    expect(generated.map((path) => basename(path, '.ts'))).toEqual(expect.arrayContaining(['case-review', 'order']));
  });
});
