import { describe, expect, it } from 'vitest';

import { firstPlace, reconcileTasks, reconcileTimers } from '#inngest/bridge/sweep/reconcile-activities.ts';

import { strictBridge } from '../strict-bridge.ts';

const past = '2026-01-01T00:00:00.000Z';
const future = '2046-03-01T10:00:00.000Z';
const page = (nodes: readonly unknown[]) => ({ nodes, pageInfo: { hasNextPage: false, endCursor: null } });
const activity = (taskId: string, facts: Record<string, unknown> = {}) => ({
  taskId,
  activityId: `a-${taskId}`,
  processInstanceId: 'p',
  status: 'CLAIMED',
  assignee: null,
  deadlines: [],
  ...facts,
});
const task = (id: string, facts: Record<string, unknown> = {}) => ({ id, assignee: null, ...facts });

type Answers = Parameters<typeof strictBridge>[0];

/** Bridge at an engine with these open tasks and an API with these Activities. Tasks without an Activity are gone when they are read. */
function bridge(tasks: readonly { id: string }[], activities: readonly { taskId: string }[], answers: Answers = {}) {
  return strictBridge({
    'flowable.tasks.list': () => tasks,
    'flowable.tasks.get': () => null,
    'flowable.history.task': () => null,
    'api.openActivityTasks': () => page(activities),
    'api.knownTasks': (ids: string[]) => ids.filter((id) => activities.some(({ taskId }) => taskId === id)),
    'api.settleActivities': () => ({ changed: 1, tasksWithoutActivity: [] }),
    ...answers,
  });
}

describe('the comparison of user tasks', () => {
  it('reads the tasks that have no Activity, and no other', async () => {
    const { deps, of } = bridge([task('known'), task('new')], [activity('known')]);
    expect(await reconcileTasks(deps, firstPlace)).toBeNull();
    expect(of('flowable.tasks.get')).toEqual([['new']]);
  });

  it('settles Activities whose task has ended, as the history says', async () => {
    const ended = { id: 'ended', endTime: past, deleteReason: null, localVariables: { activityId: 'a-ended' } };
    const { deps, of } = bridge([task('open')], [activity('open'), activity('ended')], { 'flowable.history.task': () => ended });
    await reconcileTasks(deps, firstPlace);
    expect(of('api.settleActivities')).toEqual([[[{ taskId: 'ended', endedAt: past, deleteReason: null, activityId: 'a-ended' }]]]);
  });

  it('shows the engine who works on an Activity, also that nobody does; a decided one is left alone', async () => {
    const tasks = [task('mine'), task('nobodys', { assignee: 'rita' }), task('same', { assignee: 'rita' }), task('decided')];
    const activities = [
      activity('mine', { assignee: 'rita' }),
      activity('nobodys'),
      activity('same', { assignee: 'rita' }),
      activity('decided', { assignee: 'rita', status: 'COMPLETED' }),
    ];
    const { deps, of } = bridge(tasks, activities, { 'flowable.tasks.assign': () => undefined });
    await reconcileTasks(deps, firstPlace);
    expect(of('flowable.tasks.assign')).toEqual([
      ['mine', 'rita'],
      ['nobodys', null],
    ]);
  });

  it('reads the timers of an Activity again that must have fired', async () => {
    const activities = [activity('fired', { deadlines: [{ at: past }] }), activity('waiting', { deadlines: [{ at: future }] })];
    const { deps, of } = bridge([task('fired'), task('waiting')], activities);
    await reconcileTasks(deps, firstPlace);
    expect(of('flowable.tasks.get')).toEqual([['fired']]);
  });

  it('compares a full page with the Activities of its own range of ids, and goes on behind it', async () => {
    const tasks = Array.from({ length: 500 }, (_, index) => task(`t${String(index).padStart(3, '0')}`));
    const { deps, of } = bridge(
      tasks,
      tasks.map(({ id }) => activity(id)),
    );
    expect(await reconcileTasks(deps, { start: 500, afterTask: 'a' })).toEqual({ start: 1_000, afterTask: 't499' });
    expect(of('flowable.tasks.list')).toMatchObject([[{ order: 'id', page: { start: 500, size: 500 } }]]);
    expect(of('api.openActivityTasks')).toMatchObject([[{ afterTask: 'a', upToTask: 't499' }]]);
    expect(of('api.settleActivities')).toEqual([]);
  });
});

describe('the comparison of timers', () => {
  const timer = (at: string, facts: Record<string, unknown> = {}) => ({
    processInstanceId: 'p',
    elementId: 'remind',
    dueDate: at,
    handlerType: 'trigger-timer',
    ...facts,
  });
  const withDeadline = [activity('t', { deadlines: [{ elementId: 'remind', at: future }] })];

  it('reads the task of a timer again that was moved in the engine', async () => {
    const { deps, of } = bridge([], withDeadline, { 'flowable.jobs.timers': () => [timer('2046-04-01T10:00:00.000Z')] });
    expect(await reconcileTimers(deps, 0)).toBeNull();
    expect(of('flowable.tasks.get')).toEqual([['t']]);
  });

  it('reads nothing where the timers are as the Activities say, or belong to no user task', async () => {
    const timers = [timer(future), timer(past, { elementId: 'another' }), timer(past, { handlerType: 'async-continuation' })];
    const { deps, of } = bridge([], withDeadline, { 'flowable.jobs.timers': () => timers });
    expect(await reconcileTimers(deps, 0)).toBeNull();
    expect(of('flowable.tasks.get')).toEqual([]);
  });
});
