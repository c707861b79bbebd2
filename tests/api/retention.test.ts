import nock from 'nock';
import { eq, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { pruneRound } from '#inngest/bridge/sweep/prune.ts';
import * as schema from '#netlify/database/schema.ts';
import type { PruneTarget } from '#netlify/services/retention/prune.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { act, approve, opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { emptyTables } from './empty-tables.ts';
import { processApi } from './engine-replies.ts';
import { type FakeHistory, fakeHistory, longAgo } from './fake-history.ts';

const {
  activity,
  activityHistory,
  audit,
  comment,
  draft,
  effectLedger,
  intent,
  notification,
  outbox,
  outgoingCall,
  person,
  savedFilter,
  savedInstanceFilter,
} = schema;
const old = longAgo;

let api: ApiUnderTest;
useNock();
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let engine: FakeHistory;

beforeEach(async () => {
  engine = fakeHistory();
  await emptyTables(api);
});

const running = { endTime: null };

const everyPage = async (target: PruneTarget): Promise<number> => {
  let removed = 0;
  for (let after: string | null = ''; after !== null;) {
    const page = await api.worker.prune(target, after);
    removed += page.removed;
    after = page.next;
  }
  return removed;
};

const count = (table: PgTable): Promise<number> => api.deps.database.$count(table);

const ledgerRow = (id: string, processInstanceId: string, fields: Record<string, unknown> = {}) => ({
  jobCorrelationId: id,
  jobId: `job-${id}`,
  workerId: 'w',
  topic: 't',
  processInstanceId,
  processDefinitionKey: 'p',
  state: 'DONE' as const,
  updatedAt: old,
  ...fields,
});
const called = (jobCorrelationId: string, processInstanceId: string) => ({
  jobCorrelationId,
  id: `call-${jobCorrelationId}`,
  processInstanceId,
  elementId: 'e',
  system: 'mail',
  operation: 'send',
  attempt: 1,
  startedAt: old,
  durationMs: 1,
  result: 'TIMED_OUT' as const,
});
const start = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  idempotencyKey: id,
  requestHash: 'h',
  processDefinitionKey: 'p',
  businessKey: id,
  variables: {},
  status: 'STARTED' as const,
  processInstanceId: id,
  createdBy: 'clara',
  createdAt: old,
  updatedAt: old,
  ...fields,
});

async function closed(processInstanceId: string): Promise<string> {
  const { id } = await opened(api, { processInstanceId });
  await act(api, 'rita', 'completeActivity', { id, version: 1, decision: approve });
  await api.deps.database.update(activity).set({ delivery: 'ACCEPTED', updatedAt: old }).where(eq(activity.id, id));
  return id;
}

describe('HISTORY', () => {
  it('removes an ended instance with what it has called, and everything that is ours of both', async () => {
    engine.add('ended');
    engine.add('called', { superProcessInstanceId: 'ended' });
    engine.add('runs', running);
    for (const id of ['ended', 'called', 'runs']) {
      await closed(id);
      await api.deps.database.insert(effectLedger).values(ledgerRow(`c-${id}`, id));
      await api.deps.database.insert(outgoingCall).values(called(`c-${id}`, id));
      await api.deps.database.insert(intent).values(start(id));
    }
    expect(await everyPage('HISTORY')).toBe(1);
    expect([...engine.instances.keys()]).toEqual(['runs']);
    for (const table of [activity, effectLedger, outgoingCall, intent]) {
      expect(await api.deps.database.select({ id: table.processInstanceId }).from(table)).toEqual([{ id: 'runs' }]);
    }
    expect(await everyPage('HISTORY')).toBe(0);
  });

  it('leaves what is not settled, and what the engine does not remove, and goes on with the others', async () => {
    for (let n = 0; n < 45; n += 1) engine.add(`ended-${n}`);
    engine.broken.add('ended-3');
    await opened(api, { processInstanceId: 'ended-5' });
    await api.deps.database
      .update(activity)
      .set({ delivery: 'SENDING', status: 'COMPLETED' })
      .where(eq(activity.id, await closed('ended-25')));
    await api.deps.database
      .insert(effectLedger)
      .values([ledgerRow('half', 'ended-30', { state: 'STARTED' }), ledgerRow('half-too', 'ended-31', { state: 'STARTED' })]);
    engine.add('ended-31', { deleteReason: 'cancelled' });
    expect(await everyPage('HISTORY')).toBe(41);
    expect([...engine.instances.keys()].toSorted()).toEqual(['ended-25', 'ended-3', 'ended-30', 'ended-5']);
  });
});

