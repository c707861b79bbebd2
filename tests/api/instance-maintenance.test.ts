import nock from 'nock';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, beforeAll, describe, expect, it } from 'vitest';

import { changedInstance, failedRow, processInstance, processVariable } from '#netlify/database/schema.ts';
import { storeReadings } from '#netlify/services/processes/instances/store-readings.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { act, approve, opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { engineOfInstances, type EngineState, readAll } from './engine-of-instances.ts';
import { deadLetter, historicInstance, processApi } from './engine-replies.ts';

const ended = { endTime: '2026-11-22T22:00:00.000Z', endActivityId: 'case-approved' };
const review = [{ activityId: 'review-case', activityType: 'userTask' }];

useNock();
let api: ApiUnderTest;
let engine: EngineState;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  engine = engineOfInstances();
  await api.owner.execute(sql`truncate process_instance, process_variable, changed_instance, failed_row, sweep_cursor`);
});
afterEach(() => nock.cleanAll());

const stored = async (id: string) => (await api.owner.select().from(processInstance).where(eq(processInstance.id, id)))[0];
const changed = async () => (await api.owner.select().from(changedInstance)).map(({ id }) => id).sort();

async function refresh(): Promise<void> {
  while ((await api.worker.refreshInstances(50)).count > 0);
}

async function reconcile(): Promise<number> {
  let differing = 0;
  for (let place: string | null | undefined = ''; typeof place === 'string';) {
    const page: { differing: number; next?: string | null } = await api.worker.reconcileInstances(place);
    differing += page.differing;
    place = page.next;
  }
  await refresh();
  return differing;
}

describe('a reading of the engine', () => {
  it('stores where a running instance stands and what it waits for', async () => {
    engine.instances = [historicInstance('pi', { superProcessInstanceId: 'caller' })];
    engine.tokens = {
      pi: [
        ...review,
        { activityId: 'review-escalation-due', activityType: 'boundaryEvent' },
        { activityId: 'answer-arrived', activityType: 'intermediateCatchEvent' },
      ],
    };
    await readAll(api, engine);
    expect(await stored('pi')).toMatchObject({
      status: 'RUNNING',
      processDefinitionKey: 'case-review',
      version: 1,
      callerId: 'caller',
      currentElements: ['answer-arrived', 'review-case'],
      waitsFor: ['MESSAGE', 'PERSON'],
    });
  });

  it('stores what failed, and the end of the failure', async () => {
    engine.instances = [historicInstance('pi')];
    engine.deadLetters = [deadLetter('j1', 'pi', 'The register answered 500')];
    await readAll(api, engine);
    const failed = { status: 'FAILED', problem: 'The register answered 500', failedElements: ['check-case'] };
    expect(await stored('pi')).toMatchObject({ ...failed, currentElements: ['check-case'] });
    engine.deadLetters = [];
    await readAll(api, engine);
    expect(await stored('pi')).toMatchObject({ status: 'RUNNING', problem: null, failedElements: [], currentElements: [] });
  });

  it('stores end, duration and outcome', async () => {
    engine.instances = [
      historicInstance('done', ended),
      historicInstance('cancelled', { ...ended, endActivityId: null, deleteReason: 'The sender withdrew' }),
      historicInstance('terminated', { ...ended, deleteReason: 'terminate end event (case-closed)' }),
    ];
    await readAll(api, engine);
    expect(await stored('done')).toMatchObject({ status: 'COMPLETED', outcome: 'Case approved', durationMs: 3_280_310 });
    expect(await stored('cancelled')).toMatchObject({ status: 'CANCELLED', outcome: 'The sender withdrew' });
    expect(await stored('terminated')).toMatchObject({ status: 'COMPLETED', cancelReason: null });
  });

  it('never stores a private variable, a long text or anything of a process without code', async () => {
    const unknown = { processDefinitionId: 'no-code:3:8a3f0f5e-0000-1111-2222-333344445555' };
    engine.instances = [historicInstance('pi'), historicInstance('foreign', unknown)];
    engine.variables = {
      pi: { fullName: 'Ada', birthDate: '1990-01-01', risk: 'review', resemblance: 0.3, long: 'x'.repeat(201), list: [1], retry: true },
      foreign: { risk: 'clear' },
    };
    await readAll(api, engine);
    const rows = await api.owner.select().from(processVariable).orderBy(processVariable.name);
    expect(rows.map(({ name, text, number, flag }) => [name, text ?? number ?? flag])).toEqual([
      ['retry', true],
      ['risk', 'review'],
    ]);
    expect((await stored('foreign'))?.version).toBe(3);
  });

  it('drops variables that are gone', async () => {
    engine.instances = [historicInstance('pi')];
    engine.variables = { pi: { risk: 'review', more: 1 } };
    await readAll(api, engine);
    engine.variables = { pi: { risk: 'clear' } };
    await readAll(api, engine);
    const rows = await api.owner.select({ name: processVariable.name, text: processVariable.text }).from(processVariable);
    expect(rows).toEqual([{ name: 'risk', text: 'clear' }]);
  });

  it('does not replace a later one, and leaves an ended instance ended', async () => {
    engine.instances = [historicInstance('pi', ended)];
    await readAll(api, engine);
    const row = { ...(await stored('pi'))!, status: 'RUNNING' as const, endedAt: null, outcome: null };
    const { durationMs: _, ...running } = row;
    const readings = [{ row: running, variables: [] }];
    await storeReadings(api.deps.database, { readings, gone: [], readAt: '2001-01-01T00:00:00Z' });
    await storeReadings(api.deps.database, { readings, gone: [], readAt: '2099-01-01T00:00:00Z' });
    await storeReadings(api.deps.database, { readings: [], gone: ['pi'], readAt: '2001-01-01T00:00:00Z' });
    expect((await stored('pi'))?.status).toBe('COMPLETED');
  });

  it('of one instance that fails holds up no other, and is tried again', async () => {
    engine.instances = ['a', 'b', 'c'].map((id) => historicInstance(id));
    engine.broken = ['b'];
    await readAll(api, engine);
    expect([await stored('a'), await stored('c')].map((row) => row?.id)).toEqual(['a', 'c']);
    const [failed] = await api.owner.select().from(failedRow);
    expect(failed).toMatchObject({ kind: 'INSTANCE', rowId: 'b', attempts: 1 });
  });

  it('keeps the marks while the engine is away', async () => {
    await api.worker.noteChangedInstances(['pi']);
    nock.cleanAll();
    nock(processApi)
      .persist()
      .post(/.*/)
      .replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    await expect(api.worker.refreshInstances(50)).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect(await changed()).toEqual(['pi']);
    expect(await api.owner.select().from(failedRow)).toEqual([]);
  });
});

