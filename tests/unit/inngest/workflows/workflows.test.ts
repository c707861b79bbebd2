import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { nodesOf } from '#bpmn/contract/process-graph.ts';
import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { privateVariablesOf } from '#inngest/define/private-fields.ts';
import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { workflows } from '#inngest/workflows/index.ts';

function privateInTexts(model: string, hidden: ReadonlySet<string>): string[] {
  const tasks = [...model.matchAll(/<userTask\b[^>]*?\bname="([^"]*)"[^>]*>\s*(?:<documentation>([^<]*)<)?/g)];
  const texts = tasks.map(([, name = '', documentation = '']) => `${name} ${documentation}`).join(' ');
  return [...texts.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = '']) =>
    [...hidden].filter((variable) => new RegExp(`\\b${variable}\\b`).test(expression)),
  );
}

describe('workflows', () => {
  it('has one for each model', async () => {
    const files = await readdir(fileURLToPath(new URL('../../../../bpmn', import.meta.url)));
    const keys = files.filter((file) => file.endsWith('.bpmn')).map((file) => file.replace('.bpmn', ''));
    expect(workflows.map((workflow) => workflow.model.key)).toEqual(keys.toSorted());
  });

  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s throws only errors that its model catches, and all that it declares',
    async (key, { model, workers }) => {
      const caughtAt: Readonly<Record<string, { readonly onTask: readonly string[]; readonly around: readonly string[] }>> =
        model.caughtErrors;
      const isCaught = (topic: string, code: string): boolean =>
        [caughtAt[topic]?.onTask, caughtAt[topic]?.around].flat().some((caught) => caught === code || caught === '*');
      const thrown = Object.entries(workers).flatMap(([topic, { errorCodes }]) => errorCodes.map((code) => ({ topic, code })));
      expect(thrown.filter(({ topic, code }) => !isCaught(topic, code))).toEqual([]);
      const graph = readGraph(
        await parseModel(await readFile(fileURLToPath(new URL(`../../../../bpmn/${key}.bpmn`, import.meta.url)), 'utf8')),
      );
      const atEnds = nodesOf(graph).flatMap(({ type, event }) => (type === 'EndEvent' && event?.kind === 'error' ? [event.code] : []));
      const codes = [...thrown.map(({ code }) => code), ...atEnds];
      expect(model.errorCodes.filter((code) => !codes.includes(code))).toEqual([]);
    },
  );

  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s names its workers as the model names their tasks',
    (key, workflow) => {
      for (const [topic, worker] of Object.entries(workflow.workers))
        expect(worker.name).toBe(workflow.model.elements[topic.slice(key.length + 1)]);
    },
  );

  // Titles and descriptions are read by everybody who reads the Activity; they are searched, and sent by e-mail.
  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s shows no private variable in the title or description of a user task',
    async (key, workflow) => {
      const model = await readFile(fileURLToPath(new URL(`../../../../bpmn/${key}.bpmn`, import.meta.url)), 'utf8');
      expect(privateInTexts(model, privateVariablesOf(workflow))).toEqual([]);
    },
  );

  it('finds a private variable in the text of a user task', () => {
    const planted = '<userTask id="a" name="Call ${fullName}"><documentation>Born ${birthDate}, of ${country}</documentation></userTask>';
    expect(privateInTexts(planted, new Set(['fullName', 'birthDate']))).toEqual(['fullName', 'birthDate']);
  });

  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s has a start form and decision forms that JSON Schema can say',
    (_, workflow) => {
      for (const schema of [workflow.start, ...Object.values(workflow.userTasks).map((userTask) => userTask.form)]) {
        expect(() => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' })).not.toThrow();
        expect(formSchemaOf(schema)).toMatchObject({ type: 'object' });
      }
    },
  );
});
