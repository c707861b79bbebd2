import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { completeTask } from '#inngest/bridge/activities/complete-task.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import { engineError, failing, strictBridge } from '../strict-bridge.ts';

const check = defineUserTask({
  form: z.object({ answer: z.string() }),
  context: {},
  output: z.object({ checked: z.string() }),
  variables: ({ answer }) => ({ checked: answer }),
});
const workflows = [{ model: { key: 'trip', readVariables: [] }, userTasks: { check } } as unknown as Workflow];
const decision = {
  activityId: 'a',
  taskId: 't',
  delivery: 'SENDING',
  processDefinitionKey: 'trip',
  processInstanceId: 'p',
  userTaskKey: 'check',
  decidedBy: 'rita',
  decision: { answer: 'yes' },
};

type Answers = Parameters<typeof strictBridge>[0];
const tasks = 'flowable.tasks';
const settling = { 'api.settleActivities': () => ({ changed: 1, tasksWithoutActivity: [] }) };

function complete(answers: Answers, found: object | null = decision) {
  const bridge = strictBridge({ 'api.decision': () => found, [`${tasks}.assign`]: () => undefined, ...answers }, { workflows });
  return { ...bridge, result: completeTask(bridge.deps, { activityId: 'a' }) };
}

/** Completes a task, which the engine answers with the error; the task is read then. */
const afterError = (error: Error, task: object | null, answers: Answers = {}) =>
  complete({ [`${tasks}.complete`]: failing(error), [`${tasks}.get`]: () => task, ...answers });

describe('a decision', () => {
  it('completes its task once, in the name of whoever decided, and leaves the id of its Activity', async () => {
    const { result, of } = complete({ [`${tasks}.complete`]: () => undefined, ...settling });
    expect(await result).toBe('accepted');
    expect(of(`${tasks}.assign`)).toEqual([['t', 'rita']]);
    expect(of(`${tasks}.complete`)).toEqual([['t', { variables: { checked: 'yes' }, localVariables: { activityId: 'a' } }]]);
    expect(of('api.settleActivities')).toMatchObject([[[{ taskId: 't', activityId: 'a', deleteReason: null }]]]);
  });

  it.each(['ACCEPTED', 'TOO_LATE'])('that the engine has answered is not delivered again: %s', async (delivery) => {
    const { result, names } = complete({}, { ...decision, delivery });
    expect(await result).toBe('already-settled');
    expect(names()).toEqual(['api.decision']);
  });

  it('that nobody has taken is not delivered, whatever an event says', async () => {
    expect(await complete({}, null).result).toBe('already-settled');
  });
});

describe('a completion without an answer', () => {
  it('is repeated while the task is open', async () => {
    await expect(afterError(engineError('ENGINE_FAILED'), { delegationState: null }).result).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
    });
  });

  it('counts as an attempt where the engine answers other calls', async () => {
    await expect(afterError(engineError('TIMED_OUT'), { delegationState: null }).result).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  });

  it('is decided by the end of the task where the task is no longer open', async () => {
    const ended = { id: 't', endTime: '2046-03-01T10:00:00.000Z', deleteReason: 'boundary timer', localVariables: {} };
    const { result, of } = afterError(engineError('NOT_FOUND'), null, { 'flowable.history.task': () => ended, ...settling });
    expect(await result).toBe('accepted');
    expect(of('api.settleActivities')).toMatchObject([[[{ taskId: 't', deleteReason: 'boundary timer', activityId: null }]]]);
  });

  it('ends a delegation in the engine, and is repeated', async () => {
    const { result, of } = afterError(
      engineError('ENGINE_FAILED'),
      { delegationState: 'pending' },
      { [`${tasks}.resolve`]: () => undefined },
    );
    await expect(result).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(of(`${tasks}.resolve`)).toEqual([['t']]);
  });
});
