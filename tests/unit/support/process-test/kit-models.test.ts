import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { renderModel } from '#bpmn/generate.ts';
import { readModel } from '#bpmn/read-model.ts';

const models = new URL('../../../process-kit/models/', import.meta.url);
const read = (path: string) => readFile(new URL(path, models), 'utf8');

describe('the facts of the models in tests/process-kit', () => {
  it.each(['hearsay', 'order', 'payment', 'signing', 'watch'])('of %s are what the generator writes now', async (key) => {
    expect(await read(`generated/${key}.ts`)).toBe(renderModel(await readModel(await read(`${key}.bpmn`))));
  });
});
