import { readFile } from 'node:fs/promises';

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connectDatabase } from '#netlify/database/client.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';

import { act, actionsOf, approve, opened, read, task } from './activity-scene.ts';
import { type ApiUnderTest, createDatabase, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const endedAt = '2026-11-23T10:00:00.000Z';
const deadline = (elementId: string, at: string) => ({ elementId, name: elementId, at, interrupting: false, kind: 'REMINDER' as const });

describe('openActivities', () => {
  it('takes over everything that the engine says of its task', async () => {
    const { id } = await opened(api, {
      description: 'Decide about Ada Example',
      candidateUsers: ['by-name'],
      assignee: 'rita',
      owner: 'leo',
      delegation: 'PENDING',
      deadlines: [deadline('later', '2046-12-02T00:00:00.000Z'), deadline('soon', '2046-12-01T00:00:00.000Z')],
    });
    expect(await read(api, id)).toMatchObject({
      description: 'Decide about Ada Example',
      candidateUsers: ['by-name'],
      status: 'CLAIMED',
      assignee: 'rita',
      owner: 'leo',
      delegation: 'PENDING',
      deadlines: [{ elementId: 'soon' }, { elementId: 'later' }],
    });
  });

  it('follows the timers of a task that has its Activity, and changes nothing else of it', async () => {
    const given = task({ deadlines: [deadline('soon', '2046-12-01T00:00:00.000Z')] });
    const [id = ''] = await api.worker.openActivities([given]);
    await act(api, 'leo', 'changeActivity', { id, version: 1, changes: { priority: 5 } });
    const moved = { ...given, title: 'Another title', deadlines: [deadline('soon', '2046-12-09T00:00:00.000Z')] };
    for (let round = 0; round < 2; round += 1) expect(await api.worker.openActivities([moved])).toEqual([id]);
    const found = await read(api, id);
    expect(found).toMatchObject({ title: given.title, priority: 5, version: 2, deadlines: [{ at: '2046-12-09T00:00:00.000Z' }] });
    await api.worker.openActivities([{ ...given, deadlines: [] }]);
    expect((await read(api, id)).deadlines).toEqual([]);
    expect(await actionsOf(api, id)).toEqual(['opened', 'changed']);
  });
});

describe('knownTasks', () => {
  it('names those of the tasks that have an Activity', async () => {
    const { taskId } = await opened(api);
    expect(await api.worker.knownTasks([taskId, 'never-seen'])).toEqual([taskId]);
    expect(await api.worker.knownTasks([])).toEqual([]);
  });
});

describe('settleActivities', () => {
  it('tells a completion of ours from one by another hand', async () => {
    const ours = await opened(api);
    const theirs = await opened(api);
    const unknown = await opened(api);
    for (const { id } of [ours, theirs, unknown]) await act(api, 'rita', 'completeActivity', { id, version: 1, decision: approve });
    await api.worker.settleActivities([
      { taskId: ours.taskId, endedAt, deleteReason: null, activityId: ours.id },
      { taskId: theirs.taskId, endedAt, deleteReason: null, activityId: null },
      { taskId: unknown.taskId, endedAt, deleteReason: null },
    ]);
    expect(await read(api, ours.id)).toMatchObject({ status: 'COMPLETED', delivery: 'ACCEPTED' });
    expect(await read(api, unknown.id)).toMatchObject({ status: 'COMPLETED', delivery: 'ACCEPTED' });
    expect(await read(api, theirs.id)).toMatchObject({
      status: 'SUPERSEDED',
      delivery: 'TOO_LATE',
      closedReason: 'the task was completed outside Baton',
      decision: approve,
    });
  });
});

describe('remindActivities', () => {
  it('notes it once per key, in every open Activity of the user task', async () => {
    const processInstanceId = 'reminded';
    const [first, second] = [await opened(api, { processInstanceId }), await opened(api, { processInstanceId })];
    const other = await opened(api, { processInstanceId, userTaskKey: 'another-task' });
    await act(api, 'rita', 'completeActivity', { id: second.id, version: 1, decision: approve });
    const reminder = { processInstanceId, userTaskKey: 'review-case', idempotencyKey: 'job-1' };
    const answers = await Promise.all([1, 2, 3].map(() => api.worker.remindActivities(reminder)));
    expect(answers).toEqual([1, 1, 1]);
    expect(await actionsOf(api, first.id)).toEqual(['opened', 'reminded']);
    expect(await actionsOf(api, second.id)).toEqual(['opened', 'completed']);
    expect(await actionsOf(api, other.id)).toEqual(['opened']);
    await api.worker.remindActivities({ ...reminder, idempotencyKey: 'job-2' });
    expect(await actionsOf(api, first.id)).toEqual(['opened', 'reminded', 'reminded']);
    expect((await read(api, first.id)).version).toBe(1);
  });
});

describe('the migration', () => {
  it('brings Activities of before along: context, history, readers', async () => {
    const url = await createDatabase({ migrated: false });
    const client = new Client({ connectionString: url });
    await client.connect();
    const folder = new URL('../../netlify/database/migrations/', import.meta.url);
    const journal: { entries: { tag: string; when: number }[] } = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8'));
    const before = journal.entries.filter(({ tag }) => tag < '0004');
    await client.query(
      'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    );
    for (const { tag, when } of before) {
      await client.query(await readFile(new URL(`${tag}.sql`, folder), 'utf8'));
      await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [tag, when]);
    }
    await client.query(
      `insert into activity (id, task_id, user_task_key, title, process_instance_id, process_definition_key, candidate_groups, priority, context, assignee, status)
       values ('old', 't', 'review-case', 'Review', 'i', 'case-review', '{case-reviewers}', 50, '{"Sender":"Ada","Matches":2}', 'rita', 'CLAIMED')`,
    );
    await client.query(`insert into activity_history (activity_id, actor, action, to_status) values ('old', 'process', 'opened', 'OPEN')`);
    await client.end();
    await migrateDatabase(url);

    const { database, close } = connectDatabase(url, () => undefined);
    const old = await startApi({ replace: { database } });
    expect(await read(old, 'old', 'ravi')).toMatchObject({
      context: [
        { name: 'Sender', label: 'Sender', value: 'Ada', kind: 'TEXT', group: null },
        { name: 'Matches', value: 2 },
      ],
      history: [{ action: 'opened', changes: [] }],
      delegation: 'NONE',
      deadlines: [],
    });
    const decided = await act(old, 'rita', 'completeActivity', { id: 'old', version: 1, decision: approve });
    expect(decided.data?.['completeActivity']).toMatchObject({ status: 'COMPLETED', version: 2 });
    await Promise.all([old.close(), close()]);
  });
});
