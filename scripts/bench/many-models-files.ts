/** Returns models of a row of external-worker tasks with their code, as `npm run new:workflow` would write both, by path. */
export function manyModelsFiles({ models, tasksPerModel }: { models: number; tasksPerModel: number }): Map<string, string> {
  const keys = Array.from({ length: models }, (_, index) => `bench-${index + 1}`);
  return new Map(keys.flatMap((key) => filesOf(key, numbers(tasksPerModel))));
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

function filesOf(key: string, tasks: readonly number[]): [string, string][] {
  const folder = `inngest/workflows/${key}`;
  const camel = key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return [
    [`bpmn/${key}.bpmn`, model(key, tasks)],
    [`${folder}/index.ts`, index({ key, camel, tasks })],
    [`${folder}/variables.ts`, variables(tasks)],
    ...tasks.map((task): [string, string] => [`${folder}/workers/do-task-${task}.ts`, worker(task)]),
  ];
}

function model(key: string, tasks: readonly number[]): string {
  const ids = ['begun', ...tasks.map((task) => `do-task-${task}`), 'ended'];
  const drawn = tasks.map(
    (task) =>
      `<serviceTask id="do-task-${task}" name="Do task ${task}" flowable:type="external-worker" flowable:topic="${key}.do-task-${task}" flowable:exclusive="false"/>`,
  );
  const flows = ids.slice(1).map((to, index) => `<sequenceFlow id="to-${to}" sourceRef="${ids[index] ?? ''}" targetRef="${to}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
  <process id="${key}" name="${key}" isExecutable="true">
    <startEvent id="begun" name="Begun"/>${drawn.join('')}<endEvent id="ended" name="Ended"/>${flows.join('')}
  </process>
</definitions>
`;
}

const index = ({
  key,
  camel,
  tasks,
}: {
  key: string;
  camel: string;
  tasks: readonly number[];
}): string => `import { ${camel} } from '#bpmn/generated/${key}.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { startSchema } from './variables.ts';
${tasks.map((task) => `import { doTask${task} } from './workers/do-task-${task}.ts';`).join('\n')}

export const ${camel}Workflow = defineWorkflow(${camel}, {
  access: { start: { roles: ['clerk'] } },
  start: startSchema,
  workers: {
${tasks.map((task) => `    '${key}.do-task-${task}': doTask${task},`).join('\n')}
  },
  userTasks: {},
});
`;

const variables = (tasks: readonly number[]): string => `import { z } from 'zod';

export const startSchema = z.object({ subject: z.string(), amount: z.number() });
${tasks.map((task) => `export const task${task}Schema = z.object({ answer${task}: z.string(), count${task}: z.number().int() });`).join('\n')}
`;

const worker = (task: number): string => `import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { startSchema, task${task}Schema } from '../variables.ts';

export const doTask${task} = defineWorker({
  name: 'Do task ${task}',
  input: startSchema,
  output: task${task}Schema,
  async run({ subject, amount }, { step }) {
    const { found } = await step('find', async () => ({ found: subject.length + amount }));
    return complete({ answer${task}: subject, count${task}: found });
  },
});
`;
