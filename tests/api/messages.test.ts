import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { intent, message, person } from '#netlify/database/schema.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { type EngineOfWaits, engineOfWaits } from './engine-of-waits.ts';

const name = 'answer-received';
const engine: { now: EngineOfWaits } = { now: engineOfWaits() };
let api: ApiUnderTest;
let businessKey: string;
let instance: string;
let key: string;

beforeAll(async () => {
  const flowable = new Proxy(engine.now.client, { get: (_, part) => Reflect.get(engine.now.client, part) });
  api = await startApi({ replace: { flowable } });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.deps.database.delete(message);
  engine.now = engineOfWaits();
  businessKey = `bk-${randomUUID()}`;
  instance = `pi-${randomUUID()}`;
  key = `key-${randomUUID()}`;
  await started(instance);
});

/** Starts an instance as clara. */
async function started(id: string, of = businessKey): Promise<void> {
  engine.now.start(id, of);
  const keys = { idempotencyKey: id, requestHash: 'hash', variables: {}, processDefinitionKey: 'case-review' };
  await api.deps.database
    .insert(intent)
    .values({ ...keys, id, businessKey: id, status: 'STARTED', processInstanceId: id, createdBy: 'clara' });
}

const sendAs = (who: string, variables: Record<string, unknown> | null = null, idempotencyKey: string | null = key) =>
  api.as(who)(
    `mutation ($businessKey: String!, $variables: JSONObject, $key: String) {
      correlateMessage(messageName: "${name}", businessKey: $businessKey, variables: $variables, idempotencyKey: $key) { id } }`,
    { businessKey, variables, key: idempotencyKey },
  );
const send = (variables: Record<string, unknown> | null = null) => sendAs('clara', variables);

const fields = 'state cause problem summary attempts maxAttempts nextAttemptAt deliveredAt processInstanceId executionId elementId';
const state = async (who = 'clara') =>
  (await api.as(who)(`query ($key: String!) { message(idempotencyKey: $key) { ${fields} } }`, { key })).data?.['message'];

/** Lets time pass: pauses and leases end. */
const later = (more: Partial<typeof message.$inferInsert> = {}) =>
  api.deps.database.update(message).set({ nextAt: new Date(0), leaseUntil: null, ...more });
const sweep = async (): Promise<number> => api.worker.deliverMessages(100);
async function laterSweep(more: Partial<typeof message.$inferInsert> = {}) {
  await later(more);
  await sweep();
  return state();
}
const past = { expiresAt: new Date(Date.now() - 1_000) };

