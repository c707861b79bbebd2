import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { verifyHint } from '#flowable/client/index.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type HintReceiver, startHintReceiver } from '#tests/support/hint-receiver.ts';
import { type OwnEngine, startOwnEngine } from '#tests/support/own-engine.ts';
import { deploySmallModels, flow, type SmallModel, worker } from '#tests/support/small-models.ts';

const secret = 'the-secret-of-the-hints-in-tests-1234';
const soon = '<timerEventDefinition><timeDuration>PT0.1S</timeDuration></timerEventDefinition>';
const review = '<userTask id="review"/>';

const models: SmallModel[] = [
  { key: 'working', elements: [worker('${topic}')] },
  { key: 'continuing', elements: [review, worker('continued', { more: 'flowable:async="true"' })] },
  {
    key: 'joining',
    elements: [worker('left'), '<parallelGateway id="join" flowable:async="true"/>', worker('joined', { id: 'after' })],
  },
  { key: 'timed', elements: [`<intermediateCatchEvent id="wait">${soon}</intermediateCatchEvent>`, worker('timed-out')] },
  {
    key: 'signalled',
    global: '<signal id="go" name="go"/>',
    elements: ['<intermediateCatchEvent id="wait"><signalEventDefinition signalRef="go"/></intermediateCatchEvent>', worker('signalled')],
  },
  {
    key: 'messaged',
    global: '<message id="news" name="news"/>',
    elements: [review, '<intermediateCatchEvent id="wait"><messageEventDefinition messageRef="news"/></intermediateCatchEvent>'],
  },
  { key: 'called', elements: [worker('in-called')] },
  { key: 'calling', elements: ['<callActivity id="call" calledElement="called" flowable:fallbackToDefaultTenant="true"/>'] },
  { key: 'reviewing', elements: [review] },
  {
    key: 'interrupted',
    elements: [review],
    beside: `<boundaryEvent id="late" attachedToRef="review">${soon}</boundaryEvent>${flow('late', 'late-work')}
      ${worker('overdue', { id: 'late-work' })}${flow('late-work', 'late-end')}<endEvent id="late-end"/>`,
  },
  {
    key: 'broken',
    elements: ['<parallelGateway id="fork"/>', worker('rolled-back')],
    beside: `${flow('fork', 'call')}<callActivity id="call" calledElement="missing"/>${flow('call', 'call-end')}<endEvent id="call-end"/>`,
  },
];

let engine: OwnEngine;
let receiver: HintReceiver;

beforeAll(async () => {
  receiver = await startHintReceiver();
  engine = await startOwnEngine('hints', { hints: { url: receiver.url, secret } });
  await deploySmallModels(engine.client, models);
});

afterAll(async () => {
  await engine?.close();
  await receiver?.close();
});

let keys = 0;

async function start(processDefinitionKey: string, variables: Record<string, unknown> = {}): Promise<string> {
  return (await engine.client.processInstances.start({ processDefinitionKey, businessKey: `key-${++keys}`, variables })).id;
}

const jobsOf = (topic: string, jobs: number) =>
  eventually(
    () => receiver.jobsOf(topic),
    (seen) => seen >= jobs,
    { what: `A hint of ${jobs} jobs of ${topic}`, everyMs: 10 },
  );

const idIn = (
  list: 'tasksCreated' | 'tasksEnded' | 'timersFired' | 'instancesEnded' | 'instancesChanged' | 'messagesAwaited' | 'deadLettersChanged',
  id: string,
) => eventually(() => receiver.hints.some((hint) => hint[list].includes(id)), Boolean, { what: `${id} in ${list}`, everyMs: 10 });

const taskOf = async (processInstanceId: string) => {
  const [task] = await engine.client.tasks.list({ processInstanceId });
  if (!task) throw new Error(`Instance ${processInstanceId} has no task.`);
  return task.id;
};

async function acquire(topic: string, lockDuration = 'PT5M') {
  const workerId = `worker-${topic}`;
  const [job] = await engine.client.externalWorkerJobs.acquire({ topic, workerId, lockDuration, maxJobs: 1 });
  if (!job) throw new Error(`There is no free job of ${topic}.`);
  return { ...job, workerId };
}

