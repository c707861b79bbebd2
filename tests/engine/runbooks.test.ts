/** Provokes failures on the real stack, and does what the runbook of their class says, command by command. */
import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { ErrorClass } from '#inngest/define/failure-cause.ts';
import { runbookOf } from '#netlify/services/incidents/class-operations.ts';
import { signIn } from '#scripts/api/caller.ts';
import type { Group } from '#tests/support/error-groups.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Runbooks, runbooksOf } from '#tests/support/follow-runbook.ts';
import { modelOf } from '#tests/support/task-model.ts';

const stack = inject('stack');
let flowable: FlowableClient;
let runbooks: Runbooks;

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  runbooks = runbooksOf(stack, await signIn(stack.api.url, 'otto'));
});

async function startsOf(xml: string, key: string, count: number, variables: Record<string, unknown> = {}): Promise<string[]> {
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml });
  const starts = Array.from({ length: count }, (_, index) => ({ processDefinitionKey: key, businessKey: `${key}-${index}`, variables }));
  return Promise.all(starts.map(async (start) => (await flowable.processInstances.start(start)).id));
}

const startOf = async (...start: [xml: string, key: string, variables?: Record<string, unknown>]): Promise<string> =>
  (await startsOf(start[0], start[1], 1, start[2]))[0] ?? '';

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

/** Model that undoes by BPMN compensation, which lint refuses: the instance ends while the undo waits for a person. */
const compensatingModel = (key: string): string =>
  modelWith(
    key,
    `<manualTask id="task-1"/><boundaryEvent id="undone-by" attachedToRef="task-1"><compensateEventDefinition/></boundaryEvent>
    <userTask id="undo" isForCompensation="true"/>
    <intermediateThrowEvent id="take-back" flowable:async="true">${once}<compensateEventDefinition/></intermediateThrowEvent>
    <sequenceFlow id="to-take-back" sourceRef="task-1" targetRef="take-back"/>`,
  )
    .replace('sourceRef="task-1" targetRef="end"', 'sourceRef="take-back" targetRef="end"')
    .replace('</process>', '<association id="undone" sourceRef="undone-by" targetRef="undo" associationDirection="One"/></process>');

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

async function atEnginesDatabase(statement: string): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.flowableUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Waits until the instances are in one group of the class. */
async function groupOf(errorClass: ErrorClass, key: string, ids: readonly string[]): Promise<Group> {
  const groups = [];
  for (const id of ids) groups.push(await runbooks.of(key, id, 150));
  const [group] = groups;
  if (!group) throw new Error('There is no group.');
  expect(groups.map(({ id, errorClass: found }) => [id, found])).toEqual(ids.map(() => [group.id, errorClass]));
  return group;
}

const expectWhole = (errorClass: ErrorClass) => expect(runbooks.leftOut(runbookOf(errorClass))).toEqual([]);

