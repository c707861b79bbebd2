import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

import { errorClasses } from '#inngest/define/failure-cause.ts';
import { classOperations, runbookOf } from '#netlify/services/incidents/class-operations.ts';
import { runbookRuns } from '#tests/support/runbook-runs.ts';
import { apiSchema } from '#tests/support/schema-walk.ts';
import { commandsOf, sectionsOf } from '#tests/support/runbook.ts';

import { files, read } from './repository.ts';

const folder = 'docs/runbooks/';
const documents = files.filter(
  (path) => path.startsWith(folder) && /^[\w-]+\.md$/.test(path.slice(folder.length)) && !path.endsWith('README.md'),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const settings = new Set([...read('docs/configuration.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name));
const enumValues = new Set(
  Object.values(apiSchema.getTypeMap()).flatMap((type) => ('getValues' in type ? type.getValues().map(({ name }) => name) : [])),
);

/** Problems of the commands of a runbook: operations that the schema does not have, scripts and settings that do not exist. */
function problemsOf(text: string): string[] {
  const documentsIn = commandsOf(text, 'graphql');
  const invalid = documentsIn.flatMap((document) => validate(apiSchema, parse(document)).map(({ message }) => message));
  const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  const missing = named.filter((name) => !(name in scripts)).map((name) => `There is no script ${name}.`);
  const spoken = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map(([, name]) => name ?? '');
  const unknown = spoken.filter((name) => !settings.has(name) && !enumValues.has(name)).map((name) => `There is no setting ${name}.`);
  return [...invalid, ...missing, ...unknown];
}

/** Whether a test provokes a class, and demands that no command of its runbook is left out. */
function isWhole(text: string, errorClass: string): boolean {
  const [, scenes = ''] = text.split("describe.concurrent('the runbook of'");
  const own = scenes.split(/^ {2}it/m).filter((scene) => scene.includes(`'${errorClass}'`));
  return own.some((scene) => scene.includes(`expectWhole('${errorClass}')`) || scene.includes('expectWhole(errorClass)'));
}

describe('runbooks', () => {
  it('are followed, each of them whole, by the test that the table names', () => {
    expect(Object.keys(runbookRuns).toSorted()).toEqual(errorClasses.toSorted());
    expect(errorClasses.filter((name) => !isWhole(read(runbookRuns[name].test), name))).toEqual([]);
  });

  it('are not followed where a test only provokes the class', () => {
    const test = (end: string) => `describe.concurrent('the runbook of', () => {\n  it('SUSPENDED', () => follow('SUSPENDED')${end});\n});`;
    expect([isWhole(test(''), 'SUSPENDED'), isWhole(test(".then(expectWhole('SUSPENDED'))"), 'SUSPENDED')]).toEqual([false, true]);
    expect(isWhole(test(".then(expectWhole('SUSPENDED'))"), 'POISON_JOB')).toBe(false);
  });

  it('exist for every class, and for nothing else', () => {
    expect(documents.toSorted()).toEqual(errorClasses.map((name) => `${folder}${runbookOf(name)}.md`).toSorted());
  });

  it('are listed in their README', () => {
    const index = read(`${folder}README.md`);
    expect(errorClasses.filter((name) => !index.includes(`| \`${name}\` | [`) || !index.includes(`(${runbookOf(name)}.md)`))).toEqual([]);
  });

  it.each(documents)('%s has the sections in their order, none of them empty', (path) => {
    const sections = sectionsOf(read(path));
    expect(sections.map(({ title }) => title)).toEqual(['Meaning', 'Customer impact', 'Diagnose', 'Decide', 'Act', 'Verify', 'Undo']);
    expect(sections.filter(({ text }) => text === '')).toEqual([]);
  });

  it.each(documents)('%s names commands, operations and settings that exist', (path) => {
    expect(commandsOf(read(path), 'graphql').length).toBeGreaterThan(2);
    expect(problemsOf(read(path))).toEqual([]);
  });

  it.each(errorClasses)('of %s act by the operations that are called safe for it', (errorClass) => {
    const act = sectionsOf(read(`${folder}${runbookOf(errorClass)}.md`)).find(({ title }) => title === 'Act')?.text ?? '';
    const safe = classOperations[errorClass];
    expect([act.includes('retryIncidents('), act.includes('cancelProcess(')]).toEqual([
      safe.includes('RETRY') && act.includes('retryIncidents('),
      safe.includes('CANCEL') && act.includes('cancelProcess('),
    ]);
    expect(act).toMatch(/retryIncidents\(|cancelProcess\(/);
  });

  it('may name no operation, script or setting that does not exist', () => {
    const planted = '```graphql\nmutation { solveEverything { id } }\n```\n`npm run solve` with `SOLVE_EVERYTHING`';
    expect(problemsOf(planted)).toEqual([
      'Cannot query field "solveEverything" on type "Mutation".',
      'There is no script solve.',
      'There is no setting SOLVE_EVERYTHING.',
    ]);
  });
});
