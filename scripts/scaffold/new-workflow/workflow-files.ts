import { identifierOf } from '#bpmn/identifier.ts';
import { normalise } from '#bpmn/normalise.ts';

import { diagramOf, type Shape } from './diagram.ts';

/** Names that the files below import or declare beside that of the process. */
export const takenNames: ReadonlySet<string> = new Set([
  'describe',
  'it',
  'failing',
  'processTest',
  'defineWorkflow',
  'startSchema',
  'handledSchema',
  'handleRequest',
]);

/**
 * Returns the files of a new process definition, by path: a model with its diagram, the code of one worker, a process test. All pass the
 * checks.
 */
export function workflowFiles(key: string): Map<string, string> {
  const camel = identifierOf(key);
  const name = key.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const folder = `inngest/workflows/${key}`;
  return new Map([
    [`bpmn/${key}.bpmn`, normalise(model(key, name))],
    [`${folder}/index.ts`, index(key, camel)],
    [`${folder}/variables.ts`, variables(key)],
    [`${folder}/workers/handle-request.ts`, worker],
    [`tests/processes/${key}.test.ts`, test(key, camel)],
  ]);
}

const shapes: readonly Shape[] = [
  { id: 'request-received', kind: 'event', x: 152 },
  { id: 'handle-request', kind: 'task', x: 260 },
  { id: 'request-handled', kind: 'event', x: 442 },
];

const model = (key: string, name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
             xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
             xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
             xmlns:flowable="http://flowable.org/bpmn"
             id="${key}-definitions" targetNamespace="https://baton.example/${key}">
  <process id="${key}" name="${name}" isExecutable="true">
    <documentation>A new process: say here what it is for, and how it can end.</documentation>
    <startEvent id="request-received" name="Request received">
      <documentation>Someone starts the process with a subject.</documentation>
      <outgoing>to-handle-request</outgoing>
    </startEvent>
    <serviceTask id="handle-request" name="Handle request" flowable:type="external-worker" flowable:topic="${key}.handle-request" flowable:exclusive="false">
      <documentation>Does the work of this process.</documentation>
      <extensionElements>
        <flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle>
      </extensionElements>
      <incoming>to-handle-request</incoming>
      <outgoing>to-request-handled</outgoing>
    </serviceTask>
    <endEvent id="request-handled" name="Request handled">
      <documentation>The work is done.</documentation>
      <incoming>to-request-handled</incoming>
    </endEvent>
    <sequenceFlow id="to-handle-request" sourceRef="request-received" targetRef="handle-request"/>
    <sequenceFlow id="to-request-handled" sourceRef="handle-request" targetRef="request-handled"/>
  </process>
${diagramOf(key, shapes)}</definitions>
`;

const index = (key: string, camel: string): string => `import { ${camel} } from '#bpmn/generated/${key}.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';

import { startSchema } from './variables.ts';
import { handleRequest } from './workers/handle-request.ts';

export const ${camel}Workflow = defineWorkflow(${camel}, {
  access: { start: { roles: ['clerk'] } },
  start: startSchema,
  workers: { '${key}.handle-request': handleRequest },
  userTasks: {},
});
`;

const variables = (key: string): string => `/** The vocabulary of ${key}: every process variable, by who sets it. */
import { z } from 'zod';

/** Set at the start. */
export const startSchema = z.object({
  subject: z.string().trim().min(1, 'Write a subject').max(200).meta({ title: 'Subject' }),
});

/** Set by the worker. */
export const handledSchema = z.object({ answer: z.string() });
`;

const worker = `import { complete } from '#inngest/define/result.ts';
import { defineWorker } from '#inngest/define/worker.ts';

import { handledSchema, startSchema } from '../variables.ts';

/** Answers the request. */
export const handleRequest = defineWorker({
  name: 'Handle request',
  input: startSchema,
  output: handledSchema,
  async run({ subject }, { log }) {
    log('handles the request', { subject });
    return complete({ answer: \`Done: \${subject}\` });
  },
});
`;

const test = (key: string, camel: string): string => `import { describe, it } from 'vitest';

import { ${camel}Workflow } from '#inngest/workflows/${key}/index.ts';
import { failing, processTest } from '#tests/support/process-test/process-test.ts';

const ${camel} = processTest(${camel}Workflow);

describe('${key}', () => {
  it('handles a request', async () => {
    const instance = await ${camel}.start({ subject: 'tea' });
    await instance.expectPassed('request-received', 'handle-request');
    await instance.expectVariables({ answer: 'Done: tea' });
    await instance.expectEnded('request-handled');
  });

  it('bears a failure', async () => {
    const workers = { '${key}.handle-request': failing('Not now', { times: 2 }) };
    const instance = await ${camel}.start({ subject: 'tea' }, { workers });
    await instance.expectWorked('${key}.handle-request', { times: 3, input: { subject: 'tea' } });
    await instance.expectEnded('request-handled');
  });
});
`;
