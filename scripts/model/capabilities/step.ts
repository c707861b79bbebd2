import { setTimeout as pause } from 'node:timers/promises';

import { type Construct, keyOf } from '#bpmn/capabilities/construct.ts';
import { type FlowableClient, FlowableError, isFlowableError } from '#flowable/client/index.ts';

/** Instance of a construct while it runs. */
export interface Running {
  readonly flowable: FlowableClient;
  readonly construct: Construct;
  readonly id: string;
  /** Assignees and candidates of the user tasks so far. */
  readonly seen: Set<string>;
  /** Actions that happen once: timers that were fired, messages that arrived. */
  readonly done: Set<string>;
}

/** Period beyond any timer that is to fire: the way out of a wait that is to end otherwise. */
const soonMs = 8 * 24 * 3600 * 1000;
const decisionTries = 3;
const decisionPauseMs = 500;

/** Makes one thing happen, in the natural order: work, decisions, timers, arrivals. Returns false when there is nothing to do. */
export async function step(running: Running): Promise<boolean | 'failed'> {
  const { flowable, id } = running;
  if (await hasEnded(running)) return false;
  if ((await flowable.jobs.executing({ processInstanceId: id })).length > 0) return true;
  if (await work(running)) return true;
  const decided = await decide(running);
  if (decided) return decided;
  return (await fireTimer(running)) || (await arrive(running));
}

/** Whether the instance has ended for good: the engine does not know it any more. */
export async function hasEnded({ flowable, id }: Running): Promise<boolean> {
  const instance = await flowable.history.processInstance(id);
  return instance === null || instance.endTime !== null;
}

async function work({ flowable, construct, id, done }: Running): Promise<boolean> {
  const called = (await flowable.history.elements(id)).flatMap(({ calledProcessInstanceId }) => calledProcessInstanceId ?? []);
  const models = [construct, ...(construct.calls ? [construct.calls] : [])];
  for (const [index, processInstanceId] of [id, ...called].entries()) {
    const listed = await flowable.externalWorkerJobs.list({ processInstanceId, unlocked: true });
    const job = listed.find(({ elementId }) => !construct.leaves?.includes(elementId));
    const topic = `${keyOf(models[index] ?? construct)}.${job?.elementId ?? ''}`;
    // An empty acquisition does not prove that there is nothing to do.
    if (job)
      return acquireAndReport(flowable, { topic, workerId: `capabilities-${done.size}`, errorCode: construct.throws?.[job.elementId] });
  }
  return false;
}

interface Report {
  readonly topic: string;
  readonly workerId: string;
  readonly errorCode: string | undefined;
}

async function acquireAndReport({ externalWorkerJobs }: FlowableClient, { topic, workerId, errorCode }: Report): Promise<true> {
  const [job] = await externalWorkerJobs.acquire({ topic, workerId, lockDuration: 'PT1M', maxJobs: 1 });
  if (job && errorCode === undefined) await externalWorkerJobs.complete(job.id, { workerId, variables: {} });
  else if (job && errorCode !== undefined) await externalWorkerJobs.bpmnError(job.id, { workerId, code: errorCode, variables: {} });
  return true;
}

async function decide({ flowable, construct, id, seen }: Running): Promise<boolean | 'failed'> {
  const tasks = await flowable.tasks.list({ processInstanceId: id });
  for (const task of tasks) {
    const { users, groups } = await flowable.tasks.candidates(task.id);
    for (const person of [...users, ...groups, task.assignee ?? '']) seen.add(person);
  }
  const next = tasks.find(({ taskDefinitionKey }) => !construct.leaves?.includes(taskDefinitionKey ?? ''));
  if (!next) return false;
  for (let left = decisionTries; left > 0; left -= 1) {
    if (await completes(flowable, next.id)) return true;
    await pause(decisionPauseMs);
  }
  return 'failed';
}

/** Whether the task can be completed. Simultaneous changes make a decision fail once; a failure each time is the model's fault. */
async function completes(flowable: FlowableClient, taskId: string): Promise<boolean> {
  try {
    await flowable.tasks.complete(taskId, { variables: {} });
    return true;
  } catch (error) {
    if (error instanceof FlowableError) return false;
    throw error;
  }
}

async function fireTimer({ flowable, id, done }: Running): Promise<boolean> {
  const timers = await flowable.jobs.timers({ processInstanceId: id, dueBefore: new Date(Date.now() + soonMs) });
  const next = timers.find(({ id: timer, handlerType }) => handlerType !== 'external-worker-complete' && !done.has(timer));
  if (!next) return timers.some(({ handlerType }) => handlerType === 'external-worker-complete');
  done.add(next.id);
  try {
    await flowable.jobs.fireTimer(next.id);
  } catch (error) {
    // The engine has fired the timer itself, or gone on without it.
    if (!isFlowableError(error, 'NOT_FOUND')) throw error;
  }
  return true;
}

async function arrive({ flowable, construct, id, done }: Running): Promise<boolean> {
  const { message, signal } = construct.arrives ?? {};
  const { executions } = flowable;
  const nameOf = (name: string): string => `${keyOf(construct)}.${name}`;
  const forMessage = message === undefined ? [] : await executions.waitingForMessage({ processInstanceId: id, messageName: message });
  const forSignal = signal === undefined ? [] : await executions.waitingForSignal({ processInstanceId: id, signalName: nameOf(signal) });
  const [execution] = [...forMessage, ...forSignal];
  if (!execution || done.has('arrived')) return false;
  done.add('arrived');
  const delivery = { executionId: execution.id, variables: {} };
  if (message !== undefined) await executions.deliverMessage({ ...delivery, messageName: message });
  else if (signal !== undefined) await executions.deliverSignal({ ...delivery, signalName: nameOf(signal) });
  return true;
}