describe.concurrent('the runbook of', () => {
  it('DEFINITION_UNKNOWN retries once the called model is deployed', async () => {
    const [key, called] = [keyOf('calling'), keyOf('called')];
    const id = await startOf(modelWith(key, callOf(called)), key);
    const group = await groupOf('DEFINITION_UNKNOWN', key, [id]);
    await flowable.deployments.create({ fileName: `${called}.bpmn`, xml: modelWith(called, '<manualTask id="task-1"/>') });
    await runbooks.handle(group, 'retryIncidents');
    await endOf(id);
    expectWhole('DEFINITION_UNKNOWN');
  });

  it('SUSPENDED retries once the called process is activated', async () => {
    const [key, called] = [keyOf('calling'), keyOf('suspended')];
    await flowable.deployments.create({ fileName: `${called}.bpmn`, xml: modelWith(called, '<manualTask id="task-1"/>') });
    const definition = await flowable.processDefinitions.latestByKey(called);
    await atEngine(`/repository/process-definitions/${definition?.id}`, { action: 'suspend' });
    const id = await startOf(modelWith(key, callOf(called)), key);
    const group = await groupOf('SUSPENDED', key, [id]);
    await atEngine(`/repository/process-definitions/${definition?.id}`, { action: 'activate' });
    await runbooks.handle(group, 'retryIncidents');
    await endOf(id);
    expectWhole('SUSPENDED');
  });

  it('VALUE_INVALID cancels what was started with a wrong value, and retries where the value is corrected', async () => {
    const key = keyOf('priority');
    const task = `<userTask id="task-1" flowable:async="true" flowable:priority="\${given}">${once}</userTask>`;
    const ids = await startsOf(modelWith(key, task), key, 2, { given: 'high' });
    const group = await groupOf('VALUE_INVALID', key, ids);
    for (const id of ids) await flowable.processInstances.setVariables(id, { given: 70 });
    await runbooks.handle(group, 'cancelProcess', 'retryIncidents');
    for (const id of ids)
      if ((await flowable.history.processInstance(id))?.endTime === null) await flowable.processInstances.cancel(id, 'End of the test');
    expectWhole('VALUE_INVALID');
  });

  it('TOPIC_UNSERVED cancels an instance of a mistaken model, and retries once the worker is there', async () => {
    const key = keyOf('unserved');
    const group = await groupOf('TOPIC_UNSERVED', key, await startsOf(modelOf(key, [`${key}.work`]), key, 2));
    await runbooks.diagnose(group);
    await runbooks.act(group, 'cancelProcess');
    await runbooks.act(group, 'retryIncidents');
    // Before the stack gives the job up again: the released worker is the test.
    const job = await eventually(() => jobOf(key), Boolean, { seconds: 30, everyMs: 100, what: `The free job of ${key}` });
    await flowable.externalWorkerJobs.complete(job.id, { workerId: key, variables: {} });
    await runbooks.verify(group);
    expectWhole('TOPIC_UNSERVED');
  });

  it('ERROR_NOT_CAUGHT cancels what cannot go on', async () => {
    const key = keyOf('uncaught');
    const id = await startOf(modelOf(key, [`${key}.work`]), key);
    await flowable.externalWorkerJobs.bpmnError((await jobOf(key)).id, { workerId: key, code: 'SOLD_OUT', variables: {} });
    await runbooks.handle(await groupOf('ERROR_NOT_CAUGHT', key, [id]), 'cancelProcess');
    expectWhole('ERROR_NOT_CAUGHT');
  });

  it.each([
    ['EXPRESSION_FAILED', 'absent'],
    ['NO_FLOW_SELECTED', 'given'],
  ] as const)('%s cancels what stands before a gateway', async (errorClass, variable) => {
    const key = keyOf('gateway');
    const id = await startOf(gatewayModel(key, variable), key, { given: 2 });
    await flowable.externalWorkerJobs.complete((await jobOf(key)).id, { workerId: key, variables: {} });
    await runbooks.handle(await groupOf(errorClass, key, [id]), 'cancelProcess');
    if (errorClass === 'EXPRESSION_FAILED') expectWhole(errorClass);
  });

  it('COMPENSATION_FAILED cancels what was taken back by hand', async () => {
    const key = keyOf('undo');
    const id = await startOf(compensatingModel(key), key);
    await runbooks.handle(await groupOf('COMPENSATION_FAILED', key, [id]), 'cancelProcess');
    expectWhole('COMPENSATION_FAILED');
  });

  it('ENGINE_FAILED retries once the trouble of the engine is over', async () => {
    const key = keyOf('disk');
    const task = `<userTask id="task-1" name="${key}" flowable:async="true">${once}</userTask>`;
    const [trigger, raise] = [key.replaceAll('-', '_'), `raise exception 'No space left on device'`];
    await atEnginesDatabase(
      `create function ${trigger}() returns trigger language plpgsql as $$ begin ${raise}; end $$;
       create trigger ${trigger} before insert on act_ru_task for each row when (new.name_ = '${key}') execute function ${trigger}()`,
    );
    const id = await startOf(modelWith(key, task), key);
    const group = await groupOf('ENGINE_FAILED', key, [id]);
    await atEnginesDatabase(`drop trigger ${trigger} on act_ru_task; drop function ${trigger}()`);
    await runbooks.handle(group, 'retryIncidents');
    expect(await flowable.tasks.list({ processInstanceId: id })).toHaveLength(1);
    await flowable.processInstances.cancel(id, 'End of the test');
    expectWhole('ENGINE_FAILED');
  });
});