describe('what belongs to an instance', () => {
  it('leaves the ledger of instances that run, however many of them are older', async () => {
    engine.add('runs', running);
    engine.add('ended');
    const rows = Array.from({ length: 450 }, (_, n) => ledgerRow(`c-${n}`, 'runs'));
    const later = new Date(old.getTime() + 1);
    await api.deps.database
      .insert(effectLedger)
      .values([
        ...rows,
        ledgerRow('ended', 'ended', { updatedAt: later }),
        ledgerRow('unknown', 'unknown', { updatedAt: later }),
        ledgerRow('half', 'ended', { state: 'STARTED' }),
        ledgerRow('young', 'ended', { updatedAt: new Date() }),
      ]);
    await api.deps.database.insert(outgoingCall).values([called('ended', 'ended'), called('c-1', 'runs')]);
    expect(await everyPage('LEDGER')).toBe(2);
    expect(await api.deps.database.select({ job: outgoingCall.jobCorrelationId }).from(outgoingCall)).toEqual([{ job: 'c-1' }]);
    expect(await count(effectLedger)).toBe(452);
  });

  it('leaves starts that are pending or whose instance runs', async () => {
    engine.add('runs', running);
    engine.add('ended');
    await api.deps.database
      .insert(intent)
      .values([
        start('runs'),
        start('ended'),
        start('pending', { status: 'PENDING', processInstanceId: null }),
        start('refused', { status: 'REFUSED', processInstanceId: null }),
        start('young', { updatedAt: new Date() }),
      ]);
    expect(await everyPage('STARTS')).toBe(2);
    expect((await api.deps.database.select().from(intent)).map(({ id }) => id).toSorted()).toEqual(['pending', 'runs', 'young']);
  });

  it('removes closed Activities whose instance the engine does not know, with all their parts', async () => {
    engine.add('known');
    const [known, gone] = [await closed('known'), await closed('gone')];
    const open = await opened(api, { processInstanceId: 'gone-too' });
    await api.deps.database.update(activity).set({ updatedAt: old });
    const sending = await closed('gone-three');
    await api.deps.database.update(activity).set({ delivery: 'SENDING' }).where(eq(activity.id, sending));
    await api.deps.database
      .insert(comment)
      .values({ id: 'c', activityId: gone, author: 'rita', text: 'x', mentions: [], idempotencyKey: 'k' });
    await api.deps.database
      .insert(notification)
      .values({ personId: 'rita', activityId: gone, kind: 'COMMENTED', actor: 'ravi', dedupeKey: 'k' });
    expect(await everyPage('ACTIVITIES')).toBe(1);
    expect((await api.deps.database.select().from(activity)).map(({ id }) => id).toSorted()).toEqual([known, open.id, sending].toSorted());
    expect(await api.deps.database.$count(activityHistory, eq(activityHistory.activityId, gone))).toBe(0);
    expect(await api.deps.database.$count(activityHistory, eq(activityHistory.activityId, known))).toBeGreaterThan(0);
    expect(await count(comment)).toBe(0);
  });

  it('removes nothing while the engine does not answer', async () => {
    nock.cleanAll();
    nock(processApi).persist().post('/query/historic-process-instances').reply(503, {});
    await api.deps.database.insert(effectLedger).values(ledgerRow('ended', 'ended'));
    await expect(api.worker.prune('LEDGER', '')).rejects.toThrow('engine');
    expect(await count(effectLedger)).toBe(1);
  });
});

