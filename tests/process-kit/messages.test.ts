/** Messages and signals through the API on the real engine. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { FlowableError } from '#flowable/client/index.ts';
import { defineWorkflow } from '#inngest/define/workflow.ts';
import { flow } from '#tests/support/small-models.ts';
import { type Circuit, openCircuit } from '#tests/support/process-test/circuit.ts';

const modelOf = <Key extends string>(key: Key) =>
  ({
    key,
    name: key,
    starts: {},
    topics: [],
    userTasks: [],
    candidateGroups: {},
    dueDates: {},
    fourEyes: {},
    deadlines: {},
    errorCodes: [],
    caughtErrors: {},
    messages: ['letter'],
    signals: ['closing'],
    timers: {},
    calledProcesses: [],
    dataObjects: [],
    readVariables: [],
    endEvents: [],
    elements: {},
    flows: [],
  }) as const;
const code = {
  access: { start: { roles: ['clerk'] } },
  start: z.object({ text: z.string().optional() }),
  workers: {},
  userTasks: {},
} as const;
const workflows = [
  defineWorkflow(modelOf('mailbox'), code),
  defineWorkflow(modelOf('twins'), code),
  defineWorkflow(modelOf('delayed'), code),
  defineWorkflow(modelOf('listener'), code),
];

const letter = (id: string): string =>
  `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="letter"/></intermediateCatchEvent>`;
const xmlOf = (key: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests">
    <message id="letter" name="letter"/><signal id="closing" name="closing"/>
    <process id="${key}" isExecutable="true"><startEvent id="start"/>${body}</process></definitions>`;

/** Model in which each letter leads back to the same element. */
const mailbox = `${flow('start', 'read')}${letter('read')}${flow('read', 'next')}<exclusiveGateway id="next"/>${flow('next', 'read')}`;
const twins = `${flow('start', 'fork')}<parallelGateway id="fork"/>${flow('fork', 'left')}${flow('fork', 'right')}${letter('left')}${letter('right')}`;
const delayed = `${flow('start', 'pause')}<intermediateCatchEvent id="pause"><timerEventDefinition><timeDuration>PT2S</timeDuration></timerEventDefinition></intermediateCatchEvent>
  ${flow('pause', 'read')}${letter('read')}${flow('read', 'end')}<endEvent id="end"/>`;
const listener = `${flow('start', 'hear')}<intermediateCatchEvent id="hear"><signalEventDefinition signalRef="closing"/></intermediateCatchEvent>
  ${flow('hear', 'again')}<exclusiveGateway id="again"/>${flow('again', 'hear')}`;

let circuit: Circuit;
let database: Client;

beforeAll(async () => {
  const settings = inject('processEngine');
  const models = Object.entries({ mailbox, twins, delayed, listener }).map(([key, body]) => ({ key, xml: xmlOf(key, body) }));
  circuit = await openCircuit(settings, { workflows, models });
  const url = new URL(settings['DATABASE_URL'] ?? '');
  url.pathname = `/${circuit.tenant}`;
  database = new Client({ connectionString: url.href });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await circuit?.close();
});

async function start(key: string, businessKey: string): Promise<string> {
  const document = `mutation ($key: String!, $businessKey: String!) {
    startProcess(key: $key, businessKey: $businessKey, variables: {}, idempotencyKey: $businessKey) { processInstanceId } }`;
  const { startProcess } = await circuit.ask<{ startProcess: { processInstanceId: string } }>('clara', document, { key, businessKey });
  return startProcess.processInstanceId;
}

async function send(businessKey: string, idempotencyKey: string | null, text?: string): Promise<string | null> {
  const document = `mutation ($businessKey: String!, $idempotencyKey: String, $variables: JSONObject) {
    correlateMessage(messageName: "letter", businessKey: $businessKey, idempotencyKey: $idempotencyKey, variables: $variables) { id } }`;
  const variables = text === undefined ? {} : { text };
  const answer = await circuit.ask<{ correlateMessage: { id: string } | null }>('clara', document, {
    businessKey,
    idempotencyKey,
    variables,
  });
  return answer.correlateMessage?.id ?? null;
}

