import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { generateModels, renderModel } from '#bpmn/generate.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
let root: string;

const generate = () => generateModels(root, { write: true });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'models-'));
  await mkdir(join(root, 'bpmn'));
  await mkdir(join(root, 'inngest/workflows/hello-world'), { recursive: true });
  await writeFile(join(root, 'inngest/workflows/hello-world/index.ts'), '');
  await cp(join(repository, 'bpmn/hello-world.bpmn'), join(root, 'bpmn/hello-world.bpmn'));
});
afterEach(() => rm(root, { recursive: true }));

describe('generateModels', () => {
  it('finds the committed files fresh', async () => {
    expect(await generateModels(repository, { write: false }), 'run `npm run generate:models`').toEqual({ stale: [], problems: [] });
  });

  it('writes what is missing, and the second time nothing', async () => {
    expect(await generate()).toEqual({ stale: ['bpmn/generated/hello-world.ts', 'inngest/workflows/index.ts'], problems: [] });
    expect(await generate()).toEqual({ stale: [], problems: [] });
    expect(await readFile(join(root, 'inngest/workflows/index.ts'), 'utf8')).toContain('[helloWorldWorkflow]');
  });

  it('takes away the file of a model that is gone', async () => {
    await generate();
    await writeFile(join(root, 'bpmn/generated/gone.ts'), '');
    expect((await generate()).stale).toEqual(['bpmn/generated/gone.ts']);
    await expect(readFile(join(root, 'bpmn/generated/gone.ts'))).rejects.toThrow('ENOENT');
  });

  it('only tells what is not fresh when it may not write', async () => {
    expect((await generateModels(root, { write: false })).stale).toHaveLength(2);
    await expect(readFile(join(root, 'inngest/workflows/index.ts'))).rejects.toThrow('ENOENT');
  });

  it('reports a model whose key is not its file name', async () => {
    await cp(join(root, 'bpmn/hello-world.bpmn'), join(root, 'bpmn/other-name.bpmn'));
    expect((await generate()).problems).toEqual([
      'bpmn/other-name.bpmn: the id of the process is "hello-world"; it must be the file\'s name, "other-name".',
    ]);
  });

  it.each([
    ['case.bpmn', 'reserved word'],
    ['Other.bpmn', 'no key for a process'],
    ['generated.bpmn', 'folders with generated files'],
  ])('reports %s, which would make no code', async (file, why) => {
    await cp(join(root, 'bpmn/hello-world.bpmn'), join(root, 'bpmn', file));
    expect((await generate()).problems).toEqual([expect.stringContaining(why)]);
  });

  it('goes on with the others when a model is broken, and keeps what was generated of it', async () => {
    await writeFile(join(root, 'bpmn/begun.bpmn'), '<definitions>');
    await mkdir(join(root, 'bpmn/generated'));
    await writeFile(join(root, 'bpmn/generated/begun.ts'), 'as it was');
    const { stale, problems } = await generate();
    expect(problems).toEqual([expect.stringMatching(/^bpmn\/begun\.bpmn: Not BPMN 2\.0 XML/)]);
    expect(stale).toContain('bpmn/generated/hello-world.ts');
    expect(await readFile(join(root, 'bpmn/generated/begun.ts'), 'utf8')).toBe('as it was');
  });

  it('leaves an unfinished workflow out of the registry, and says so', async () => {
    await mkdir(join(root, 'inngest/workflows/begun'));
    await mkdir(join(root, 'inngest/workflows/left'));
    await writeFile(join(root, 'inngest/workflows/left/index.ts'), '');
    expect((await generate()).problems).toEqual([
      'inngest/workflows/begun has no index.ts: it is left out of the registry until then.',
      'inngest/workflows/left has no model bpmn/left.bpmn: it is left out of the registry until then.',
    ]);
    expect(await readFile(join(root, 'inngest/workflows/index.ts'), 'utf8')).toContain('[helloWorldWorkflow]');
  });
});

describe('renderModel', () => {
  it('writes names with quotes and backslashes as valid text', () => {
    const name = String.raw`Bob's "big" \ day`;
    const source = renderModel({
      key: 'a-b',
      name,
      documentation: 'not code',
      starts: {},
      topics: [],
      userTasks: [],
      candidateGroups: {},
      dueDates: {},
      fourEyes: {},
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
