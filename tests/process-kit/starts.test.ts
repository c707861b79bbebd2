/** Instances that a message or a timer begins, on the real engine, with the real API and bridge. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { readModel } from '#bpmn/read-model.ts';
import { pollTasks } from '#inngest/bridge/poll/poll-tasks.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { type AnyUserTasks, defineWorkflow } from '#inngest/define/workflow.ts';
import { type Circuit, openCircuit } from '#tests/support/process-test/circuit.ts';
import { flow } from '#tests/support/small-models.ts';

const xmlOf = (key: string, starts: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests">
    <message id="order" name="order-received"/>
    <process id="${key}" isExecutable="true">${starts}
      <userTask id="look" name="Look" flowable:candidateGroups="case-reviewers"/>${flow('look', 'end')}<endEvent id="end"/>
    </process></definitions>`;
const plain = `<startEvent id="asked" flowable:initiator="starter"/>${flow('asked', 'look')}`;
const models = {
  ordered: xmlOf(
    'ordered',
    `${plain}<startEvent id="received" flowable:initiator="sender"><messageEventDefinition messageRef="order"/></startEvent>${flow('received', 'look')}`,
  ),
  nightly: xmlOf(
    'nightly',
    `<startEvent id="night"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent>${flow('night', 'look')}`,
  ),
  failing: xmlOf(
    'failing',
    `<startEvent id="night"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent>
    <sequenceFlow id="night-which" sourceRef="night" targetRef="which"/><exclusiveGateway id="which"/>${flow('which', 'look', '${nobody == 1}')}
    ${flow('which', 'none', '${nobody == 2}')}<endEvent id="none"/>`,
  ),
};
const nothing = z.object({});
const look = defineUserTask({ form: nothing, context: {}, output: nothing, variables: () => ({}) });

async function workflowOf(xml: string) {
  const { documentation: _, ...facts } = await readModel(xml);
  const model = { ...facts, topics: [] };
  const userTasks: AnyUserTasks = { look };
  const access = { start: { roles: ['clerk'] }, work: { groups: ['case-leads'] } } as const;
  return defineWorkflow(model, { access, start: z.object({ amount: z.number().optional() }), workers: {}, userTasks });
}

let circuit: Circuit;

beforeAll(async () => {
  const workflows = await Promise.all(Object.values(models).map(workflowOf));
  const texts = Object.entries(models).map(([key, xml]) => ({ key, xml }));
  circuit = await openCircuit(inject('processEngine'), { workflows, models: texts });
});
afterAll(() => circuit?.close());

interface Begun {
  readonly correlateMessage: { readonly id: string } | null;
}
const send = `mutation ($businessKey: String!, $idempotencyKey: String, $variables: JSONObject) {
  correlateMessage(messageName: "order-received", businessKey: $businessKey, idempotencyKey: $idempotencyKey, variables: $variables) { id } }`;
const order = async (businessKey: string, more: { idempotencyKey?: string; variables?: unknown; as?: 'clara' | 'rita' } = {}) =>
  (await circuit.ask<Begun>(more.as ?? 'clara', send, { businessKey, ...more })).correlateMessage?.id ?? null;

const activitiesOf = async (id: string) => {
  await pollTasks(circuit.bridge, Date.now() + 10_000);
  const document = 'query ($id: ID!) { activities(filter: { processInstanceId: $id }, first: 5) { nodes { businessKey title } } }';
  return (await circuit.ask<{ activities: { nodes: unknown[] } }>('rita', document, { id })).activities.nodes;
};

describe('a message that a model starts with', () => {
  it('begins one instance of its business key, and the start event is that of the message', async () => {
    const id = await order('order-1', { idempotencyKey: 'order-1-key', variables: { amount: 5 } });
    expect(id).not.toBeNull();
    expect(await order('order-1', { idempotencyKey: 'order-1-key', variables: { amount: 5 } })).toBe(id);
    const passed = (await circuit.flowable.history.elements(id ?? '')).map(({ activityId }) => activityId);
    expect(passed).toContain('received');
    expect(passed).not.toContain('asked');
    expect(await circuit.flowable.history.variables(id ?? '')).toEqual({ amount: 5, sender: 'clara' });
    expect(await activitiesOf(id ?? '')).toEqual([{ businessKey: 'order-1', title: 'Look' }]);
  });

  it('begins no second instance of the business key', async () => {
    const id = await order('order-2');
    expect(id).not.toBeNull();
    await expect(order('order-2')).rejects.toThrow(/order-2/);
    expect(await order('order-2', { idempotencyKey: 'order-2-again' })).toBeNull();
    const { total } = await circuit.flowable.history.processInstances({ businessKey: 'order-2' });
    expect(total).toBe(1);
  });

  it('begins nothing with variables that the start does not take, nor for somebody who may not start the process', async () => {
    await expect(order('order-3', { variables: { amount: 'five' } })).rejects.toThrow(/amount/);
    await expect(order('order-3', { as: 'rita' })).rejects.toThrow(/order-3/);
    expect((await circuit.flowable.history.processInstances({ businessKey: 'order-3' })).total).toBe(0);
    expect(await order('order-3', { variables: { amount: 5 } })).not.toBeNull();
  });

  it('leaves the plain start to startProcess, which names the person as the initiator', async () => {
    const document = `mutation { startProcess(key: "ordered", businessKey: "order-4", variables: {}, idempotencyKey: "order-4-key") { processInstanceId } }`;
    const { startProcess } = await circuit.ask<{ startProcess: { processInstanceId: string } }>('clara', document, {});
    expect(await circuit.flowable.history.variables(startProcess.processInstanceId)).toEqual({ starter: 'clara' });
  });
});

describe('a timer that a model starts with', () => {
  it('begins an instance with a business key, which lists, members and candidates see', async () => {
    const found = async () => (await circuit.flowable.history.processInstances({ processDefinitionKey: 'nightly' })).rows;
    await expect.poll(found, { timeout: 30_000 }).toHaveLength(1);
    const [instance] = await found();
    expect(instance?.businessKey).toMatch(/^nightly@\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

    await circuit.bridge.api.pollInstances();
    const list = '{ processInstances(first: 50) { nodes { id businessKey } } }';
    const listed = async (who: 'leo' | 'otto' | 'clara') =>
      (await circuit.ask<{ processInstances: { nodes: { id: string }[] } }>(who, list, {})).processInstances.nodes.map(({ id }) => id);
    expect(await listed('leo')).toContain(instance?.id);
    expect(await listed('otto')).toContain(instance?.id);
    expect(await listed('clara')).not.toContain(instance?.id);
    expect(await activitiesOf(instance?.id ?? '')).toEqual([{ businessKey: instance?.businessKey, title: 'Look' }]);
  });

  it('leaves an instance with an incident where its first step fails', async () => {
    const failed =
      '{ processInstances(filter: { processDefinitionKey: "failing", status: FAILED }, first: 5) { nodes { incidents { message } } } }';
    const read = async () => {
      await circuit.bridge.api.pollInstances();
      await circuit.bridge.api.refreshInstances(100);
      const { processInstances } = await circuit.ask<{ processInstances: { nodes: { incidents: { message: string }[] }[] } }>(
        'otto',
        failed,
        {},
      );
      return processInstances.nodes;
    };
    await expect.poll(read, { timeout: 60_000, interval: 1000 }).toHaveLength(1);
    expect((await read())[0]?.incidents).toEqual([{ message: expect.stringContaining('nobody') }]);
  });
});
