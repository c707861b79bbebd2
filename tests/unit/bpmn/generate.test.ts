import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { generateModels, renderModel } from '#bpmn/generate.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'models-'));
  await mkdir(join(root, 'bpmn'));
  await mkdir(join(root, 'inngest/workflows/hello-world'), { recursive: true });
  await cp(join(repository, 'bpmn/hello-world.bpmn'), join(root, 'bpmn/hello-world.bpmn'));
});
afterEach(() => rm(root, { recursive: true }));

describe('generateModels', () => {
  it('finds the committed files fresh', async () => {
    expect(await generateModels(repository, { write: false }), 'run `npm run generate:models`').toEqual([]);
  });

  it('writes what is missing, and the second time nothing', async () => {
    expect(await generateModels(root, { write: true })).toEqual(['bpmn/generated/hello-world.ts', 'inngest/workflows/index.ts']);
    expect(await generateModels(root, { write: true })).toEqual([]);
    expect(await readFile(join(root, 'inngest/workflows/index.ts'), 'utf8')).toContain('[helloWorldWorkflow]');
  });

  it('takes away the file of a model that is gone', async () => {
    await generateModels(root, { write: true });
    await writeFile(join(root, 'bpmn/generated/gone.ts'), '');
    expect(await generateModels(root, { write: true })).toEqual(['bpmn/generated/gone.ts']);
    await expect(readFile(join(root, 'bpmn/generated/gone.ts'))).rejects.toThrow('ENOENT');
  });

  it('only tells what is not fresh when it may not write', async () => {
    expect(await generateModels(root, { write: false })).toHaveLength(2);
    await expect(readFile(join(root, 'inngest/workflows/index.ts'))).rejects.toThrow('ENOENT');
  });

  it('refuses a model whose key is not its file name', async () => {
    await cp(join(root, 'bpmn/hello-world.bpmn'), join(root, 'bpmn/other-name.bpmn'));
    await expect(generateModels(root, { write: false })).rejects.toThrow('it must be the file\'s name, "other-name"');
  });
});

describe('renderModel', () => {
  it('writes names with quotes and backslashes as valid text', () => {
    const name = String.raw`Bob's "big" \ day`;
    const source = renderModel({
      key: 'a-b',
      name,
      documentation: 'not code',
      topics: [],
      userTasks: [],
      candidateGroups: {},
      dueDates: {},
      deadlines: { review: { late: { kind: 'CLOSING', interrupting: true } } },
      errorCodes: [],
      caughtErrors: { 'a-b.c': { onTask: ['X'], around: [] } },
      messages: [],
      signals: [],
      timers: {},
      calledProcesses: [],
      dataObjects: [],
      readVariables: [],
      endEvents: [],
      elements: { 'a-b': name },
      flows: [],
    });
    const literal = /name: ('.*'),/.exec(source)?.[1] ?? '';
    expect(runInNewContext(literal)).toBe(name);
    expect(source).toContain("'a-b.c': {\n      onTask: [\n        'X',\n      ],\n      around: [],\n    },");
    expect(source).toContain("late: {\n        kind: 'CLOSING',\n        interrupting: true,\n      },");
    expect(source).toContain('export const aB = {');
    expect(source).not.toContain('not code');
  });
});
