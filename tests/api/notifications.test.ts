import { eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { activity, digest, notification, notificationPreference } from '#netlify/database/schema.ts';
import { createDigests } from '#netlify/services/notifications/gather-digests.ts';
import { noteDueDates } from '#netlify/services/notifications/note-due-dates.ts';

import { act, approve, meet, opened, somebody } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';

const later = '2030-01-01T00:00:00.000Z';
const stranger = somebody('stan', { roles: ['clerk'] });
const another = somebody('nora', { roles: ['reviewer'], groups: ['case-reviewers'], tenant: 'north' });

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await meet(api, somebody('rita', { name: 'Rita', groups: ['case-reviewers'] }), stranger, another);
});
afterAll(() => api.close());

/** Returns the notices about the Activity, each as `person kind`, in order. */
async function told(activityId: string): Promise<string[]> {
  const rows = await api.deps.database
    .select()
    .from(notification)
    .where(eq(notification.activityId, activityId))
    .orderBy(notification.sequence);
  return rows.map(({ personId, kind }) => `${personId} ${kind}`);
}

const comment = (person: string, activityId: string, text: string) =>
  api.as(person)(
    'mutation ($id: ID!, $text: String!, $key: String!) { addComment(activityId: $id, text: $text, idempotencyKey: $key) { id } }',
    {
      id: activityId,
      text,
      key: `key of ${text}`,
    },
  );

describe('who is told of', () => {
  it('a new Activity: whoever it is for by name, and nobody of a group', async () => {
    expect(await told((await opened(api)).id)).toEqual([]);
    expect(await told((await opened(api, { candidateUsers: ['rita'] })).id)).toEqual(['rita ASSIGNED']);
    expect(await told((await opened(api, { assignee: 'ravi', candidateUsers: ['rita'] })).id)).toEqual(['ravi ASSIGNED']);
  });

  it('an assignment, a delegation and a return: whoever has it now; not of what she does herself', async () => {
    const { id } = await opened(api);
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    expect(await told(id)).toEqual([]);
    await act(api, 'leo', 'assignActivity', { id, version: 2, assignee: 'ravi' });
    await act(api, 'ravi', 'delegateActivity', { id, version: 3, to: 'rita' });
    await act(api, 'rita', 'handBackActivity', { id, version: 4 });
    expect(await told(id)).toEqual(['ravi ASSIGNED', 'rita ASSIGNED', 'ravi ASSIGNED']);
  });

  it('a click that came twice: once', async () => {
    const { id } = await opened(api);
    await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'ravi' });
    await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'ravi' });
    expect(await told(id)).toEqual(['ravi ASSIGNED']);
  });

  it('a comment: whom it names, else whoever has or watches the Activity; each once, and nobody who may not see it', async () => {
    const { id } = await opened(api, { assignee: 'ravi' });
    await act(api, 'leo', 'watchActivity', { id });
    await comment('rita', id, 'What do you say, @leo, @rita and @stan?');
    await comment('rita', id, 'What do you say, @leo, @rita and @stan?');
    expect(await told(id)).toEqual(['ravi ASSIGNED', 'leo MENTIONED', 'ravi COMMENTED']);
  });

  it('an escalation: the people of the new group; a reminder: whoever must act', async () => {
    const { id, processInstanceId } = await opened(api);
    const part = { processInstanceId, userTaskKey: 'review-case' };
    for (let twice = 0; twice < 2; twice++) await api.worker.escalateActivities({ ...part, group: 'case-leads' });
    expect(await told(id)).toEqual(['leo ESCALATED']);
    for (let twice = 0; twice < 2; twice++) await api.worker.remindActivities({ ...part, idempotencyKey: 'first' });
    expect((await told(id)).slice(1)).toEqual(['leo REMINDER', 'ravi REMINDER', 'rita REMINDER']);
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    await api.worker.remindActivities({ ...part, idempotencyKey: 'second' });
    expect((await told(id)).slice(4)).toEqual(['rita REMINDER']);
  });

  it('nothing that she has muted', async () => {
    await api.as('ravi')('mutation { setNotificationPreferences(preferences: { muted: [ASSIGNED] }) { muted } }');
    const { id } = await opened(api, { assignee: 'ravi' });
    await api.as('ravi')('mutation { setNotificationPreferences(preferences: { muted: [] }) { muted } }');
    expect(await told(id)).toEqual([]);
  });

  it('a due date: once when it is near and once when it is over; again for another date', async () => {
    const due = Date.parse('2027-03-01T12:00:00Z');
    const at = (hours: number) => new Date(due + hours * 3_600_000);
    const { id } = await opened(api, { assignee: 'ravi', dueAt: at(0).toISOString() });
    for (const hours of [-25, -23, -22, 1, 2]) await noteDueDates(api.deps, at(hours));
    expect(await told(id)).toEqual(['ravi ASSIGNED', 'ravi DUE_SOON', 'ravi OVERDUE']);
    await act(api, 'leo', 'changeActivity', { id, version: 1, changes: { dueAt: at(48).toISOString() } });
    for (const hours of [2, 30, 31, 49]) await noteDueDates(api.deps, at(hours));
    expect((await told(id)).slice(3)).toEqual(['ravi DUE_SOON', 'ravi OVERDUE']);
    await act(api, 'leo', 'changeActivity', { id, version: 2, changes: { dueAt: null } });
    await noteDueDates(api.deps, at(200));
    expect(await told(id)).toHaveLength(5);
  });
});