describe('a message with an idempotency key', () => {
  it('is delivered at once where somebody waits, and says where', async () => {
    const { executionId } = engine.now.wait(instance, name);
    expect((await send({ fullName: 'Ada M. Example' })).data?.['correlateMessage']).toEqual({ id: instance });
    expect(engine.now.delivered).toEqual([{ executionId, name, variables: { fullName: 'Ada M. Example' } }]);
    expect(await state()).toMatchObject({ state: 'DELIVERED', processInstanceId: instance, executionId, elementId: 'answer-arrived' });
    const [row] = await api.deps.database.select().from(message);
    expect(row?.variables).toEqual({});
  });

  it('waits for its receiver, and is delivered by the sweep when there is one', async () => {
    const answer = await send();
    expect(answer.errors).toEqual([]);
    expect(answer.data?.['correlateMessage']).toBeNull();
    expect(await state()).toMatchObject({ state: 'WAITING', cause: null, nextAttemptAt: expect.any(String) });
    expect((await state()).summary).toMatch(/^Waiting for 'answer-received' to be expected since /);
    expect(await sweep()).toBe(0);
    engine.now.wait(instance, name);
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED', processInstanceId: instance });
  });

  it('is delivered to an instance that starts later', async () => {
    businessKey = `bk-${randomUUID()}`;
    await send();
    const late = `pi-${randomUUID()}`;
    await started(late);
    engine.now.wait(late, name);
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED', processInstanceId: late });
  });

  it('does not feed the next wait of a loop when it is sent again', async () => {
    engine.now.loops = true;
    engine.now.wait(instance, name);
    for (let time = 0; time < 3; time += 1) expect((await send()).data?.['correlateMessage']).toEqual({ id: instance });
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED' });
    expect(engine.now.delivered).toHaveLength(1);
  });

  it('is delivered once however many send it at the same moment', async () => {
    engine.now.loops = true;
    engine.now.wait(instance, name);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(answers.map(({ data }) => data?.['correlateMessage'])).toEqual(answers.map(() => ({ id: instance })));
    expect(engine.now.delivered).toHaveLength(1);
  });

  it('is not sent again when the answer of the engine was lost after the delivery, also in a loop', async () => {
    Object.assign(engine.now, { loops: true, fault: 'LOST_AFTER' });
    engine.now.wait(instance, name);
    expect((await send()).data?.['correlateMessage']).toBeNull();
    expect(await state()).toMatchObject({ state: 'RETRYING', cause: 'ENGINE_UNAVAILABLE', attempts: 1 });
    engine.now.fault = null;
    expect((await send()).data?.['correlateMessage']).toBeNull();
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED' });
    expect(engine.now.delivered).toHaveLength(1);
  });

  it('is sent again when the place still waits after a lost answer', async () => {
    engine.now.fault = 'LOST_BEFORE';
    engine.now.wait(instance, name);
    await send();
    engine.now.fault = null;
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED' });
    expect(engine.now.delivered).toHaveLength(1);
  });

  it('keeps what it knows of a lost answer while the engine is away, and needs attention at its expiry', async () => {
    engine.now.fault = 'LOST_AFTER';
    engine.now.wait(instance, name);
    await send();
    engine.now.fault = 'AWAY';
    expect(await laterSweep()).toMatchObject({ state: 'RETRYING', attempts: 2 });
    expect(await laterSweep(past)).toMatchObject({ state: 'NEEDS_ATTENTION', cause: 'OUTCOME_UNKNOWN' });
    expect(codeOf(await send())).toBe('MESSAGE_NOT_DELIVERED');
  });

  it('is retried with back-off while the engine is away, and delivered when it is back', async () => {
    engine.now.wait(instance, name);
    engine.now.fault = 'AWAY';
    expect((await send()).data?.['correlateMessage']).toBeNull();
    const pauses: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      const { nextAttemptAt, attempts, maxAttempts, summary } = await laterSweep();
      expect({ attempts, maxAttempts }).toEqual({ attempts: time + 2, maxAttempts: null });
      expect(summary).toMatch(/^Attempt \d+ failed, the next is at .*Z\. The process engine does not answer\.$/);
      pauses.push(Math.round((Date.parse(nextAttemptAt) - Date.now()) / 1000));
    }
    expect(pauses.slice(0, 4).every((pause, place) => place === 0 || pause > (pauses[place - 1] ?? 0))).toBe(true);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60);
    engine.now.fault = null;
    expect(await laterSweep()).toMatchObject({ state: 'DELIVERED', attempts: 0, cause: null });
  });

  it('expires with the outage that it could not outlast', async () => {
    engine.now.fault = 'AWAY';
    await send();
    expect(await laterSweep(past)).toMatchObject({ state: 'EXPIRED', cause: 'ENGINE_UNAVAILABLE' });
  });

  it('needs attention after ten failures of the engine', async () => {
    engine.now.wait(instance, name);
    engine.now.fault = 'FAILED';
    await send();
    expect(await state()).toMatchObject({ state: 'RETRYING', attempts: 1, maxAttempts: 10 });
    for (let time = 0; time < 9; time += 1) await laterSweep();
    expect(await state()).toMatchObject({ state: 'NEEDS_ATTENTION', cause: 'ENGINE_FAILED', nextAttemptAt: null });
  });

  it('needs attention at once when the engine rejects it for good', async () => {
    engine.now.wait(instance, name);
    engine.now.fault = 'SUSPENDED';
    expect((await send()).errors[0]).toMatchObject({
      message: expect.stringContaining('the process instance is suspended: activate it.'),
      extensions: { code: 'MESSAGE_NOT_DELIVERED', state: 'NEEDS_ATTENTION', cause: 'SUSPENDED' },
    });
  });

  it('expires when nobody has waited for it', async () => {
    await send();
    expect(await laterSweep(past)).toMatchObject({ state: 'EXPIRED', cause: 'NOBODY_WAITED', nextAttemptAt: null });
    engine.now.wait(instance, name);
    expect(codeOf(await send())).toBe('MESSAGE_NOT_DELIVERED');
    expect(engine.now.delivered).toEqual([]);
  });

  it('is rejected with variables that the receiver does not take, and may be corrected under the same key', async () => {
    engine.now.wait(instance, name);
    const { errors } = await send({ risk: 'clear' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'MESSAGE_NOT_DELIVERED', state: 'REJECTED', cause: 'INVALID_INPUT' });
    expect(await state()).toMatchObject({ state: 'REJECTED', problem: 'variables.risk: A message cannot set this variable.' });
    expect((await send({ fullName: 'Ada M. Example' })).data?.['correlateMessage']).toEqual({ id: instance });
  });

  it('says of two waits within one instance that there are two', async () => {
    engine.now.wait(instance, name);
    engine.now.wait(instance, name);
    const problem = expect.stringContaining("2 places of one process instance with the business key 'bk-");
    const now = await sendAs('clara', null, null);
    expect(now.errors[0]).toMatchObject({ message: problem, extensions: { code: 'MESSAGE_AMBIGUOUS', waiting: 2, instances: 1 } });
    await send();
    expect(await state()).toMatchObject({ state: 'NEEDS_ATTENTION', cause: 'AMBIGUOUS', problem });
    expect(engine.now.delivered).toEqual([]);
  });

  it('does not take a place that another message may have reached', async () => {
    engine.now.fault = 'LOST_BEFORE';
    engine.now.wait(instance, name);
    await send();
    engine.now.fault = null;
    const first = key;
    key = `key-${randomUUID()}`;
    const second = await send();
    expect([second.errors, second.data]).toEqual([[], { correlateMessage: null }]);
    expect(engine.now.delivered).toEqual([]);
    expect(await laterSweep()).toMatchObject({ state: 'WAITING' });
    key = first;
    expect(await state()).toMatchObject({ state: 'DELIVERED' });
    expect(engine.now.delivered).toHaveLength(1);
  });

  it('names the key that was used for another message, and leaves it free to other tenants', async () => {
    await send({ fullName: 'Ada' });
    expect(codeOf(await send({ fullName: 'Eve' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(codeOf(await sendAs('rita', { fullName: 'Ada' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const [row] = await api.deps.database.select().from(message);
    if (!row) throw new Error('The message is not stored.');
    await api.deps.database.insert(message).values({ ...row, id: 'of-north', tenantId: 'north' });
    expect(await state()).toMatchObject({ state: 'WAITING' });
  });
});

describe('the right to send a message', () => {
  it('is read again at each attempt', async () => {
    expect((await sendAs('rita')).data?.['correlateMessage']).toBeNull();
    engine.now.wait(instance, name);
    await laterSweep();
    expect(await state('rita')).toMatchObject({ state: 'WAITING' });
    await api.deps.database.update(intent).set({ createdBy: 'rita' }).where(eq(intent.processInstanceId, instance));
    await laterSweep();
    expect(await state('rita')).toMatchObject({ state: 'DELIVERED' });
  });

  it('ends with the sender', async () => {
    await send();
    engine.now.wait(instance, name);
    const [clara] = await api.deps.database.delete(person).where(eq(person.id, 'clara')).returning();
    expect(await laterSweepAs('otto')).toMatchObject({ state: 'REJECTED', cause: 'FORBIDDEN' });
    if (clara) await api.deps.database.insert(person).values(clara);
    expect(engine.now.delivered).toEqual([]);
  });
});

async function laterSweepAs(who: string) {
  await later();
  await sweep();
  return state(who);
}

describe('instances of one business key', () => {
  it('are all looked through, a few at a time', async () => {
    for (let count = 0; count < 430; count += 1) engine.now.start(`other-${businessKey}-${count}`, businessKey);
    const last = `pi-last-${randomUUID()}`;
    await started(last);
    engine.now.wait(last, name);
    expect((await sendAs('clara', null, null)).data?.['correlateMessage']).toEqual({ id: last });
    expect(engine.now.maxReads).toBeLessThanOrEqual(5);
  });
});

describe('without an idempotency key', () => {
  it('the call tells at once, and resolves a lost answer by a look', async () => {
    expect(codeOf(await sendAs('clara', null, null))).toBe('MESSAGE_NOT_EXPECTED');
    engine.now.wait(instance, name);
    engine.now.fault = 'LOST_AFTER';
    expect((await sendAs('clara', null, null)).data?.['correlateMessage']).toEqual({ id: instance });
    engine.now.wait(instance, name);
    engine.now.fault = 'LOST_BEFORE';
    expect(codeOf(await sendAs('clara', null, null))).toBe('ENGINE_UNAVAILABLE');
    expect(await api.deps.database.select().from(message)).toEqual([]);
  });
});

describe('the list of messages', () => {
  const list =
    'query ($filter: MessageFilter, $after: String) { messages(filter: $filter, first: 2, after: $after) { nodes { idempotencyKey state } pageInfo { hasNextPage endCursor } } }';

  it("pages for operators and auditors, and is nobody else's", async () => {
    const keys: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      key = `key-${randomUUID()}`;
      keys.unshift(key);
      await send();
    }
    const seen: string[] = [];
    const readPage = async (
      after: string | null,
    ): Promise<{ nodes: { idempotencyKey: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
      (await api.as('otto')(list, { after, filter: { states: ['WAITING'] } })).data?.['messages'];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await readPage(after);
      seen.push(...nodes.map(({ idempotencyKey }) => idempotencyKey));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(keys);
    expect(codeOf(await api.as('clara')(list))).toBe('FORBIDDEN');
    expect((await api.as('ada')(list, { filter: { states: ['EXPIRED'] } })).data?.['messages'].nodes).toEqual([]);
  });

  it('of a person has their own only; an instance shows what is on its way to it', async () => {
    await send();
    expect(await state('rita')).toBeNull();
    expect(await state('ada')).toMatchObject({ state: 'WAITING' });
    const ofInstance = 'query ($id: ID!) { processInstance(id: $id) { messages { state name } } }';
    const answer = await api.as('otto')(ofInstance, { id: instance });
    expect(answer.data?.['processInstance'].messages).toEqual([{ state: 'WAITING', name }]);
  });

  it('is removed by its age once it has ended, not what is on its way', async () => {
    await send();
    engine.now.wait(instance, name);
    await laterSweep();
    key = `key-${randomUUID()}`;
    await send();
    await api.deps.database.update(message).set({ createdAt: new Date('2000-01-01') });
    expect(await api.worker.prune('MESSAGES', '')).toEqual({ removed: 1, next: null });
    expect(await state()).toMatchObject({ state: 'WAITING' });
  });
});
