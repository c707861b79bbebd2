/** A message that begins an instance while the engine is away: nothing is lost, nothing begins twice. */
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { workflows } from '#inngest/workflows/index.ts';
import { intent, message } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { historicInstance, page, processApi, startedInstance } from './engine-replies.ts';

mockNetwork();

const starts = { greeted: { by: 'MESSAGE', message: 'greeting-asked', initiator: 'asker' } } as const;
const hello = workflows.filter(({ model }) => model.key === 'hello-world').map((one) => ({ ...one, model: { ...one.model, starts } }));

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ replace: { workflows: hello } });
});
afterAll(() => api.close());

const key = 'greeting-1-key';
const send = (variables: Record<string, unknown> = { message: 'Hello' }, idempotencyKey: string | null = key, businessKey = 'greeting-1') =>
  api.as('clara')(
    `mutation ($businessKey: String!, $variables: JSONObject, $key: String) {
      correlateMessage(messageName: "greeting-asked", businessKey: $businessKey, variables: $variables, idempotencyKey: $key) { id } }`,
    { businessKey, variables, key: idempotencyKey },
  );
const state = async () =>
  (await api.as('clara')(`query { message(idempotencyKey: "${key}") { state cause processInstanceId } }`)).data?.['message'];
/** Time passes: pauses and leases end, and so does the time of the message. */
async function later(): Promise<void> {
  await api.deps.database.update(message).set({ nextAt: new Date(0), leaseUntil: null, expiresAt: new Date(Date.now() - 1_000) });
  await api.deps.database.update(intent).set({ leaseUntil: null });
}
const noInstances = () => nock(processApi).post('/query/historic-process-instances').reply(200, page());
const starting = (taken: Record<string, unknown>[]) =>
  nock(processApi).post('/runtime/process-instances', (body: Record<string, unknown>) => taken.push(body) > 0);

describe('a message that a model starts with, while the engine is away', () => {
  it('is kept with its start, outlives its time, and begins one instance when the engine is back', async () => {
    const asked: Record<string, unknown>[] = [];
    noInstances();
    starting(asked).replyWithError('connection refused');
    const first = await send();
    expect(first.errors).toEqual([]);
    expect(first.data?.['correlateMessage']).toBeNull();
    expect(await state()).toMatchObject({ state: 'WAITING', processInstanceId: null });

    await later();
    noInstances();
    noInstances();
    starting(asked).reply(201, startedInstance('pi-greeting', 'greeting-1'));
    expect(await api.worker.deliverMessages(10)).toBe(1);
    expect(await state()).toEqual({ state: 'DELIVERED', cause: null, processInstanceId: 'pi-greeting' });
    expect(asked[1]).toMatchObject({
      message: 'greeting-asked',
      businessKey: 'greeting-1',
      transientVariables: [{ name: 'batonTenant', value: 'baton/' }],
      variables: expect.arrayContaining([{ name: 'asker', type: 'string', value: 'clara' }]),
    });

    nock(processApi).get('/history/historic-process-instances/pi-greeting').reply(200, historicInstance('pi-greeting'));
    expect((await send()).data?.['correlateMessage']).toEqual({ id: 'pi-greeting' });
  });

  it('is cancelled and refused where the engine gives its instance no tenant', async () => {
    noInstances();
    starting([]).reply(201, { ...startedInstance('pi-stray', 'greeting-2'), tenantId: '' });
    const cancelled = nock(processApi).delete('/runtime/process-instances/pi-stray').query(true).reply(204);
    const answer = await send({ message: 'Hello' }, null, 'greeting-2');
    expect(codeOf(answer)).toBe('MESSAGE_NOT_DELIVERED');
    expect(cancelled.isDone()).toBe(true);
  });
});
