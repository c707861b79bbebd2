import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Person } from '#netlify/auth/person.ts';
import * as schema from '#netlify/database/schema.ts';
import { createDigests } from '#netlify/services/notifications/gather-digests.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { act, approve, ask, meet, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { tablesWith } from './empty-tables.ts';
import { type FakeHistory, fakeHistory } from './fake-history.ts';

const { activity, audit, effectLedger, intent } = schema;

let api: ApiUnderTest;
let engine: FakeHistory;
// Separate databases: a process remembers the people whom it has written into the directory.
useNock();
beforeEach(async () => {
  api = await startApi();
  engine = fakeHistory();
});
afterEach(() => api.close());

interface Erased {
  readonly done: boolean;
  readonly erased: { readonly what: string; readonly rows: number }[];
}

const mutations = {
  businessKey: 'mutation ($id: String!) { erasure: eraseBusinessKey(businessKey: $id) { done erased { what rows } } }',
  person: 'mutation ($id: String!) { erasure: erasePerson(personId: $id) { done erased { what rows } } }',
};
const eraseOnce = (kind: keyof typeof mutations, id: string, who: string | Person = 'otto') => ask(api, who, mutations[kind], { id });

/** Repeats the erasure until done. @returns the rows by table. */
async function erase(kind: keyof typeof mutations, id: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (let calls = 0; calls < 20; calls += 1) {
    const { data, errors } = await eraseOnce(kind, id);
    expect(errors).toEqual([]);
    const { done, erased }: Erased = data?.['erasure'];
    for (const { what, rows } of erased) sums[what] = (sums[what] ?? 0) + rows;
    if (done) return sums;
  }
  throw new Error('The erasure does not come to its end.');
}

const canary = 'Kanarienvogel';
const businessKey = `APP-${canary}`;

/** Makes a case that has the canary wherever a case can have one, under way or over. */
async function makeCase({ over = true, key = businessKey, instance = 'instance-canary' } = {}): Promise<string> {
  engine.add(instance, { businessKey: key, ...(!over && { endTime: null }) });
  const ids = { processInstanceId: instance, processDefinitionKey: 'case-review', businessKey: key };
  await api.deps.database.insert(intent).values({
    ...ids,
    id: `intent-${instance}`,
    idempotencyKey: `key-${canary}-${instance}`,
    requestHash: 'h',
    variables: { fullName: canary },
    status: 'STARTED',
    createdBy: 'clara',
  });
  const delivery = { jobCorrelationId: `c-${instance}`, jobId: `j-${instance}`, workerId: 'w', topic: 't' };
  await api.deps.database
    .insert(effectLedger)
    .values({ ...ids, ...delivery, state: 'DONE', outcome: { name: canary }, steps: { a: canary } });
  const call = {
    jobCorrelationId: `c-${instance}`,
    processInstanceId: instance,
    id: 'o',
    elementId: canary,
    system: 'mail',
    operation: 'send',
  };
  const timedOut = { attempt: 1, startedAt: new Date(), durationMs: 1, result: 'TIMED_OUT' as const };
  await api.deps.database.insert(schema.outgoingCall).values({ ...call, ...timedOut });
  await api.worker.reportFailedRows([{ kind: 'JOB', rowId: `j-${instance}`, problem: `${canary} does not fit.` }]);
  const { id, taskId } = await opened(api, { ...ids, title: `Review ${canary}`, variables: { fullName: canary, birthDate: '1990-01-01' } });
  await api.worker.reportFailedRows([{ kind: 'TASK', rowId: taskId, problem: `${canary} is too long.` }]);
  await ask(api, 'ravi', 'mutation ($id: ID!) { saveDraft(activityId: $id, decision: { reason: "Kanarienvogel" }) }', { id });
  await ask(api, 'ravi', 'mutation ($id: ID!) { addComment(activityId: $id, text: "Kanarienvogel, @rita", idempotencyKey: "c") { id } }', {
    id,
  });
  await ask(
    api,
    'ravi',
    'mutation ($id: ID!) { addAttachment(activityId: $id, name: "Kanarienvogel.pdf", url: "https://files.example/Kanarienvogel", idempotencyKey: "a") { id } }',
    { id },
  );
  await ask(api, 'ravi', 'mutation ($id: ID!) { watchActivity(id: $id) { id } }', { id });
  await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'rita', note: `${canary} asks for it` });
  await ask(
    api,
    'clara',
    'mutation ($key: String!) { startProcess(key: "case-review", businessKey: $key, variables: {}, idempotencyKey: "another") { status } }',
    { key },
  );
  await createDigests(api.deps, { limit: 100, channels: ['EMAIL'] }, new Date(Date.now() + 86_400_000));
  if (!over) return id;
  const decision = { outcome: 'reject', reason: canary, internalNote: canary };
  expect((await act(api, 'rita', 'completeActivity', { id, version: 2, decision })).errors).toEqual([]);
  await api.deps.database.update(activity).set({ delivery: 'ACCEPTED' }).where(eq(activity.id, id));
  return id;
}

