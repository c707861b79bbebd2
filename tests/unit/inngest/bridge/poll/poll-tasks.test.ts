import { describe, expect, it } from 'vitest';

import { pollTasks } from '#inngest/bridge/poll/poll-tasks.ts';

import { failing, strictBridge } from '../strict-bridge.ts';

const soon = Date.now() + 60_000;
const cursor = '2046-03-01T10:00:00.000Z';
const aMinuteBefore = new Date('2046-03-01T09:59:00.000Z');

const taskAt = (index: number, at: string) => ({ id: `task-${index}`, createTime: at });
const tasks = (count: number) => Array.from({ length: count }, (_, index) => taskAt(index, '2046-03-01T10:05:00.000Z'));
const endedTask = {
  id: 'ended',
  name: 'Check',
  taskDefinitionKey: 'check',
  description: null,
  priority: 50,
  tenantId: '',
  processInstanceId: 'p',
  processDefinitionId: 'trip:1:x',
  endTime: '2046-03-01T10:06:00.000Z',
  deleteReason: null,
  localVariables: {},
};

type Answers = Parameters<typeof strictBridge>[0];

/** Bridge at an engine with these pages of new tasks, whose Activities are all open already. */
function bridge(pages: readonly unknown[][], answers: Answers = {}) {
  return strictBridge({
    'api.sweepCursor': () => cursor,
    'api.moveSweepCursor': () => undefined,
    'api.knownTasks': (ids: string[]) => ids,
    'flowable.tasks.list': ({ page }: { page: { start: number; size: number } }) => pages[page.start / page.size] ?? [],
    'flowable.history.tasks': () => [],
    ...answers,
  });
}

describe('the poll of user tasks', () => {
  it('reads the last minute before its cursor again', async () => {
    const { deps, of } = bridge([]);
    expect(await pollTasks(deps, soon)).toBe(false);
    expect(of('flowable.tasks.list')).toMatchObject([[{ createdAfter: aMinuteBefore }]]);
    expect(of('flowable.history.tasks')).toMatchObject([[{ finishedAfter: aMinuteBefore }]]);
  });

  it('moves the cursor after the rows of a page were handled, to the last of them', async () => {
    const { deps, names, of } = bridge([tasks(2)]);
    await pollTasks(deps, soon);
    expect(of('api.moveSweepCursor')).toEqual([['user-tasks', '2046-03-01T10:05:00.000Z']]);
    expect(names().indexOf('api.knownTasks')).toBeLessThan(names().indexOf('api.moveSweepCursor'));
  });

  it('leaves the cursor where the rows could not be handled', async () => {
    const { deps, of } = bridge([tasks(2)], { 'api.knownTasks': failing(new Error('away')) });
    await expect(pollTasks(deps, soon)).rejects.toThrow('away');
    expect(of('api.moveSweepCursor')).toEqual([]);
  });

  it('reads on to the last page', async () => {
    const { deps, of } = bridge([tasks(200), tasks(200), tasks(3)]);
    expect(await pollTasks(deps, soon)).toBe(false);
    expect(of('flowable.tasks.list')).toMatchObject([0, 200, 400].map((start) => [{ page: { start } }]));
  });

  it('begins no page once its time is over, and says that there is more', async () => {
    const { deps, of } = bridge([tasks(200)]);
    expect(await pollTasks(deps, Date.now() - 1)).toBe(true);
    expect(of('flowable.tasks.list')).toEqual([]);
  });
});

describe('a task that came and went between two polls', () => {
  it('gets an Activity, which is settled at once', async () => {
    const reported = [
      { changed: 0, tasksWithoutActivity: ['ended'] },
      { changed: 1, tasksWithoutActivity: [] },
    ];
    const { deps, of } = bridge([], {
      'flowable.history.tasks': () => [endedTask],
      'flowable.history.processInstance': () => ({ businessKey: 'bk' }),
      'api.settleActivities': () => reported.shift(),
      'api.openActivities': () => ['a'],
    });
    await pollTasks(deps, soon);
    expect(of('api.openActivities')).toMatchObject([[[{ taskId: 'ended', businessKey: 'bk', processDefinitionKey: 'trip' }]]]);
    expect(of('api.settleActivities')).toHaveLength(2);
  });

  it('outside any process gets none: nothing here asked for it', async () => {
    const { deps, of } = bridge([], {
      'flowable.history.tasks': () => [{ ...endedTask, processInstanceId: null }],
      'api.settleActivities': () => ({ changed: 0, tasksWithoutActivity: ['ended'] }),
    });
    await pollTasks(deps, soon);
    expect(of('api.openActivities')).toEqual([]);
  });
});