describe('noteChangedInstances', () => {
  it('asks for one refresh a second, however many instances change', async () => {
    api.sent.length = 0;
    await Promise.all(Array.from({ length: 20 }, (_, n) => api.worker.noteChangedInstances([`pi-${n}`])));
    const asked = api.sent.filter(({ name }) => name === 'engine/instances.changed');
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(await changed()).toHaveLength(20);
  });

  it('removes an instance that the engine does not know', async () => {
    engine.instances = [historicInstance('pi')];
    await readAll(api, engine);
    engine.instances = [];
    await api.worker.noteChangedInstances(['pi']);
    await refresh();
    expect(await stored('pi')).toBeUndefined();
    expect(await changed()).toEqual([]);
  });

  it('measures how long a change has waited', async () => {
    engine.instances = [historicInstance('pi')];
    await api.worker.noteChangedInstances(['pi']);
    await api.owner.update(changedInstance).set({ dueAt: sql`now() - interval '30 seconds'` });
    const { count, lagMs } = await api.worker.refreshInstances(50);
    expect(count).toBe(1);
    expect(lagMs).toBeGreaterThanOrEqual(30_000);
  });
});

describe('a poll', () => {
  it('finds instances that have begun, ended, failed and recovered without a hint', async () => {
    engine.instances = [...Array.from({ length: 250 }, (_, n) => historicInstance(`pi-${n}`)), historicInstance('done', ended)];
    while (await api.worker.pollInstances());
    expect(await api.owner.$count(processInstance)).toBe(251);

    engine.deadLetters = [deadLetter('j1', 'pi-7', 'The register answered 500')];
    await api.worker.pollInstances();
    await refresh();
    expect((await stored('pi-7'))?.status).toBe('FAILED');

    engine.deadLetters = [];
    engine.instances = engine.instances.map((row) => (row.id === 'pi-3' ? historicInstance('pi-3', ended) : row));
    await api.worker.pollInstances();
    await refresh();
    expect([(await stored('pi-7'))?.status, (await stored('pi-3'))?.status]).toEqual(['RUNNING', 'COMPLETED']);
  });
});

describe('the comparison with the engine', () => {
  it('finds planted divergence in both directions, and mends it', async () => {
    engine.instances = ['same', 'moved', 'missing', 'waiting'].map((id) => historicInstance(id));
    engine.tokens = { same: review, moved: review, missing: review };
    await readAll(api, engine);
    expect(await reconcile()).toBe(0);

    await api.owner.delete(processInstance).where(eq(processInstance.id, 'missing'));
    await api.owner
      .update(processInstance)
      .set({ currentElements: ['elsewhere'] })
      .where(eq(processInstance.id, 'moved'));
    const { durationMs: _, ...same } = (await stored('same'))!;
    await api.owner.insert(processInstance).values({ ...same, id: 'ghost' });
    api.logged.length = 0;
    expect(await reconcile()).toBe(3);
    expect(api.logged.join('\n')).toContain('differ from the engine');
    expect((await stored('missing'))?.status).toBe('RUNNING');
    expect((await stored('moved'))?.currentElements).toEqual(['review-case']);
    expect(await stored('ghost')).toBeUndefined();
    expect(await reconcile()).toBe(0);
  });
});

describe('a decision that the engine does not take', () => {
  it('makes its instance fail until somebody retries it', async () => {
    const { id, processInstanceId } = await opened(api, { processInstanceId: 'stuck' });
    engine.instances = [historicInstance('stuck')];
    await readAll(api, engine);
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await act(api, 'rita', 'completeActivity', { id, version: 2, decision: approve });
    const failure = { cause: 'NAME_TOO_LONG', problem: 'The name is too long.', attempts: 10, maxAttempts: 10 };
    await api.worker.recordDeliveryFailure(id, { ...failure, since: new Date().toISOString(), nextAt: null });
    expect(await stored(processInstanceId ?? '')).toMatchObject({ status: 'FAILED', problem: 'The name is too long.' });
    await act(api, 'otto', 'retryDecision', { id, version: 3 });
    expect(await stored('stuck')).toMatchObject({ status: 'RUNNING', problem: null });
  });
});