describe('eraseBusinessKey', () => {
  it('leaves the canary in no table and not in the engine', async () => {
    await makeCase();
    const before = await tablesWith(api, canary);
    const everywhere = [
      'activity',
      'activity_history',
      'attachment',
      'audit',
      'comment',
      'digest',
      'draft',
      'effect_ledger',
      'failed_row',
      'intent',
      'outgoing_call',
    ];
    expect(Object.keys(before).toSorted(), 'the canary is where a case can have it').toEqual(expect.arrayContaining(everywhere));
    const erased = await erase('businessKey', businessKey);
    expect(erased).toMatchObject({ engine: 1, activity: 1, effect_ledger: 1, intent: 1, audit: expect.any(Number) as number });
    expect(await tablesWith(api, canary)).toEqual({});
    expect([...engine.instances.keys()]).toEqual([]);
  });

  it('may be repeated, and finds nothing then', async () => {
    await makeCase();
    await erase('businessKey', businessKey);
    expect(await erase('businessKey', businessKey)).toEqual({});
    expect(await erase('businessKey', 'never-heard-of')).toEqual({});
  });

  it('leaves other cases as they are, also one of a key that begins the same', async () => {
    await makeCase({ key: 'OTHER-1', instance: 'instance-other' });
    const before = await tablesWith(api, canary);
    await erase('businessKey', 'OTHER');
    const after = await tablesWith(api, canary);
    expect(after).toEqual(before);
    expect(engine.instances.has('instance-other')).toBe(true);
  });

  it('says that a running instance comes first, and erases nothing', async () => {
    const id = await makeCase({ over: false });
    const before = await tablesWith(api, canary);
    const refused = await eraseOnce('businessKey', businessKey);
    expect(codeOf(refused)).toBe('ERASURE_TOO_EARLY');
    expect(refused.errors[0]?.message).toContain('instance-canary still runs');
    engine.add('instance-canary', { businessKey });
    expect((await eraseOnce('businessKey', businessKey)).errors[0]?.message).toContain(`Activity ${id} is not settled`);
    expect(await tablesWith(api, canary)).toEqual(before);
  });

  it('works in pages, called instances with their caller', async () => {
    for (let n = 0; n < 12; n += 1) engine.add(`instance-${n}`, { businessKey });
    engine.add('called', { superProcessInstanceId: 'instance-3' });
    await api.deps.database.insert(effectLedger).values({
      jobCorrelationId: 'c',
      jobId: 'j',
      workerId: 'w',
      topic: 't',
      processInstanceId: 'called',
      processDefinitionKey: 'p',
      outcome: { name: canary },
    });
    expect((await eraseOnce('businessKey', businessKey)).data?.['erasure'].done).toBe(false);
    await erase('businessKey', businessKey);
    expect([...engine.instances.keys()]).toEqual([]);
    expect(await tablesWith(api, canary)).toEqual({});
  });

  it('is in the audit by a pseudonym, for which another tenant has another one', async () => {
    await erase('businessKey', businessKey);
    await eraseOnce('businessKey', businessKey, somebody('olga', { roles: ['operator'], tenant: 'north' }));
    const rows = await api.deps.database.select().from(audit).where(eq(audit.operation, 'eraseBusinessKey'));
    expect(rows.map(({ actor, facts, result }) => ({ actor, facts, result }))).toEqual(
      ['otto', 'olga'].flatMap((actor) => ['asked', 'done'].map((result) => ({ actor, facts: {}, result }))),
    );
    const targets = [...new Set(rows.map(({ target }) => target))];
    expect(targets).toEqual([expect.stringMatching(/^erased-[0-9a-f]{16}$/), expect.stringMatching(/^erased-[0-9a-f]{16}$/)]);
  });

  it('erases nothing of another tenant', async () => {
    await makeCase();
    const before = await tablesWith(api, canary);
    await eraseOnce('businessKey', businessKey, somebody('olga', { roles: ['operator'], tenant: 'north' }));
    expect(await tablesWith(api, canary)).toEqual(before);
  });
});

const id = 'kanarienvogel-7';
const bird = somebody(id, { name: canary, roles: ['reviewer', 'lead', 'clerk'], groups: ['case-reviewers'] });

