/** Kinds of operations that give the engine a value or an event, on the real circuit: what of each item is resolved, and what is not. */
import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { deploySmallModels, flow, worker } from '#tests/support/small-models.ts';

import { carryOut, type Operation, type Operator, operatorOf, reason, startInstance, statusOf, untilFailed } from './operation-scene.ts';

const stack = inject('stack');
const key = `kinds-${randomUUID().slice(0, 8)}`;
const [skipping, waking, asking] = [`${key}-skipping`, `${key}-waking`, `${key}-asking`];
let flowable: FlowableClient;
let otto: Operator;

const arrived = '<receiveTask id="arrived"/>';
const caught = (id: string, definition: string): string => `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  otto = await operatorOf(stack);
  const nextYear = caught('next-year', '<timerEventDefinition><timeDuration>P1Y</timeDuration></timerEventDefinition>');
  const answer = caught('answer', `<messageEventDefinition messageRef="${asking}-answer"/>`);
  const choice = '<exclusiveGateway id="choice" default="choice-arrived"/>';
  await deploySmallModels(flowable, [
    { key: skipping, elements: [worker('hello-world.log-message'), arrived] },
    { key: waking, elements: [nextYear, choice, arrived], beside: flow('choice', 'end', '${isLast}') },
    { key: asking, elements: [answer, arrived], global: `<message id="${asking}-answer" name="${asking}-answer"/>` },
  ]);
});

const placesOf = async (processInstanceId: string): Promise<string[]> =>
  (await flowable.history.unfinishedElements({ processInstanceId })).map(({ activityId }) => activityId);

/** Starts an instance whose worker cannot begin: what it needs is empty. */
async function misfit(processDefinitionKey: string): Promise<string> {
  const id = await startInstance(flowable, processDefinitionKey, { message: '' });
  await untilFailed(flowable, id);
  return id;
}

async function ended(input: Record<string, unknown>): Promise<Operation> {
  const { id } = await otto.plan(input);
  await otto.start(id);
  return otto.until(id, `The end of ${String(input['kind'])}`, ({ status }) => status === 'DONE');
}

describe('an operation that corrects a failed job', () => {
  it('retries it with corrected variables, and calls it resolved when the engine has gone on', async () => {
    const id = await misfit('hello-world');
    const { id: operation } = await otto.plan({ kind: 'RETRY_INCIDENTS', processInstanceIds: [id], variables: { message: 'By hand' } });
    expect((await flowable.history.variables(id))['message']).toBe('');
    await otto.start(operation);
    const over = await otto.until(operation, 'The end of the retry', ({ status }) => status === 'DONE');
    expect(statusOf(over, id)).toBe('RESOLVED');
    expect(await flowable.history.variables(id)).toMatchObject({ message: 'By hand', loggedMessage: 'By hand' });
    expect(await otto.audited(operation)).toMatchObject([
      { actor: 'otto', result: 'done', facts: { reason } },
      { actor: 'otto', result: 'ended', facts: { reason, kind: 'RETRY_INCIDENTS', counts: { total: 1, resolved: 1 } } },
    ]);
  });

  it('completes it with an output by hand, which the worker reports without doing the work', async () => {
    const id = await misfit(skipping);
    const without = await otto.plan({ kind: 'COMPLETE_JOB', processInstanceIds: [id], variables: {} });
    expect(without.items.nodes).toMatchObject([{ status: 'SKIPPED', problem: expect.stringContaining('loggedMessage') }]);
    const unknown = await otto.plan({ kind: 'COMPLETE_JOB', processInstanceIds: [id], errorCode: 'NO_SUCH_ERROR' });
    expect(unknown.items.nodes).toMatchObject([{ status: 'SKIPPED', problem: expect.stringContaining('NO_SUCH_ERROR') }]);
    const over = await ended({ kind: 'COMPLETE_JOB', processInstanceIds: [id], variables: { loggedMessage: 'Told by telephone' } });
    expect(statusOf(over, id)).toBe('RESOLVED');
    expect(await placesOf(id)).toEqual(['arrived']);
    expect((await flowable.history.variables(id))['loggedMessage']).toBe('Told by telephone');
    expect((await otto.audited(over.id)).at(-1)).toMatchObject({ result: 'ended', facts: { reason, counts: { resolved: 1 } } });
  });
});

describe('an operation that gives instances what they wait for', () => {
  it('fires a timer, and calls failed what cannot go on behind it', async () => {
    const [well, badly] = [await startInstance(flowable, waking, { isLast: false }), await startInstance(flowable, waking)];
    const elsewhere = await startInstance(flowable, asking);
    const ids = [well, badly, elsewhere];
    const outcomes = await carryOut(otto, { kind: 'FIRE_TIMER', elementId: 'next-year' }, ids);
    expect(outcomes).toEqual(['RESOLVED', 'FAILED', 'SKIPPED']);
    expect(await placesOf(well)).toEqual(['arrived']);
    expect(await placesOf(badly)).toEqual(['next-year']);
  });

  it('delivers a message to those that wait for it', async () => {
    const ids = [await startInstance(flowable, asking), await startInstance(flowable, asking), await startInstance(flowable, waking)];
    const untouched = await startInstance(flowable, asking);
    const { id } = await otto.plan({ kind: 'DELIVER_MESSAGE', processInstanceIds: ids, messageName: `${asking}-answer` });
    await flowable.processInstances.cancel(ids[1] ?? '', 'Somebody was quicker');
    await otto.start(id);
    const over = await otto.until(id, 'The end of the delivery', ({ status }) => status === 'DONE');
    expect(ids.map((one) => statusOf(over, one))).toEqual(['RESOLVED', 'SKIPPED', 'SKIPPED']);
    expect(await placesOf(ids[0] ?? '')).toEqual(['arrived']);
    expect(await placesOf(untouched)).toEqual(['answer']);
    expect((await otto.audited(id)).at(-1)).toMatchObject({ result: 'ended', facts: { counts: { total: 3, resolved: 1, skipped: 2 } } });
  });
});
