/** People who are told and may be given work: those whose entry in the directory is valid; how often; and how an entry leaves. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { audit, digest, notification, notificationPreference, person, savedFilter, savedInstanceFilter } from '#netlify/database/schema.ts';
import { createDigests } from '#netlify/services/notifications/gather-digests.ts';
import { maxPerSender, maxPerRecipient } from '#netlify/services/notifications/quota.ts';

import { act, ask, meet, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

const vera = somebody('vera', { name: 'Vera', groups: ['case-reviewers'] });
const channels: ('EMAIL' | 'WEBHOOK')[] = ['EMAIL', 'WEBHOOK'];
const later = '2030-01-01T00:00:00.000Z';
const remove = 'mutation ($id: String!) { removed: removePerson(personId: $id) }';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ env: { DIRECTORY_DAYS: '30' } });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.deps.database.delete(notification);
  await api.deps.database.delete(digest);
  await meet(api, vera);
  // The process remembers that her row was written: the test writes the row that a new call would.
  const row = { id: 'vera', name: 'Vera', email: 'vera@baton.example', roles: ['reviewer'], groups: ['case-reviewers'] };
  await api.deps.database
    .insert(person)
    .values(row)
    .onConflictDoUpdate({ target: [person.tenantId, person.id], set: { seenAt: sql`now()`, email: row.email } });
});

const seenDaysAgo = (days: number) =>
  api.deps.database
    .update(person)
    .set({ seenAt: sql`now() - make_interval(days => ${days})` })
    .where(eq(person.id, 'vera'));
const ripen = () =>
  api.deps.database
    .update(notification)
    .set({ at: new Date(Date.now() - 60_000) })
    .where(isNull(notification.digestId));
const take = async () => {
  await ripen();
  return api.worker.takeDigests({ limit: 100, channels });
};
const found = async (query: string) =>
  (await ask(api, 'leo', `{ people(${query}) { id } }`)).data?.['people'].map(({ id }: { id: string }) => id);
const notesOf = (personId: string) => api.deps.database.$count(notification, eq(notification.personId, personId));

describe('an entry that is older than the setting', () => {
  it('is found by nobody, and named where the record names it', async () => {
    expect(await found('search: "vera"')).toEqual(['vera']);
    await seenDaysAgo(31);
    expect(await found('search: "vera"')).toEqual([]);
    expect(await found('group: "case-reviewers"')).not.toContain('vera');
    expect(await found('ids: ["vera"]')).toEqual(['vera']);
    await seenDaysAgo(29);
    expect(await found('search: "vera"')).toEqual(['vera']);
  });

  it('gets no work: neither assigned, delegated, mentioned nor made for it', async () => {
    await seenDaysAgo(31);
    const { id } = await opened(api);
    expect(codeOf(await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'vera' }))).toBe('INVALID_INPUT');
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    expect(codeOf(await act(api, 'rita', 'delegateActivity', { id, version: 2, to: 'vera' }))).toBe('INVALID_INPUT');
    for (const input of [
      { title: 'a', assignee: 'vera' },
      { title: 'a', candidateUsers: ['rita', 'vera'] },
    ])
      expect(codeOf(await act(api, 'leo', 'createActivity', { input, idempotencyKey: JSON.stringify(input) }))).toBe('INVALID_INPUT');
    const comment = 'mutation ($id: ID!) { addComment(activityId: $id, text: "Look, @vera", idempotencyKey: "k") { mentions } }';
    expect((await ask(api, 'rita', comment, { id })).data).toEqual({ addComment: { mentions: [] } });
  });

  it('is told of nothing, also of what was noted or gathered before', async () => {
    await opened(api, { assignee: 'vera', dueAt: later });
    await seenDaysAgo(31);
    expect(await take()).toEqual([]);
    await seenDaysAgo(1);
    const [made] = await take();
    await seenDaysAgo(31);
    expect(await api.worker.digest(made?.id ?? '')).toBeNull();
    await api.deps.database.update(digest).set({ leaseUntil: new Date(0) });
    expect(await take()).toEqual([]);
    await seenDaysAgo(1);
    expect(await api.worker.digest(made?.id ?? '')).toMatchObject({ emailAddress: 'vera@baton.example' });
  });
});

describe('removePerson', () => {
  it('takes the entry away with what it has set and was to be sent; the record stays', async () => {
    const { id } = await opened(api, { assignee: 'vera', dueAt: later });
    const [made] = await take();
    await opened(api, { assignee: 'vera', dueAt: later });
    await api.deps.database
      .insert(notificationPreference)
      .values({ personId: 'vera', email: true, webhook: true, digest: 'AT_ONCE', muted: [] });
    await api.deps.database.insert(savedFilter).values({ id: 'f', personId: 'vera', name: 'Mine', filter: {}, order: 'DUE' });
    const ofInstances = { order: 'STARTED' as const, descending: true, columns: [] };
    await api.deps.database.insert(savedInstanceFilter).values({ id: 'f', personId: 'vera', name: 'Mine', filter: {}, ...ofInstances });
    expect((await ask(api, 'otto', remove, { id: 'vera' })).data).toEqual({ removed: true });
    expect((await ask(api, 'otto', remove, { id: 'vera' })).data).toEqual({ removed: false });
    expect(await found('ids: ["vera"]')).toEqual([]);
    for (const table of [notification, digest, notificationPreference, savedFilter, savedInstanceFilter])
      expect(await api.deps.database.$count(table, eq(table.personId, 'vera'))).toBe(0);
    expect(await api.worker.digest(made?.id ?? '')).toBeNull();
    expect((await ask(api, 'otto', 'query ($id: ID!) { activity(id: $id) { assignee } }', { id })).data).toEqual({
      activity: { assignee: 'vera' },
    });
    const isRemoval = and(eq(audit.operation, 'removePerson'), eq(audit.target, 'vera'), eq(audit.actor, 'otto'));
    expect(await api.deps.database.$count(audit, isRemoval)).toBe(2);
  });

  it('reaches nobody of another tenant', async () => {
    const olga = somebody('olga', { roles: ['operator'], tenant: 'north' });
    expect((await ask(api, olga, remove, { id: 'vera' })).data).toEqual({ removed: false });
    expect(await found('search: "vera"')).toEqual(['vera']);
  });
});

describe('a quota', () => {
  const anActivity = () => opened(api, { candidateUsers: [], assignee: 'vera', dueAt: later });
  const write = (rows: number, values: { actor: string; activityId: string; personId?: string }) =>
    api.deps.database
      .insert(notification)
      .values(
        Array.from({ length: rows }, (_, index) => ({ personId: 'vera', kind: 'COMMENTED' as const, ...values, dedupeKey: `${index}` })),
      );
  const assign = async () => {
    const { id } = await opened(api, { dueAt: later });
    expect((await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'vera' })).errors).toEqual([]);
  };

  it('of one sender to one recipient holds for an hour, and is logged; the work is there all the same', async () => {
    const { id: activityId } = await anActivity();
    await write(maxPerRecipient - 1, { actor: 'leo', activityId });
    const before = await notesOf('vera');
    for (let times = 0; times < 3; times += 1) await assign();
    expect(await notesOf('vera')).toBe(before + 1);
    expect(api.logged.filter((line) => line.includes('over a quota')).map((line) => JSON.parse(line))).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ security: 'quota', who: 'leo', withheld: 1 })),
    );
    await api.deps.database.update(notification).set({ at: new Date(Date.now() - 3_700_000) });
    await assign();
    expect(await notesOf('vera')).toBe(before + 2);
  });

  it('of one sender holds over all recipients, and not for others or the process', async () => {
    const { id: activityId } = await anActivity();
    await write(maxPerSender, { actor: 'leo', activityId, personId: 'rita' });
    const before = await notesOf('vera');
    await assign();
    expect(await notesOf('vera')).toBe(before);
    await anActivity();
    const { id } = await opened(api, { dueAt: later });
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await act(api, 'rita', 'delegateActivity', { id, version: 2, to: 'vera' });
    expect(await notesOf('vera')).toBe(before + 2);
  });

  it('of digests to one recipient: what comes on top waits for the full hour', async () => {
    const content = { name: 'Vera', language: 'en', zone: 'UTC', emailAddress: null, webhook: false, items: [] };
    const made = (rows: number) =>
      Array.from({ length: rows }, (_, index) => ({
        id: `d-${rows}-${index}`,
        personId: 'vera',
        content,
        emailDoneAt: new Date(),
        webhookDoneAt: new Date(),
      }));
    await api.deps.database.insert(digest).values(made(19));
    await anActivity();
    const at = new Date('2026-01-10T10:20:00Z');
    const gather = async (now: string) => {
      await api.deps.database.update(notification).set({ at }).where(isNull(notification.digestId));
      return createDigests(api.deps, { limit: 100, channels }, new Date(now));
    };
    expect(await gather('2026-01-10T10:20:10Z')).toBe(1);
    await anActivity();
    expect(await gather('2026-01-10T10:20:10Z')).toBe(0);
    expect(await gather('2026-01-10T10:59:59Z')).toBe(0);
    expect(await gather('2026-01-10T11:00:00Z')).toBe(1);
  });
});
