import { describe, expect, it } from 'vitest';

import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { tasksBesideJob } from '#inngest/bridge/poll/tasks-beside-job.ts';

/** Executions as the engine has them: the repetition, and both courses, stand on the sub-process. */
const executions = [
  { id: 'instance', activityId: null, parentId: null },
  { id: 'root', activityId: 'panel', parentId: 'instance' },
  { id: 'first', activityId: 'panel', parentId: 'root' },
  { id: 'second', activityId: 'panel', parentId: 'root' },
  { id: 'first-task', activityId: 'decide', parentId: 'first' },
  { id: 'second-task', activityId: 'decide', parentId: 'second' },
  { id: 'first-job', activityId: 'remind', parentId: 'first' },
  { id: 'second-inner', activityId: 'inner', parentId: 'second' },
  { id: 'second-job', activityId: 'remind', parentId: 'second-inner' },
];
const taskOf = (course: string) => ({ id: course, taskDefinitionKey: 'decide', executionId: `${course}-task`, processDefinitionId: 'd' });

function engine(within: string | undefined, tasks = [taskOf('first'), taskOf('second')]): BridgeDependencies {
  const flowable = {
    tasks: { list: async () => tasks },
    executions: { list: async () => executions },
    processDefinitions: { elements: async () => ({ decide: { type: 'userTask', name: null, ...(within && { within }) } }) },
  };
  return { flowable } as unknown as BridgeDependencies;
}

const job = (executionId: string) => ({ processInstanceId: 'instance', executionId });

describe('tasksBesideJob', () => {
  it('finds the task of the repetition in which the job stands', async () => {
    expect(await tasksBesideJob(engine('panel'), job('first-job'), 'decide')).toEqual(['first']);
  });

  it('finds it from a sub-process inside of the repetition', async () => {
    expect(await tasksBesideJob(engine('panel'), job('second-job'), 'decide')).toEqual(['second']);
  });

  it('finds none of the sisters when its own was decided in the same moment', async () => {
    expect(await tasksBesideJob(engine('panel', [taskOf('second')]), job('first-job'), 'decide')).toEqual([]);
  });

  it('leaves all in where the user task is in no sub-process, or none is open', async () => {
    expect(await tasksBesideJob(engine(undefined), job('first-job'), 'decide')).toBeUndefined();
    expect(await tasksBesideJob(engine('panel', []), job('first-job'), 'decide')).toBeUndefined();
  });
});