/** Starts an instance whose one job has this topic, waits for the hint and acquires the job. */
async function acquireNew(topic: string, lockDuration?: string) {
  await start('working', { topic });
  await jobsOf(topic, 1);
  return acquire(topic, lockDuration);
}

it('says nothing of instances that are not of a tenant of ours', async () => {
  const others = { overrideDefinitionTenantId: 'somebody-else' };
  const variables = [{ name: 'topic', value: 'foreign' }];
  await engine.call('POST', '/process-api/runtime/process-instances', { processDefinitionKey: 'working', variables, ...others });
  await engine.call('POST', '/process-api/runtime/process-instances', { processDefinitionKey: 'reviewing', ...others });
  const ours = await taskOf(await start('reviewing'));
  await idIn('tasksCreated', ours);
  await start('working', { topic: 'after-foreign' });
  await jobsOf('after-foreign', 1);
  expect(receiver.jobsOf('foreign')).toBe(0);
  expect(receiver.hints.flatMap(({ tasksCreated }) => tasksCreated)).toEqual([ours]);
});

describe('a hint names the topic of a job that', () => {
  it('an instance began with, by the value of an expression', async () => {
    await start('working', { topic: 'expression' });
    await jobsOf('expression', 1);
  });

  it('an asynchronous continuation created', async () => {
    const id = await start('continuing');
    await engine.client.tasks.complete(await taskOf(id), { variables: {} });
    await jobsOf('continued', 1);
  });

  it('came behind an asynchronous join', async () => {
    await start('joining');
    const { id, workerId } = await acquire('left');
    await engine.client.externalWorkerJobs.complete(id, { workerId, variables: {} });
    await jobsOf('joined', 1);
  });

  it('a timer released', async () => {
    await start('timed');
    await jobsOf('timed-out', 1);
  });

  it('a signal released', async () => {
    await start('signalled');
    await engine.client.signals.send({ name: 'go', variables: {}, tenantId: '' });
    await jobsOf('signalled', 1);
  });

  it('a called process began with, and later that both instances ended', async () => {
    const caller = await start('calling');
    await jobsOf('in-called', 1);
    const job = await acquire('in-called');
    await engine.client.externalWorkerJobs.complete(job.id, { workerId: job.workerId, variables: {} });
    await idIn('instancesEnded', job.processInstanceId);
    await idIn('instancesEnded', caller);
  });

  it('failed without a pause', async () => {
    const { id, workerId } = await acquireNew('failed');
    await engine.client.externalWorkerJobs.fail(id, { workerId, message: 'no', retries: 2 });
    await jobsOf('failed', 2);
  });

  it('failed, once its pause is over', async () => {
    const { id, workerId } = await acquireNew('paused');
    await engine.client.externalWorkerJobs.fail(id, { workerId, message: 'no', retries: 2, retryTimeout: 'PT1S' });
    await pause(300);
    expect(receiver.jobsOf('paused')).toBe(1);
    await jobsOf('paused', 2);
  });

  it('lost its lock by time', async () => {
    await acquireNew('expired', 'PT1S');
    await jobsOf('expired', 2);
  });

  it('a worker gave back', async () => {
    const { id, workerId } = await acquireNew('released');
    await engine.client.externalWorkerJobs.release(id, { workerId });
    await jobsOf('released', 2);
  });

  it('a worker gave back with all of its jobs', async () => {
    const { workerId } = await acquireNew('all-released');
    await engine.client.externalWorkerJobs.releaseAll({ workerId });
    await jobsOf('all-released', 2);
  });

  it('was put back from the dead letters', async () => {
    const { id, workerId } = await acquireNew('dead');
    await engine.client.externalWorkerJobs.fail(id, { workerId, message: 'no', retries: 0 });
    await pause(300);
    expect(receiver.jobsOf('dead')).toBe(1);
    await engine.client.jobs.retryDeadLetter(id);
    await jobsOf('dead', 2);
  });

  it('was activated after a suspension', async () => {
    const path = `/process-api/runtime/process-instances/${await start('working', { topic: 'suspended' })}`;
    await jobsOf('suspended', 1);
    await engine.call('PUT', path, { action: 'suspend' });
    await pause(300);
    expect(receiver.jobsOf('suspended')).toBe(1);
    await engine.call('PUT', path, { action: 'activate' });
    await jobsOf('suspended', 2);
  });
});

