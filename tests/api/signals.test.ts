import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { message, person } from '#netlify/database/schema.ts';

import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { type EngineOfWaits, engineOfWaits } from './engine-of-waits.ts';

const engine: { now: EngineOfWaits } = { now: engineOfWaits() };
let api: ApiUnderTest;
beforeAll(async () => {
  const flowable = new Proxy(engine.now.client, { get: (_, part) => Reflect.get(engine.now.client, part) });
  api = await startApi({ replace: { flowable } });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.deps.database.delete(message);
  engine.now = engineOfWaits();
});

const waiting = (count: number) => Array.from({ length: count }, (_, index) => engine.now.wait(`pi-${index}`, 'closing', 'signal'));
const send = (variables: Record<string, unknown> | null = null) =>
  api.as('otto')('mutation ($variables: JSONObject) { sendSignal(name: "closing", variables: $variables) }', { variables });
const reached = () => new Set(engine.now.delivered.map(({ executionId }) => executionId)).size;
const stateOf = async (waitId: string) => {
  const rows = await api.deps.database.select().from(message);
  return rows.find(({ executionId }) => executionId === waitId);
};
const later = () => api.deps.database.update(message).set({ nextAt: new Date(0), leaseUntil: null });

describe('sendSignal', () => {
  it('reaches each of many places once, the first hundred at once and the rest with the sweep', async () => {
    engine.now.loops = true;
    waiting(330);
    expect((await send({ fullName: 'Ada M. Example' })).data?.['sendSignal']).toBe(330);
    expect(reached()).toBe(100);
    expect(api.sent.at(-1)).toMatchObject({ name: 'engine/work.available', data: { reason: 'signal' } });
    while ((await api.worker.deliverMessages(200)) > 0);
    expect(reached()).toBe(330);
    expect(engine.now.delivered).toHaveLength(330);
    expect(engine.now.delivered[0]?.variables).toEqual({ fullName: 'Ada M. Example' });
  });

  it('answers 0 where nobody waits, and does not reach who waits later', async () => {
    expect((await send()).data?.['sendSignal']).toBe(0);
    waiting(1);
    await later();
    await api.worker.deliverMessages(100);
    expect(engine.now.delivered).toEqual([]);
  });

  it('takes the variables that a message may set, and stores nothing otherwise', async () => {
    waiting(3);
    expect((await send({ risk: 'clear' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'variables.risk' });
    expect(codeOf(await send({ fullName: 'x'.repeat(9_000) }))).toBe('INVALID_INPUT');
    expect(await api.deps.database.select().from(message)).toEqual([]);
  });

  it('is not held up by a place that cannot take it', async () => {
    const [broken] = waiting(20);
    engine.now.broken.add(broken?.executionId ?? '');
    expect((await send()).data?.['sendSignal']).toBe(20);
    expect(reached()).toBe(19);
    expect(await stateOf(broken?.executionId ?? '')).toMatchObject({ kind: 'SIGNAL', state: 'NEEDS_ATTENTION', cause: 'SUSPENDED' });
  });

  it('goes on after an outage, without the places that wait no longer', async () => {
    const [gone] = waiting(3);
    engine.now.fault = 'LOST_BEFORE';
    expect((await send()).data?.['sendSignal']).toBe(3);
    engine.now.fault = null;
    await api.deps.database.update(message).set({ sentAt: null });
    if (gone) engine.now.stopWaiting(gone);
    await later();
    await api.worker.deliverMessages(100);
    expect(reached()).toBe(2);
    expect(await stateOf(gone?.executionId ?? '')).toMatchObject({ state: 'EXPIRED', cause: 'WAIT_ENDED' });
  });

  it('does not reach a place twice when the answer was lost, nor with a second signal on its way', async () => {
    engine.now.loops = true;
    engine.now.fault = 'LOST_AFTER';
    waiting(2);
    await send();
    engine.now.fault = null;
    await later();
    await api.worker.deliverMessages(100);
    expect(engine.now.delivered).toHaveLength(2);
    engine.now.fault = 'LOST_BEFORE';
    expect((await send()).data?.['sendSignal']).toBe(2);
    expect((await send()).data?.['sendSignal']).toBe(0);
  });

  it('ends with the right of its sender', async () => {
    waiting(1);
    engine.now.fault = 'LOST_BEFORE';
    await send();
    engine.now.fault = null;
    const [otto] = await api.deps.database
      .update(person)
      .set({ roles: ['clerk'] })
      .where(eq(person.id, 'otto'))
      .returning();
    await later();
    await api.worker.deliverMessages(100);
    await api.deps.database
      .update(person)
      .set({ roles: ['operator'] })
      .where(eq(person.id, 'otto'));
    expect(otto?.roles).toEqual(['clerk']);
    expect(engine.now.delivered).toEqual([]);
    expect((await api.deps.database.select().from(message))[0]).toMatchObject({ state: 'REJECTED', cause: 'FORBIDDEN' });
  });
});
