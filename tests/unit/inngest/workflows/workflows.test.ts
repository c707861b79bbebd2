import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { workflows } from '#inngest/workflows/index.ts';

describe('workflows', () => {
  it('has one for each model', async () => {
    const files = await readdir(fileURLToPath(new URL('../../../../bpmn', import.meta.url)));
    const keys = files.filter((file) => file.endsWith('.bpmn')).map((file) => file.replace('.bpmn', ''));
    expect(workflows.map((workflow) => workflow.model.key)).toEqual(keys.toSorted());
  });

  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s throws only errors that its model declares, and all of them',
    (_, workflow) => {
      const thrown = Object.values(workflow.workers).flatMap((worker) => worker.errorCodes);
      expect([...new Set(thrown)].toSorted()).toEqual([...workflow.model.errorCodes].toSorted());
    },
  );

  it.each(workflows.map((workflow) => [workflow.model.key, workflow] as const))(
    '%s names its workers as the model names their tasks',
    (key, workflow) => {
      for (const [topic, worker] of Object.entries(workflow.workers))
        expect(worker.name).toBe(workflow.model.elements[topic.slice(key.length + 1)]);
    },
  );

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