describe('a hint names the id of a task that', () => {
  it('was created, and of the instance that ended with its completion', async () => {
    const id = await start('reviewing');
    const task = await taskOf(id);
    await idIn('tasksCreated', task);
    await engine.client.tasks.complete(task, { variables: {} });
    await Promise.all([idIn('tasksEnded', task), idIn('instancesEnded', id)]);
  });

  it('was cancelled with its instance', async () => {
    const id = await start('reviewing');
    const task = await taskOf(id);
    await engine.client.processInstances.cancel(id, 'test');
    await Promise.all([idIn('tasksEnded', task), idIn('instancesEnded', id)]);
  });

  it('a boundary timer interrupted', async () => {
    const id = await start('interrupted');
    await Promise.all([idIn('tasksEnded', await taskOf(id)), idIn('timersFired', id), jobsOf('overdue', 1)]);
  });
});

describe('a hint names an instance that', () => {
  it('began, moved, failed, was tried again and ended as changed', async () => {
    const changes = (id: string) => receiver.hints.filter(({ instancesChanged }) => instancesChanged.includes(id)).length;
    const changedAgain = (id: string, before: number) =>
      eventually(
        () => changes(id),
        (seen) => seen > before,
        { what: `A hint that ${id} has changed`, everyMs: 10 },
      );
    const id = await start('working', { topic: 'changing' });
    await changedAgain(id, 0);
    await jobsOf('changing', 1);
    const job = await acquire('changing');
    await pause(100);
    const begun = changes(id);
    await engine.client.externalWorkerJobs.fail(job.id, { workerId: job.workerId, message: 'no', retries: 0 });
    await changedAgain(id, begun);
    const failed = changes(id);
    await engine.client.jobs.retryDeadLetter(job.id);
    await changedAgain(id, failed);
    const retried = changes(id);
    await engine.client.processInstances.cancel(id, 'test');
    await changedAgain(id, retried);
  });

  it('begins to wait for a message, and not again when it gets it', async () => {
    const id = await start('messaged');
    const task = await taskOf(id);
    await idIn('tasksCreated', task);
    const awaited = () => receiver.hints.filter(({ messagesAwaited }) => messagesAwaited.includes(id)).length;
    expect(awaited()).toBe(0);
    await engine.client.tasks.complete(task, { variables: {} });
    await idIn('messagesAwaited', id);
    const [wait] = await engine.client.eventSubscriptions.ofMessage({ processInstanceId: id, messageName: 'news' });
    await engine.client.executions.deliverMessage({ executionId: wait?.executionId ?? '', messageName: 'news', variables: {} });
    await idIn('instancesEnded', id);
    expect(awaited()).toBe(1);
  });
});

describe('no hint', () => {
  it('reports a transaction that was rolled back', async () => {
    await expect(start('broken')).rejects.toThrow('processInstances.start');
    await start('working', { topic: 'after-roll-back' });
    await jobsOf('after-roll-back', 1);
    await pause(100);
    expect(receiver.jobsOf('rolled-back')).toBe(0);
  });

  it('reports that a job was acquired or completed', async () => {
    const { id, workerId, processInstanceId } = await acquireNew('once');
    await engine.client.externalWorkerJobs.complete(id, { workerId, variables: {} });
    await idIn('instancesEnded', processInstanceId);
    expect(receiver.jobsOf('once')).toBe(1);
  });
});

describe('the signature of a hint', () => {
  it('fits its body and no other', async () => {
    await start('working', { topic: 'signed' });
    await jobsOf('signed', 1);
    const { body, signature } = receiver.hints.at(-1) ?? { body: '', signature: undefined };
    expect(verifyHint({ body, signature, secrets: ['x'.repeat(32), secret], now: new Date() }).overflow).toBe(false);
    expect(() => verifyHint({ body: `${body} `, signature, secrets: [secret], now: new Date() })).toThrow(
      'The signature of the hint is wrong',
    );
  });
});
