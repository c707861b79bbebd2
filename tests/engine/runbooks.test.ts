/** Provokes failures on the real stack, and does what the runbook of their class says, command by command. */
import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { runbooksOf } from '#tests/support/follow-runbook.ts';
import { modelOf } from '#tests/support/task-model.ts';

const stack = inject('stack');
let flowable: FlowableClient;
let groups: Awaited<ReturnType<typeof runbooksOf>>;

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  groups = await runbooksOf(stack.api.url);
});

async function startOf(xml: string, key: string, variables: Record<string, unknown> = {}): Promise<string> {
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml });
  return (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: key, variables })).id;
}

async function jobOf(key: string) {
  const [job] = await flowable.externalWorkerJobs.acquire({ topic: `${key}.work`, maxJobs: 1, workerId: key, lockDuration: 'PT60S' });
  if (!job) throw new Error(`There is no free job of ${key}.`);
  return job;
}

const keyOf = (name: string): string => `${name}-${randomUUID().slice(0, 8)}`;

/** Model whose worker's task is followed by a gateway with two conditions. */
const gatewayModel = (key: string, variable: string): string =>
  modelOf(key, [`${key}.work`])
    .replace('<endEvent id="end"/>', '<exclusiveGateway id="decide"/><endEvent id="end"/>')
    .replace(
      /<sequenceFlow id="to-end" .*?\/>/,
      `<sequenceFlow id="to-decide" sourceRef="task-1" targetRef="decide"/>${[0, 1].map((value) => conditionalFlow(variable, value)).join('')}`,
    );

const conditionalFlow = (variable: string, value: number): string =>
  `<sequenceFlow id="to-end-${value}" sourceRef="decide" targetRef="end"><conditionExpression>\${${variable} == ${value}}</conditionExpression></sequenceFlow>`;

/** Model whose only task is another element, with one attempt where it is a job of the engine. */
const modelWith = (key: string, element: string): string =>
  modelOf(key, [`${key}.work`]).replace(/<serviceTask id="task-1"[^>]*\/>/, element);
const once = '<extensionElements><flowable:failedJobRetryTimeCycle>R1/PT1S</flowable:failedJobRetryTimeCycle></extensionElements>';
const callOf = (called: string): string =>
  `<callActivity id="task-1" calledElement="${called}" flowable:async="true" flowable:fallbackToDefaultTenant="true">${once}</callActivity>`;

const endOf = (id: string) =>
  eventually(
    async () => (await flowable.history.processInstance(id))?.endActivityId,
    (end) => end === 'end',
    { seconds: 60, what: `The end of ${id}` },
  );

/** Calls the engine with its own tools, as an operator does. */
async function atEngine(path: string, body: unknown): Promise<void> {
  const { url, user, password } = stack.flowable;
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/process-api${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

describe('the runbook of', () => {
  it('DEFINITION_UNKNOWN retries once the called model is deployed', async () => {
    const [key, called] = [keyOf('calling'), keyOf('called')];
    const id = await startOf(modelWith(key, callOf(called)), key);
    const group = await groups.of(key, id);
    expect(group.errorClass).toBe('DEFINITION_UNKNOWN');
    await flowable.deployments.create({ fileName: `${called}.bpmn`, xml: modelWith(called, '<manualTask id="task-1"/>') });
    await groups.handle(group, 'retryIncidents');
    await endOf(id);
  });

  it('SUSPENDED retries once the called process is activated', async () => {
    const [key, called] = [keyOf('calling'), keyOf('suspended')];
    await flowable.deployments.create({ fileName: `${called}.bpmn`, xml: modelWith(called, '<manualTask id="task-1"/>') });
    const definition = await flowable.processDefinitions.latestByKey(called);
    await atEngine(`/repository/process-definitions/${definition?.id}`, { action: 'suspend' });
    const id = await startOf(modelWith(key, callOf(called)), key);
    const group = await groups.of(key, id);
    expect(group.errorClass).toBe('SUSPENDED');
    await atEngine(`/repository/process-definitions/${definition?.id}`, { action: 'activate' });
    await groups.handle(group, 'retryIncidents');
    await endOf(id);
  });

  it('VALUE_INVALID cancels what was started with a value that its model cannot use', async () => {
    const key = keyOf('priority');
    const task = `<userTask id="task-1" flowable:async="true" flowable:priority="\${given}">${once}</userTask>`;
    const group = await groups.of(key, await startOf(modelWith(key, task), key, { given: 'high' }));
    expect(group.errorClass).toBe('VALUE_INVALID');
    await groups.handle(group, 'cancelProcess');
  });

  it('INPUT_INVALID cancels what was started with data that no worker reads', async () => {
    const key = keyOf('misfit');
    const id = await startOf(modelOf(key, ['case-review.check-case']), key, { fullName: 42 });
    const group = await groups.of(key, id);
    expect(group.errorClass).toBe('INPUT_INVALID');
    await groups.handle(group, 'cancelProcess');
  });

  it('TOPIC_UNSERVED cancels the instances of a mistaken model', async () => {
    const key = keyOf('unserved');
    const group = await groups.of(key, await startOf(modelOf(key, [`${key}.work`]), key), 150);
    expect(group.errorClass).toBe('TOPIC_UNSERVED');
    await groups.handle(group, 'cancelProcess');
  });

  it('ERROR_NOT_CAUGHT cancels what cannot go on', async () => {
    const key = keyOf('uncaught');
    const id = await startOf(modelOf(key, [`${key}.work`]), key);
    await flowable.externalWorkerJobs.bpmnError((await jobOf(key)).id, { workerId: key, code: 'SOLD_OUT', variables: {} });
    const group = await groups.of(key, id);
    expect(group.errorClass).toBe('ERROR_NOT_CAUGHT');
    await groups.handle(group, 'cancelProcess');
  });

  it.each([
    ['EXPRESSION_FAILED', 'absent'],
    ['NO_FLOW_SELECTED', 'given'],
  ])('%s cancels what stands before a gateway', async (errorClass, variable) => {
    const key = keyOf('gateway');
    const id = await startOf(gatewayModel(key, variable), key, { given: 2 });
    await flowable.externalWorkerJobs.complete((await jobOf(key)).id, { workerId: key, variables: {} });
    const group = await groups.of(key, id);
    expect(group.errorClass).toBe(errorClass);
    await groups.handle(group, 'cancelProcess');
  });
});