describe('a digest', () => {
  const channels: ('EMAIL' | 'WEBHOOK')[] = ['EMAIL', 'WEBHOOK'];
  /** Backdates the pending notices, as after a wait. */
  const ripen = () =>
    api.deps.database
      .update(notification)
      .set({ at: new Date(Date.now() - 60_000) })
      .where(isNull(notification.digestId));
  const take = async (over = channels) => {
    await ripen();
    return api.worker.takeDigests({ limit: 100, channels: over });
  };
  /** Sends all pending notices, so that a test sees only its own. */
  const empty = async () => {
    await api.deps.database.update(activity).set({ dueNotice: 'OVERDUE' });
    await take();
  };
  const contents = async () => {
    const taken = await take();
    return Promise.all(taken.map(({ id }) => api.worker.digest(id)));
  };

  it('is one for all that a person is told, with what matters and nothing of the form', async () => {
    await empty();
    const [first, second] = [await opened(api, { assignee: 'ravi', dueAt: later }), await opened(api, { dueAt: later })];
    await act(api, 'leo', 'assignActivity', { id: second.id, version: 1, assignee: 'ravi' });
    const found = await contents();
    expect(found).toEqual([
      expect.objectContaining({
        personId: 'ravi',
        name: 'Ravi Reviewer',
        emailAddress: 'ravi@baton.example',
        language: 'en',
        zone: 'UTC',
        webhook: true,
      }),
    ]);
    const [line, another_] = found[0]?.items ?? [];
    expect(line).toEqual({
      kind: 'ASSIGNED',
      activityId: first.id,
      title: expect.stringContaining('Review'),
      businessKey: expect.stringContaining('APP-'),
      actor: null,
      dueAt: later,
      at: expect.any(String),
    });
    expect(another_).toMatchObject({ activityId: second.id, actor: 'Leo Lead' });
    expect(JSON.stringify(found)).not.toContain('Ada Example');
    expect(await take()).toEqual([]);
  });

  it('leaves out what is done, what may not be seen any more, and what was muted meanwhile', async () => {
    await empty();
    const done = await opened(api, { assignee: 'ravi', dueAt: later });
    await act(api, 'ravi', 'completeActivity', { id: done.id, version: 1, decision: approve });
    const taken = await opened(api, { candidateGroups: [], assignee: 'stan', dueAt: later });
    await api.deps.database.update(activity).set({ assignee: 'ravi' }).where(eq(activity.id, taken.id));
    const talked = await opened(api, { assignee: 'rita', dueAt: later });
    await comment('ravi', talked.id, 'Only this');
    await api.as('rita')('mutation { setNotificationPreferences(preferences: { muted: [ASSIGNED] }) { muted } }');
    const found = await contents();
    await api.as('rita')('mutation { setNotificationPreferences(preferences: { muted: [] }) { muted } }');
    expect(found.map((one) => [one?.personId, one?.items.map(({ kind }) => kind)])).toEqual([['rita', ['COMMENTED']]]);
  });

  it('has no comment, only that there is one', async () => {
    await empty();
    const { id } = await opened(api, { assignee: 'rita', dueAt: later });
    await comment('ravi', id, 'The passport has expired');
    const found = JSON.stringify(await contents());
    expect(found).toContain('COMMENTED');
    expect(found).not.toContain('passport');
  });

  it('is made once, however many ask at once', async () => {
    await empty();
    await opened(api, { assignee: 'ravi', dueAt: later });
    const taken = (await Promise.all(Array.from({ length: 8 }, () => take()))).flat();
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ attempts: 1, channels });
  });

  it('is handed out again only where it was not sent, later each time', async () => {
    await empty();
    await opened(api, { assignee: 'ravi', dueAt: later });
    const id = (await take())[0]?.id ?? '';
    expect(await api.worker.finishDigest(id, 'EMAIL', null)).toBe(true);
    expect(await api.worker.finishDigest(id, 'EMAIL', null)).toBe(false);
    expect(await api.worker.digest(id)).toMatchObject({ emailAddress: null, webhook: true });
    await api.deps.database
      .update(digest)
      .set({ leaseUntil: new Date(0) })
      .where(eq(digest.id, id));
    expect(await take()).toEqual([{ id, attempts: 2, channels: ['WEBHOOK'] }]);
    const [row] = await api.deps.database.select().from(digest).where(eq(digest.id, id));
    expect((row?.leaseUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * 60_000);
    await api.worker.finishDigest(id, 'WEBHOOK', null);
    await api.deps.database
      .update(digest)
      .set({ leaseUntil: new Date(0) })
      .where(eq(digest.id, id));
    expect(await take()).toEqual([]);
  });

  it('has no channel where the person or the deployment has none', async () => {
    await empty();
    await api.as('rita')('mutation { setNotificationPreferences(preferences: { email: false }) { email } }');
    await api.as('ravi')('mutation { setNotificationPreferences(preferences: { webhook: false }) { webhook } }');
    for (const assignee of ['rita', 'ravi']) await opened(api, { assignee, dueAt: later });
    const taken = await take(['EMAIL']);
    expect(await Promise.all(taken.map(async ({ id }) => (await api.worker.digest(id))?.personId))).toEqual(['ravi']);
    for (const assignee of ['rita', 'ravi']) await opened(api, { assignee, dueAt: later });
    const posted = await take(['WEBHOOK']);
    expect(await Promise.all(posted.map(async ({ id }) => (await api.worker.digest(id))?.personId))).toEqual(['rita']);
    expect(posted.map((one) => one.channels)).toEqual([['WEBHOOK']]);
    await api.deps.database.delete(notificationPreference);
    expect(await take()).toEqual([]);
  });

  it('waits for its hour, or for the morning of the person', async () => {
    await empty();
    const rhythm = (digestRhythm: string) =>
      api.as('ravi')(`mutation { setNotificationPreferences(preferences: { digest: ${digestRhythm}, zone: "Asia/Tokyo" }) { digest } }`);
    const gather = (now: string) => createDigests(api.deps, { limit: 100, channels: ['EMAIL', 'WEBHOOK'] }, new Date(now));
    const note = async (at: string) => {
      const { id } = await opened(api, { assignee: 'ravi', dueAt: later });
      await api.deps.database
        .update(notification)
        .set({ at: new Date(at) })
        .where(eq(notification.activityId, id));
    };
    await rhythm('HOURLY');
    await note('2026-01-10T10:20:00Z');
    expect(await gather('2026-01-10T10:59:59Z')).toBe(0);
    expect(await gather('2026-01-10T11:00:00Z')).toBe(1);
    await rhythm('DAILY');
    await note('2026-01-10T11:00:00Z');
    expect(await gather('2026-01-10T22:59:59Z')).toBe(0);
    expect(await gather('2026-01-10T23:00:00Z')).toBe(1);
    await api.deps.database.delete(notificationPreference);
  });

  it('is forgotten after its time, with what it tells of', async () => {
    const count = () => api.deps.database.$count(digest);
    const made = await count();
    expect(made).toBeGreaterThan(0);
    expect(await api.worker.prune('DIGESTS', ''), 'they are young').toEqual({ removed: 0, next: null });
    await api.deps.database.update(digest).set({ createdAt: new Date(0) });
    expect(await api.worker.prune('DIGESTS', '')).toEqual({ removed: made, next: null });
    expect(await count()).toBe(0);
  });
});

it('is asked for once the change is through, and for what tells nobody not at all', async () => {
  const asked = () => api.sent.filter(({ name }) => name === 'notifications/waiting').length;
  const before = asked();
  const { id } = await opened(api);
  expect(asked()).toBe(before);
  await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'ravi' });
  expect(asked()).toBe(before + 1);
});
