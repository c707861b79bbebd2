import { eq } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { intent, outgoingCall } from '#netlify/database/schema.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { processApi, startedInstance } from './engine-replies.ts';

let api: ApiUnderTest;
useNock();
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const delivery = (jobCorrelationId: string, overrides: Record<string, unknown> = {}) => ({
  jobCorrelationId,
  jobId: `job-${jobCorrelationId}`,
  workerId: 'worker-1',
  topic: 'case-review.check-case',
  tenantId: '',
  processInstanceId: 'instance',
  processDefinitionKey: 'case-review',
  businessKey: null,
  isCalled: false,
  ...overrides,
});

const begin = async (given: ReturnType<typeof delivery>) => (await api.worker.beginEffects([given]))[0];

describe('the effect ledger', () => {
  it('counts deliveries, keeps steps, and gives the kept outcome to every later delivery', async () => {
    const { worker } = api;
    expect(await begin(delivery('c1'))).toMatchObject({ state: 'STARTED', attempts: 1, steps: {}, outcome: null });
    const step = { jobCorrelationId: 'c1', workerId: 'worker-1', step: 'charge' };
    expect(await worker.recordStep({ ...step, result: { reference: 'first' } })).toEqual({ reference: 'first' });
    expect(await worker.recordStep({ ...step, result: { reference: 'second' } })).toEqual({ reference: 'first' });

    const again = await begin(delivery('c1', { workerId: 'worker-2' }));
    expect(again).toMatchObject({ state: 'STARTED', attempts: 2, steps: { charge: { reference: 'first' } }, outcome: null });

    const outcome = { by: 'worker-2' };
    expect(await worker.finishEffect({ jobCorrelationId: 'c1', workerId: 'worker-2', outcome })).toMatchObject({ state: 'DONE', outcome });
    const later = { jobCorrelationId: 'c1', workerId: 'worker-2', outcome: { by: 'again' } };
    expect(await worker.finishEffect(later), 'the first write wins').toMatchObject({ state: 'DONE', outcome });
    expect(await begin(delivery('c1', { workerId: 'worker-3' }))).toMatchObject({ state: 'DONE', attempts: 3, outcome });
  });

  it('counts a delivery once, however often its run begins it', async () => {
    for (const attempts of [1, 1, 1]) expect(await begin(delivery('c-again'))).toMatchObject({ state: 'STARTED', attempts });
  });

  it('takes nothing from an older delivery once a newer one has begun', async () => {
    const { worker } = api;
    await begin(delivery('c-old', { workerId: '01B' }));
    expect(await begin(delivery('c-old', { workerId: '01A' }))).toMatchObject({ state: 'OUTDATED' });
    const step = { jobCorrelationId: 'c-old', step: 'charge', result: {} };
    await expect(worker.recordStep({ ...step, workerId: '01A' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const finish = { jobCorrelationId: 'c-old', outcome: { kind: 'complete', variables: {} } };
    expect(await worker.finishEffect({ ...finish, workerId: '01A' })).toMatchObject({ state: 'OUTDATED' });
    expect(await worker.finishEffect({ ...finish, workerId: '01B' })).toMatchObject({ state: 'DONE' });
  });

  it('begins and finishes many at once, each with its own answer', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `many-${index}`);
    const begun = await api.worker.beginEffects(ids.map((id) => delivery(id, { run: 'run-1/0' })));
    expect(begun.map(({ jobCorrelationId }) => jobCorrelationId)).toEqual(ids);
    expect(await api.worker.effectsOfRun('run-1/0')).toHaveLength(60);
    const finished = await Promise.all(
      ids.map((jobCorrelationId) => api.worker.finishEffect({ jobCorrelationId, workerId: 'worker-1', outcome: { of: jobCorrelationId } })),
    );
    expect(finished.map(({ outcome }) => outcome)).toEqual(ids.map((id) => ({ of: id })));
  });

  it('knows how many deliveries of a topic are out', async () => {
    await api.worker.beginEffects([delivery('out-1', { topic: 'trip.book' }), delivery('out-2', { topic: 'trip.book' })]);
    expect(await api.worker.outstandingDeliveries({ topic: 'trip.book', seconds: 60 })).toBe(2);
    await api.worker.returnEffect({ jobCorrelationId: 'out-1', workerId: 'worker-1' });
    await api.worker.finishEffect({ jobCorrelationId: 'out-2', workerId: 'worker-1', outcome: {} });
    expect(await api.worker.outstandingDeliveries({ topic: 'trip.book', seconds: 60 })).toBe(0);
  });

  it('gives a delivery that ended in an orderly way back, once, and only by its own worker', async () => {
    const { worker } = api;
    await begin(delivery('c2'));
    expect(await worker.returnEffect({ jobCorrelationId: 'c2', workerId: 'somebody' })).toBe(false);
    expect(await worker.returnEffect({ jobCorrelationId: 'c2', workerId: 'worker-1' })).toBe(true);
    expect(await worker.returnEffect({ jobCorrelationId: 'c2', workerId: 'worker-1' })).toBe(false);
    expect((await begin(delivery('c2', { workerId: 'worker-2' })))?.attempts).toBe(1);
  });

  it('keeps an instance that does not own its business key from an effect', async () => {
    nock(processApi).post('/runtime/process-instances').reply(201, startedInstance('the-one', 'BK-1'));
    const start = `mutation ($variables: JSONObject!) { startProcess(key: "case-review", businessKey: "BK-1", variables: $variables, idempotencyKey: "key-of-bk-1") { status } }`;
    await api.as('clara')(start, {
      variables: { fullName: 'Ada Example', birthDate: '1990-05-17', country: 'NL', email: 'ada@example.org' },
    });
    const owned = { businessKey: 'BK-1', processInstanceId: 'the-one' };
    expect((await begin(delivery('c3', owned)))?.state).toBe('STARTED');
    expect((await begin(delivery('c4', { ...owned, processInstanceId: 'a-second' })))?.state).toBe('DUPLICATE_INSTANCE');
    const called = { ...owned, processInstanceId: 'called-with-the-key', isCalled: true };
    expect((await begin(delivery('c6', called)))?.state, 'a called instance may have the key of its caller').toBe('STARTED');
    const elsewhere = { ...owned, tenantId: 'north', processInstanceId: 'one-of-north' };
    expect((await begin(delivery('c5', elsewhere)))?.state).toBe('STARTED');
  });

  it('gives the instance to its intent when the answer to the start was lost', async () => {
    await api.deps.database.insert(intent).values({
      id: 'lost',
      idempotencyKey: 'key-of-lost',
      requestHash: 'x',
      processDefinitionKey: 'case-review',
      businessKey: 'BK-LOST',
      variables: {},
      createdBy: 'clara',
    });
    const rivals = ['rival-1', 'rival-2'].map((id) => begin(delivery(`c-${id}`, { businessKey: 'BK-LOST', processInstanceId: id })));
    expect((await Promise.all(rivals)).map((effect) => effect?.state)).toEqual(expect.arrayContaining(['DUPLICATE_INSTANCE', 'STARTED']));
  });

  it('knows no steps of an effect that never began', async () => {
    await expect(api.worker.recordStep({ jobCorrelationId: 'never', workerId: 'worker-1', step: 's', result: {} })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      retryable: false,
    });
  });
});