describe('what is removed by its age alone', () => {
  it('keeps events that are not sent', async () => {
    const event = { name: 'n', data: {}, createdAt: old };
    await api.deps.database.insert(outbox).values([
      { ...event, id: 'sent', sentAt: old },
      { ...event, id: 'unsent' },
      { ...event, id: 'young', sentAt: new Date() },
    ]);
    expect(await everyPage('OUTBOX')).toBe(1);
    expect((await api.deps.database.select().from(outbox)).map(({ id }) => id).toSorted()).toEqual(['unsent', 'young']);
  });

  it('keeps drafts of open Activities', async () => {
    const { id: open } = await opened(api);
    const row = { personId: 'rita', decision: {}, savedAt: old };
    await api.deps.database.insert(draft).values([
      { ...row, activityId: open },
      { ...row, activityId: await closed('any') },
    ]);
    expect(await everyPage('DRAFTS')).toBe(1);
    expect((await api.deps.database.select().from(draft)).map(({ activityId }) => activityId)).toEqual([open]);
  });

  it('keeps people who have work, and removes others with what they have set', async () => {
    const gone = (id: string) => ({ id, name: id, roles: [], groups: [], seenAt: old });
    await api.deps.database.insert(person).values([gone('idle'), gone('busy'), { ...gone('young'), seenAt: new Date() }]);
    await api.deps.database.insert(savedFilter).values({ id: 'f', personId: 'idle', name: 'f', filter: {}, order: 'DUE' });
    const ofInstances = { order: 'STARTED' as const, descending: true, columns: [] };
    await api.deps.database.insert(savedInstanceFilter).values({ id: 'f', personId: 'idle', name: 'f', filter: {}, ...ofInstances });
    const { id } = await opened(api);
    await api.deps.database.update(activity).set({ assignee: 'busy' }).where(eq(activity.id, id));
    expect(await everyPage('PEOPLE')).toBe(1);
    expect((await api.deps.database.select().from(person)).map((row) => row.id)).toEqual(expect.arrayContaining(['busy', 'young']));
    expect(await count(savedFilter)).toBe(0);
    expect(await count(savedInstanceFilter)).toBe(0);
  });

  it('removes old rows of the audit, which refuses everybody else', async () => {
    const row = { actor: 'a', operation: 'o', target: 't', result: 'done', facts: {} };
    await api.deps.database.insert(audit).values([{ ...row, at: old }, row]);
    await expect(api.deps.database.delete(audit)).rejects.toThrow(/audit/);
    expect(await everyPage('AUDIT')).toBe(1);
    expect(await count(audit)).toBe(1);
    await expect(api.deps.database.delete(audit)).rejects.toThrow(/audit/);
  });

  it('goes on from page to page until nothing is left', async () => {
    await api.deps.database.execute(sql`insert into viewer (tab, person_id, activity_id, connection, seen_at)
      select n::text, 'p', ${(await opened(api)).id}, 'c', ${old.toISOString()}::timestamptz from generate_series(1, 4500) n`);
    expect(await api.worker.prune('VIEWERS', '')).toEqual({ removed: 2000, next: '' });
    expect(await everyPage('VIEWERS')).toBe(2500);
  });
});

describe('pruneRound', () => {
  const bridge = () => ({ api: api.worker });
  const beats = async () => (await api.deps.database.select().from(schema.heartbeat)).map(({ name }) => name);

  it('goes through every target and says that it is done', async () => {
    await api.deps.database.insert(outbox).values({ id: 'sent', name: 'n', data: {}, sentAt: old });
    expect(await pruneRound(bridge())).toEqual({ places: {}, removed: 1, failed: {} });
    expect(await beats()).toEqual(['retention']);
  });

  it('leaves out a target that fails, names it, and goes on with the others', async () => {
    nock.cleanAll();
    nock(processApi).persist().post('/query/historic-process-instances').reply(503, {});
    await api.deps.database.insert(outbox).values({ id: 'sent', name: 'n', data: {}, sentAt: old });
    const { places, removed, failed } = await pruneRound(bridge());
    expect({ places, removed, failed: Object.keys(failed) }).toEqual({ places: {}, removed: 1, failed: ['HISTORY'] });
    expect(await beats()).toEqual([]);
  });

  it('stops when its time is over, and goes on from there', async () => {
    let calls = 0;
    const left = await pruneRound(bridge(), undefined, () => (calls++ < 4 ? 0 : 10_000));
    expect(Object.keys(left.places).length).toBeGreaterThan(5);
    expect((await pruneRound(bridge(), left)).places).toEqual({});
  });
});