/** Makes a person who has done every action that leaves a name. */
async function makePerson(): Promise<string> {
  await meet(api, bird, somebody('ravi', { groups: ['case-reviewers'] }));
  const { id: activityId } = await opened(api, { candidateUsers: [id] });
  const say = async (query: string) => expect((await ask(api, bird, query, { id: activityId })).errors).toEqual([]);
  await act(api, 'leo', 'assignActivity', { id: activityId, version: 1, assignee: id });
  await act(api, bird, 'delegateActivity', { id: activityId, version: 2, to: 'ravi' });
  await act(api, 'ravi', 'handBackActivity', { id: activityId, version: 3 });
  await say('mutation ($id: ID!) { saveDraft(activityId: $id, decision: { reason: "x" }) }');
  await say('mutation ($id: ID!) { addComment(activityId: $id, text: "@ravi, look", idempotencyKey: "c") { id } }');
  await ask(api, 'ravi', `mutation ($id: ID!) { addComment(activityId: $id, text: "Thanks, @${id}.", idempotencyKey: "d") { id } }`, {
    id: activityId,
  });
  await say(
    'mutation ($id: ID!) { addAttachment(activityId: $id, name: "f", url: "https://files.example/f", idempotencyKey: "a") { id } }',
  );
  await say('mutation ($id: ID!) { watchActivity(id: $id) { id } }');
  await say('mutation { saveFilter(name: "mine", filter: { filter: {} }) { id } }');
  await say('mutation { saveInstanceFilter(name: "mine", filter: { filter: {} }) { id } }');
  await api.deps.database
    .insert(schema.notificationPreference)
    .values({ personId: id, email: true, webhook: true, digest: 'AT_ONCE', muted: [], unverifiedAddress: `${canary}@example.org` });
  await api.deps.database.insert(schema.viewer).values({ tab: 't', personId: id, activityId, connection: 'c' });
  await api.deps.database
    .insert(intent)
    .values({ id: 'i', idempotencyKey: 'i', requestHash: 'h', processDefinitionKey: 'p', businessKey: 'b', variables: {}, createdBy: id });
  await createDigests(api.deps, { limit: 100, channels: ['EMAIL'] }, new Date(Date.now() + 86_400_000));
  return activityId;
}

describe('erasePerson', () => {
  it('waits until the person has no open work', async () => {
    await makePerson();
    expect((await eraseOnce('person', id)).errors[0]?.message).toContain('1 open Activities');
    expect(Object.keys(await tablesWith(api, canary))).toContain('person');
  });

  it('leaves neither name nor id in any table but the feed of a day, and one pseudonym in the record', async () => {
    const activityId = await makePerson();
    const version = 4;
    expect((await act(api, bird, 'completeActivity', { id: activityId, version, decision: approve })).errors).toEqual([]);
    const before = Object.keys(await tablesWith(api, canary));
    expect(before).toEqual(
      expect.arrayContaining([
        'activity',
        'activity_history',
        'attachment',
        'audit',
        'comment',
        'digest',
        'intent',
        'notification',
        'notification_preference',
        'person',
        'saved_filter',
        'saved_instance_filter',
        'viewer',
        'watcher',
      ]),
    );
    const erased = await erase('person', id);
    expect(erased).toMatchObject({ person: 1, activity: 1, saved_filter: 1, saved_instance_filter: 1 });
    expect(Object.keys(await tablesWith(api, canary))).toEqual(['activity_change']);
    const [row] = await api.deps.database.select().from(activity).where(eq(activity.id, activityId));
    expect(row?.decidedBy).toMatch(/^erased-/);
    const { rows } = await api.deps.database.execute<{ actor: string }>(
      `select distinct actor from activity_history where action in ('completed', 'delegated')`,
    );
    expect(rows).toEqual([{ actor: row?.decidedBy }]);
    expect(await erase('person', id)).toEqual({});
  });

  it('takes who was removed from the directory out of the audit of the removal', async () => {
    await meet(api, bird);
    await ask(api, 'otto', 'mutation ($id: String!) { removePerson(personId: $id) }', { id });
    expect(Object.keys(await tablesWith(api, canary))).toEqual(['audit']);
    await erase('person', id);
    expect(await tablesWith(api, canary)).toEqual({});
  });

  it('erases nobody of another tenant who has the same id, and not whoever asks', async () => {
    await makePerson();
    const before = await tablesWith(api, canary);
    const olga = somebody('olga', { roles: ['operator'], tenant: 'north' });
    expect((await eraseOnce('person', id, olga)).data?.['erasure']).toEqual({ done: true, erased: [] });
    expect(await tablesWith(api, canary)).toEqual(before);
    expect((await eraseOnce('person', 'otto')).errors[0]?.message).toContain('Ask another operator');
  });
});
