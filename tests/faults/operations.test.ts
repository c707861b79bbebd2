/** An operation whose parts die in the middle: every item is carried out once. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people, type TestClient } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { startTestStack, type TestStack } from '#tests/support/test-stack.ts';

const instances = 200;

/** Model whose instances wait for ever: no worker, and nobody else, changes them meanwhile. */
const waiting = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://baton.dev/tests">
  <process id="${id}" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="to-wait" sourceRef="start" targetRef="wait" />
    <receiveTask id="wait" />
    <sequenceFlow id="to-end" sourceRef="wait" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`;

let stack: TestStack;
let flowable: FlowableClient;
let otto: TestClient;
let key: string;

beforeAll(async () => {
  stack = await startTestStack();
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  otto = people(stack.urls.host)('otto');
  key = `operated-${randomUUID().slice(0, 8)}`;
  await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: waiting(key) });
});
afterAll(() => stack?.dispose());

interface Operation {
  readonly id: string;
  readonly status: string;
  readonly total: number;
  readonly pending: number;
  readonly resolved: number;
}
const fields = 'id status total pending resolved';

const read = async (id: string): Promise<Operation> =>
  (await otto.request<{ operation: Operation }>(`query ($id: ID!) { operation(id: $id) { ${fields} } }`, { id })).operation;

/** Starts instances, plans their cancellation, and starts the operation. */
async function begin(): Promise<Operation & { ids: string[] }> {
  const ids = [];
  for (let n = 0; n < instances; n += 1)
    ids.push((await flowable.processInstances.start({ processDefinitionKey: key, businessKey: randomUUID(), variables: {} })).id);
  const plan = `mutation ($input: OperationInput!) { made: planOperation(input: $input) { ${fields} } }`;
  const { made } = await otto.request<{ made: Operation }>(plan, { input: { kind: 'CANCEL', processInstanceIds: ids } });
  expect(made).toMatchObject({ status: 'PLANNED', total: instances, pending: instances });
  await otto.request('mutation ($id: ID!) { startOperation(id: $id, reason: "A fault test") { id } }', { id: made.id });
  return { ...made, ids };
}

const isUnderWay = ({ resolved }: Operation): boolean => resolved > 0 && resolved < instances;

async function expectAllOnce({ id, ids }: { id: string; ids: string[] }): Promise<void> {
  const what = 'The end of the operation';
  const ended = await eventually(
    () => read(id),
    ({ status }) => status === 'DONE',
    { seconds: 300, what },
  );
  expect(ended).toMatchObject({ total: instances, resolved: instances, pending: 0 });
  const { rows } = await flowable.history.processInstances({ processInstanceIds: ids, size: instances });
  expect(rows.filter(({ deleteReason }) => deleteReason === 'A fault test')).toHaveLength(instances);
}

describe('an operation on 200 instances', () => {
  it('loses and repeats no item when the functions are killed', async () => {
    const operation = await begin();
    await eventually(() => read(operation.id), isUnderWay, { seconds: 120, everyMs: 20, what: 'The first items' });
    await stack.host.kill();
    await stack.host.start();
    await expectAllOnce(operation);
  });

  it('waits for the engine when that is killed', async () => {
    const operation = await begin();
    await eventually(() => read(operation.id), isUnderWay, { seconds: 120, everyMs: 20, what: 'The first items' });
    await stack.engine.kill();
    await stack.engine.start();
    await expectAllOnce(operation);
  });

  it('goes on when Inngest is killed, which forgets its queue: the sweep starts another run', async () => {
    const operation = await begin();
    await eventually(() => read(operation.id), isUnderWay, { seconds: 120, everyMs: 20, what: 'The first items' });
    await stack.inngest.kill();
    const left = await read(operation.id);
    expect(left).toMatchObject({ status: 'RUNNING' });
    expect(left.pending).toBeGreaterThan(0);
    await stack.inngest.start();
    await expectAllOnce(operation);
  });
});