describe('the calls of jobs', () => {
  const call = (id: string, status: number | null = 200) => ({
    id,
    elementId: 'check-case',
    system: 'mail',
    operation: 'send',
    startedAt: '2046-01-01T00:00:00.000Z',
    durationMs: 42,
    result: status === null ? ('TIMED_OUT' as const) : ('ANSWERED' as const),
    status,
  });
  const callsOf = (jobCorrelationId: string) =>
    api.owner.select().from(outgoingCall).where(eq(outgoingCall.jobCorrelationId, jobCorrelationId)).orderBy(outgoingCall.id);

  it('are stored once, of failed attempts and of the one that came to an outcome', async () => {
    const { worker } = api;
    await begin(delivery('calls', { processInstanceId: 'caller' }));
    const first = { jobCorrelationId: 'calls', calls: [call('1', 503), call('2', null)] };
    expect(await worker.recordCalls(first)).toBe(true);
    await worker.recordCalls(first);
    const finished = { jobCorrelationId: 'calls', workerId: 'worker-1', outcome: {}, calls: [call('3')] };
    await worker.finishEffect(finished);
    await worker.finishEffect(finished);
    const row = { processInstanceId: 'caller', elementId: 'check-case', system: 'mail', operation: 'send', durationMs: 42 };
    expect(await callsOf('calls')).toMatchObject([
      { ...row, attempt: 1, result: 'ANSWERED', status: 503, startedAt: new Date('2046-01-01T00:00:00Z') },
      { ...row, attempt: 1, result: 'TIMED_OUT', status: null },
      { ...row, attempt: 2, result: 'ANSWERED', status: 200 },
    ]);
  });

  it('are the last 20 of an attempt', async () => {
    await begin(delivery('many-calls'));
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`.padStart(2, '0'));
    await api.worker.recordCalls({ jobCorrelationId: 'many-calls', calls: ids.map((id) => call(id)) });
    expect((await callsOf('many-calls')).map(({ id }) => id)).toEqual(ids.slice(-20));
  });

  it('of a delivery that another one has overtaken are stored as well: they were made', async () => {
    await begin(delivery('overtaken', { workerId: '01B' }));
    const finished = { jobCorrelationId: 'overtaken', workerId: '01A', outcome: {}, calls: [call('1')] };
    expect(await api.worker.finishEffect(finished)).toMatchObject({ state: 'OUTDATED' });
    expect(await callsOf('overtaken')).toHaveLength(1);
  });

  it('of a job that never began are not', async () => {
    expect(await api.worker.recordCalls({ jobCorrelationId: 'never-begun', calls: [call('1')] })).toBe(true);
    expect(await callsOf('never-begun')).toEqual([]);
  });
});

describe('the sweep cursor', () => {
  it('is null at first and then moves forward only', async () => {
    expect(await api.worker.sweepCursor('tasks')).toBeNull();
    expect(await api.worker.moveSweepCursor('tasks', '2026-11-23T10:00:00.000Z')).toBe('2026-11-23T10:00:00.000Z');
    expect(await api.worker.moveSweepCursor('tasks', '2026-11-23T09:00:00.000Z')).toBe('2026-11-23T10:00:00.000Z');
    expect(await api.worker.sweepCursor('tasks')).toBe('2026-11-23T10:00:00.000Z');
  });
});