async function stateOf(idempotencyKey: string): Promise<string> {
  const document = 'query ($idempotencyKey: String!) { message(idempotencyKey: $idempotencyKey) { state } }';
  return (await circuit.ask<{ message: { state: string } }>('clara', document, { idempotencyKey })).message.state;
}

const reads = async (id: string): Promise<number> =>
  (await circuit.flowable.history.elements(id)).filter(({ activityId, endTime }) => activityId === 'read' && endTime !== null).length;

/** Ends all pauses and leases, and has the bridge look once. */
async function sweep(): Promise<void> {
  await database.query("update message set next_at = now(), lease_until = null where state in ('WAITING', 'RETRYING')");
  while ((await circuit.bridge.api.deliverMessages(200)) > 0);
}

/** Lets the engine deliver the next message and drops the answer. */
function loseNextAnswer(): void {
  const { executions } = circuit.flowable;
  const { deliverMessage } = executions;
  const losing: typeof deliverMessage = async (delivery) => {
    Object.assign(executions, { deliverMessage });
    await deliverMessage(delivery);
    throw new FlowableError({ code: 'TIMED_OUT', operation: 'executions.deliverMessage', fact: 'the answer was lost' });
  };
  Object.assign(executions, { deliverMessage: losing });
}

describe('a message', () => {
  it('that comes before the wait is delivered when the instance waits', async () => {
    const id = await start('delayed', 'delayed-1');
    expect(await send('delayed-1', 'letter-early', 'Hello')).toBeNull();
    expect(await stateOf('letter-early')).toBe('WAITING');
    await expect
      .poll(() => circuit.flowable.eventSubscriptions.ofMessage({ processInstanceId: id, messageName: 'letter' }), { timeout: 60_000 })
      .toHaveLength(1);
    await sweep();
    expect(await stateOf('letter-early')).toBe('DELIVERED');
    expect(await circuit.flowable.history.variables(id)).toMatchObject({ text: 'Hello' });
  });

  it('does not feed the next wait of a loop when it is sent twice', async () => {
    const id = await start('mailbox', 'mailbox-1');
    expect(await send('mailbox-1', 'letter-once')).toBe(id);
    expect(await send('mailbox-1', 'letter-once')).toBe(id);
    await sweep();
    expect(await reads(id)).toBe(1);
    expect(await send('mailbox-1', 'letter-next')).toBe(id);
    expect(await reads(id)).toBe(2);
  });

  it('is not delivered again to a loop when the answer was lost', async () => {
    const id = await start('mailbox', 'mailbox-2');
    loseNextAnswer();
    expect(await send('mailbox-2', 'letter-lost')).toBeNull();
    expect(await stateOf('letter-lost')).toBe('RETRYING');
    await sweep();
    expect(await stateOf('letter-lost')).toBe('DELIVERED');
    expect(await reads(id)).toBe(1);
  });

  it('for which two places of one instance wait is reported as such', async () => {
    await start('twins', 'twins-of-one');
    await expect(send('twins-of-one', null)).rejects.toMatchObject({
      code: 'MESSAGE_AMBIGUOUS',
      message: expect.stringContaining('2 places of one process instance'),
    });
    await expect(send('twins-of-one', 'letter-twins')).rejects.toMatchObject({ code: 'MESSAGE_NOT_DELIVERED' });
    expect(await stateOf('letter-twins')).toBe('NEEDS_ATTENTION');
  });
});

describe('a signal', () => {
  it('reaches many instances in chunks, each once although they listen again', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 130; count += 1) ids.push(await start('listener', `listener-${count}`));
    const began = Date.now();
    const { sendSignal } = await circuit.ask<{ sendSignal: number }>('otto', 'mutation { sendSignal(name: "closing") }', {});
    expect(sendSignal).toBe(130);
    await sweep();
    process.stderr.write(`[messages] a signal reached ${sendSignal} instances in ${Date.now() - began} ms\n`);
    const { rows } = await database.query<{ state: string; count: string }>(
      "select state, count(*) from message where kind = 'SIGNAL' group by state",
    );
    expect(rows).toEqual([{ state: 'DELIVERED', count: '130' }]);
    for (const id of ids.slice(0, 5)) {
      const heard = (await circuit.flowable.history.elements(id)).filter(({ activityId, endTime }) => activityId === 'hear' && endTime);
      expect(heard).toHaveLength(1);
    }
  });
});
