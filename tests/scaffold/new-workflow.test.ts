/** `npm run new:workflow` in a copy of the repository: the new files pass every check at once, and no shared file is changed by hand. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { runCommand } from '#tests/support/run-command.ts';

import '../support/provided.ts';
import { files, root } from '../guards/repository.ts';

const key = 'leave-request';
const written = [
  `bpmn/${key}.bpmn`,
  `bpmn/generated/${key}.ts`,
  `docs/processes/${key}.md`,
  `docs/processes/${key}.svg`,
  `inngest/workflows/${key}/index.ts`,
  `inngest/workflows/${key}/variables.ts`,
  `inngest/workflows/${key}/workers/handle-request.ts`,
  `tests/processes/${key}.test.ts`,
];

describe('npm run new:workflow', () => {
  let copy: string;
  const run = (command: string, ...parameters: string[]) => {
    // Steps that need an engine use the running one.
    const env = { ...process.env, ...inject('processEngine'), PROCESS_TEST_ENGINE: 'settings', NO_COLOR: '1' };
    return runCommand(command, parameters, { cwd: copy, env });
  };
  const node = (tool: string, ...parameters: string[]) => run(process.execPath, join(root, 'node_modules', tool), ...parameters);
  const passed = expect.objectContaining({ status: 0 }) as unknown;

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'baton-new-workflow-'));
    for (const file of files) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    expect(await run('npm', 'run', '--silent', 'new:workflow', '--', key)).toEqual(passed);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('writes model, code, test, and what is generated from them', () => {
    expect(written.filter((path) => !existsSync(join(copy, path)))).toEqual([]);
  });

  it('changes no other file but the generated registry', () => {
    const changed = files.filter((path) => readFileSync(join(copy, path), 'utf8') !== readFileSync(join(root, path), 'utf8'));
    expect(changed).toEqual(['inngest/workflows/index.ts']);
  });

  it('writes what compiles, is formatted, and fits the rules of models', async () => {
    expect(await node('tsgo/bin/tsc', '-p', '.')).toEqual(passed);
    expect(await node('oxfmt/bin/oxfmt', '--check', 'inngest', 'tests/processes')).toEqual(passed);
    expect(await run(process.execPath, 'scripts/model/bpmn-lint.ts', `bpmn/${key}.bpmn`)).toEqual(passed);
  });

  it('writes a contract without a hole, and nothing that has to be generated again', async () => {
    const contracts = await run('npm', 'run', '--silent', 'contracts');
    expect(contracts).toEqual(passed);
    expect(contracts.output).toContain(`${key}: 3 elements, 0 holes`);
    expect(await run('npm', 'run', '--silent', 'generate:models', '--', '--check')).toEqual(passed);
  });

  it('writes a process test that passes on the engine and walks every flow', async () => {
    const tested = await node('vitest/vitest.mjs', 'run', '--project', 'processes', `tests/processes/${key}`);
    expect(tested).toEqual(passed);
    expect(tested.output).toMatch(new RegExp(`${key} +3/3 +2/2 +– +– +100 % of flows`));
  });

  it('leaves the tests of all models and workflows passing', async () => {
    expect(await node('vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/bpmn', 'tests/unit/inngest/workflows')).toEqual(passed);
  });

  it('refuses a key that is taken, none, or no name in code, and writes nothing', async () => {
    const refused = (sentence: string) => ({ status: 1, output: expect.stringContaining(sentence) as string });
    const make = (wanted: string) => run('npm', 'run', '--silent', 'new:workflow', '--', wanted);
    const before = allFiles(copy);
    expect(await make(key)).toEqual(refused(`bpmn/${key}.bpmn is there already: take another key, or change what is there.\n`));
    expect(await make('Leave Request')).toEqual(refused('"Leave Request" is no key for a process'));
    expect(await make('case')).toEqual(refused('"case" is a reserved word of the language'));
    expect(await make('handle-request')).toEqual(refused('"handle-request" is the name of a part of every workflow'));
    expect(allFiles(copy)).toEqual(before);
  });

  it('makes another one beside a broken model and an unfinished workflow, which break nothing else', async () => {
    writeFileSync(join(copy, 'bpmn/half-drawn.bpmn'), '<definitions>');
    mkdirSync(join(copy, 'inngest/workflows/half-written'));
    const made = await run('npm', 'run', '--silent', 'new:workflow', '--', 'step2');
    expect(made).toEqual(passed);
    expect(made.output).toContain('bpmn/half-drawn.bpmn: Not BPMN 2.0 XML');
    expect((await run('npm', 'run', '--silent', 'new:workflow', '--', 'step-2')).output).toContain('have the same name in code, step2');
    const contracts = await run('npm', 'run', '--silent', 'contracts');
    expect(contracts.output).toContain('step2: 3 elements, 0 holes');
    expect(contracts.output).toContain('half-drawn: 0 elements, 1 holes');
    expect(await node('tsgo/bin/tsc', '-p', '.')).toEqual(passed);
  });
});

const allFiles = (folder: string): string[] =>
  ['bpmn', 'docs/processes', 'inngest/workflows', 'tests/processes']
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((path) => join(part, path)))
    .toSorted();
