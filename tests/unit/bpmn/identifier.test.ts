import { runInNewContext } from 'node:vm';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { identifierOf, keyProblem } from '#bpmn/identifier.ts';
import { takenNames, workflowFiles } from '#scripts/scaffold/new-workflow/workflow-files.ts';

const none: readonly string[] = [];

it.each(['leave-request', 'a', 'step-2', 'x9-y'])('takes %s', (key) => {
  expect(keyProblem(key, none)).toBeNull();
});

it.each([
  ['case', 'is a reserved word'],
  ['new', 'is a reserved word'],
  ['let', 'is a reserved word'],
  ['Leave Request', 'is no key for a process'],
  ['-a', 'is no key for a process'],
  ['a--b', 'is no key for a process'],
  ['2-steps', 'is no key for a process'],
  ['prüfung', 'is no key for a process'],
  ['a'.repeat(41), 'is no key for a process'],
  ['', 'is no key for a process'],
  ['generated', 'folders with generated files'],
])('refuses "%s"', (key, why) => {
  expect(keyProblem(key, none)).toContain(why);
});

it('refuses a key whose name in code another one has', () => {
  expect(keyProblem('step-2', ['step2'])).toBe('"step-2" and "step2" have the same name in code, step2: take another key.');
  expect(keyProblem('step2', ['step-2', 'step-3'])).toContain('same name in code');
  expect(keyProblem('step-2', ['step-2', 'step-3'])).toBeNull();
});

it('takes only keys that make a constant: property', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/), fc.constantFrom('case', 'in', 'of', 'class', 'enum', 'eval', 'yield'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const key = words.join('-');
      if (keyProblem(key, none) !== null) return;
      expect(runInNewContext(`'use strict'; const ${identifierOf(key)} = 1; ${identifierOf(key)}`)).toBe(1);
    }),
  );
});

it('keeps the names that a new workflow imports from being its own', () => {
  const sources = [...workflowFiles('leave-request')].filter(([path]) => path.endsWith('.ts')).map(([, source]) => source);
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/^import \{ ([^}]*) \}/gm)].flatMap(([, names = '']) => names.split(', ')),
  );
  const own = imported.filter((name) => !name.startsWith('leaveRequest'));
  expect(
    [...new Set(own)].filter((name) => !takenNames.has(name) && identifierOf(name) === name && !/^(?:complete|defineWorker|z)$/.test(name)),
  ).toEqual([]);
});
