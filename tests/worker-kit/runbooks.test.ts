/** Provokes failures of workers and decisions with the real bridge, and does what the runbook of their class says, command by command. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { pollIncidents } from '#inngest/bridge/incidents/poll-incidents.ts';
import { PermanentError } from '#inngest/define/errors.ts';
import type { ErrorClass } from '#inngest/define/failure-cause.ts';
import { complete } from '#inngest/define/result.ts';
import { defineUserTask } from '#inngest/define/user-task.ts';
import { defineWorker, type WorkerContext } from '#inngest/define/worker.ts';
import { understandReply } from '#inngest/services/understand-reply.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { runbookOf } from '#netlify/services/incidents/class-operations.ts';
import { type Caller, callerWith } from '#scripts/api/caller.ts';
import type { Group } from '#tests/support/error-groups.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Runbooks, runbooksOf } from '#tests/support/follow-runbook.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';
import { type MailServer, startMailServer } from '#tests/support/smtp-server.ts';

const stack = inject('stack');
/** Classes whose cause is gone: the correction is released, the system answers. */
const mended = new Set<ErrorClass>();

const settings = { attempts: 1, attemptsPerRun: 1, deadlineMs: 5_000 };
const large = 'x'.repeat(70_000);

/** Returns a worker that runs `trouble` until its cause is gone. */
const failing = (errorClass: ErrorClass, trouble: (context: WorkerContext<'mail'>) => Promise<unknown>, more = {}) =>
  defineWorker({
    name: errorClass,
    input: z.looseObject({}),
    output: z.looseObject({}),
    systems: ['mail'],
    settings: { ...settings, ...more },
    async run(_, context) {
      if (!mended.has(errorClass)) await trouble(context);
      return complete({});
    },
  });

/** Sends a mail to an address at which the mail server answers with this status until the cause is gone. */
const mailing = (errorClass: ErrorClass, status: number) =>
  defineWorker({
    name: errorClass,
    input: z.looseObject({}),
    output: z.looseObject({}),
    systems: ['mail'],
    settings,
    async run(_, { services, idempotencyKey, signal }) {
      await services.mail.send({ to: `${status}@example.com`, subject: 'Hello', text: 'Hello' }, { idempotencyKey, signal });
      return complete({});
    },
  });
const statuses = new Map<string, ErrorClass>([
  ['421', 'SYSTEM_UNAVAILABLE'],
  ['450', 'SYSTEM_BUSY'],
  ['550', 'SYSTEM_REFUSED'],
]);
const replyTo = (recipient: string): number | null => {
  const [status = ''] = recipient.split('@');
  const errorClass = statuses.get(status);
  return errorClass === undefined || mended.has(errorClass) ? null : Number(status);
};

/** Releases the lock of a job under its run, as the end of the lock of a killed functions process does. */
async function loseLock({ processInstanceId }: Pick<WorkerContext, 'processInstanceId'>): Promise<never> {
  for (const { id, lockOwner } of await host.flowable.externalWorkerJobs.list({ processInstanceId }))
    await host.flowable.externalWorkerJobs.release(id, { workerId: lockOwner ?? '' });
  throw new Error('The process was killed.');
}

const provider = {
  system: 'mail',
  name: 'The mail server',
  baseUrl: 'http://127.0.0.1',
  authorization: '',
  settings: { key: 'MAIL_FROM', address: 'MAIL_SMTP_URL' },
  deadlineMs: 1_000,
} as const;

const workers = {
  SYSTEM_UNAVAILABLE: mailing('SYSTEM_UNAVAILABLE', 421),
  SYSTEM_BUSY: mailing('SYSTEM_BUSY', 450),
  SYSTEM_REFUSED: mailing('SYSTEM_REFUSED', 550),
  REPLY_INVALID: failing('REPLY_INVALID', async () =>
    understandReply(z.object({ id: z.string() }), { hello: 'world' }, { provider, sent: {} }),
  ),
  INPUT_INVALID: defineWorker({
    name: 'INPUT_INVALID',
    input: z.looseObject({}).refine(() => mended.has('INPUT_INVALID')),
    output: z.looseObject({}),
    settings,
    run: async () => complete({}),
  }),
  OUTPUT_INVALID: defineWorker({
    name: 'OUTPUT_INVALID',
    input: z.looseObject({}),
    output: z.looseObject({}).refine(() => mended.has('OUTPUT_INVALID')),
    settings,
    run: async () => complete({}),
  }),
  VARIABLE_REJECTED: defineWorker({
    name: 'VARIABLE_REJECTED',
    input: z.looseObject({}),
    output: z.looseObject({}),
    settings,
    run: async () => complete({ report: mended.has('VARIABLE_REJECTED') ? 'https://store.example/1' : large }),
  }),
  WORKER_GAVE_UP: failing('WORKER_GAVE_UP', () => Promise.reject(new PermanentError('There is no such year.'))),
  WORKER_FAILED: failing('WORKER_FAILED', () => Promise.reject(new Error('It failed.'))),
  WORKER_TIMED_OUT: failing('WORKER_TIMED_OUT', () => new Promise(() => undefined), { deadlineMs: 500 }),
  POISON_JOB: failing('POISON_JOB', loseLock, { maxDeliveries: 1 }),
  API_UNAVAILABLE: failing('API_UNAVAILABLE', ({ step }) => step('pay', async () => ({})), { maxWaitMs: 0 }),
};
type Provoked = keyof typeof workers;

/** Process that goes on with the decisions for levels 1 and 2. Its user task writes the text of a decision into a variable. */
const deciding = 'runbook-decision';
const levels = [1, 2].map(
  (level) =>
    `<sequenceFlow id="to-end-${level}" sourceRef="which" targetRef="end"><conditionExpression>\${level == ${level}}</conditionExpression></sequenceFlow>`,
);
const decidingModel = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${deciding}" name="Decision" isExecutable="true">
    <startEvent id="start"/><userTask id="choose" name="Choose a level" flowable:candidateGroups="case-reviewers"/>
    <exclusiveGateway id="which"/><endEvent id="end"/>
    <sequenceFlow id="to-choose" sourceRef="start" targetRef="choose"/><sequenceFlow id="to-which" sourceRef="choose" targetRef="which"/>
    ${levels.join('')}
  </process>
</definitions>`;
const decision = z.object({ level: z.number(), repeats: z.number() });
const choose = defineUserTask({
  form: decision,
  context: {},
  output: z.object({ level: z.number(), text: z.string() }),
  variables: ({ level, repeats }) => ({ level, text: 'x'.repeat(repeats) }),
});

/** Engine ids of definitions do not hold keys of more than 25 characters, such as that of SYSTEM_UNAVAILABLE. */
const keyOf = (errorClass: string): string => `runbook-${errorClass.toLowerCase().replaceAll('_', '-')}`;
const topicOf = (errorClass: string): string => `${keyOf(errorClass)}.work`;

let host: KitHost;
let mail: MailServer;
let runbooks: Runbooks;
let rita: Caller;
let sweeps: NodeJS.Timeout;

beforeAll(async () => {
  const workflows = Object.entries(workers).map(([name, worker]) => workflowOf(keyOf(name), { [topicOf(name)]: worker }));
  mail = await startMailServer(replyTo);
  const decisions = workflowOf(deciding, {}, { userTasks: { choose } });
  host = await startKitHost(stack, [...workflows, decisions], { MAIL_SMTP_URL: mail.url });
  host.unanswered.add('RecordStep');
  runbooks = runbooksOf(stack, await callerOf('otto'));
  rita = await callerOf('rita');
  await host.flowable.deployments.create({ fileName: `${deciding}.bpmn`, xml: decidingModel });
  for (const name of Object.keys(workers)) await host.deploy(keyOf(name), [topicOf(name)]);
  // As the sweep does, which comes every minute here: it finds the end of what was retried.
  sweeps = setInterval(() => void pollIncidents(host.deps, Date.now() + 1_000).catch(() => undefined), 3_000);
});
afterAll(async () => {
  clearInterval(sweeps);
  await host?.stop();
  await mail?.stop();
});

async function callerOf(who: string): Promise<Caller> {
  const person = seededPeople.find(({ id }) => id === who);
  if (!person) throw new Error(`Nobody is called ${who}.`);
  return callerWith(host.url, await issueDevelopmentToken(person, stack.secrets.authDev));
}

/** Starts instances, and waits until their jobs are in one group of the class. */
async function provoke(errorClass: Provoked, count: number): Promise<Group> {
  const ids = await host.start(
    keyOf(errorClass),
    Array.from({ length: count }, () => ({})),
  );
  return groupOf(errorClass, keyOf(errorClass), ids);
}

async function groupOf(errorClass: ErrorClass, key: string, ids: readonly string[]): Promise<Group> {
  const groups = [];
  for (const id of ids) groups.push(await runbooks.of(key, id));
  const [group] = groups;
  if (!group) throw new Error('There is no group.');
  expect(groups.map(({ id, errorClass: found }) => [id, found])).toEqual(ids.map(() => [group.id, errorClass]));
  return group;
}

function mend(errorClass: ErrorClass): void {
  mended.add(errorClass);
  if (errorClass === 'API_UNAVAILABLE') host.unanswered.clear();
}

const expectWhole = (errorClass: ErrorClass) => expect(runbooks.leftOut(runbookOf(errorClass))).toEqual([]);

const activity = z.object({ id: z.string(), version: z.number() });
type Decision = z.infer<typeof decision>;

/** Makes a decision on the Activity of an instance, and returns the Activity at its new version. */
async function decide(processInstanceId: string, made: Decision): Promise<z.infer<typeof activity>> {
  const query = 'query ($id: ID!) { activities(filter: { processInstanceId: $id }) { nodes { id version } } }';
  const read = z.object({ activities: z.object({ nodes: z.array(activity) }) });
  const [found] = await eventually(
    async () => (await rita.request(query, { id: processInstanceId }, read)).activities.nodes,
    ({ length }) => length === 1,
    { seconds: 90, what: 'The Activity' },
  );
  const complete = `mutation ($id: ID!, $version: Int!, $decision: JSONObject!) {
    completeActivity(id: $id, version: $version, decision: $decision) { id version } }`;
  const data = await rita.request(complete, { ...found, decision: made }, z.object({ completeActivity: activity }));
  return data.completeActivity;
}

/** Has a decision reopened as the runbook says, and decides anew. */
async function reopen(group: Group, processInstanceId: string, { id: activityId, version }: z.infer<typeof activity>): Promise<void> {
  await runbooks.act(group, 'reopenActivity', { activityId, version });
  await decide(processInstanceId, { level: 1, repeats: 1 });
}

describe.concurrent('the runbook of', () => {
  it.each([
    'SYSTEM_UNAVAILABLE',
    'SYSTEM_BUSY',
    'SYSTEM_REFUSED',
    'REPLY_INVALID',
    'OUTPUT_INVALID',
    'WORKER_FAILED',
    'WORKER_TIMED_OUT',
    'POISON_JOB',
    'API_UNAVAILABLE',
  ] as const)('%s has the jobs retried once the cause is gone', async (errorClass) => {
    const group = await provoke(errorClass, 1);
    mend(errorClass);
    await runbooks.handle(group, 'retryIncidents');
    expectWhole(errorClass);
  });

  it.each(['INPUT_INVALID', 'WORKER_GAVE_UP'] as const)('%s has a case cancelled, and the jobs of others retried', async (errorClass) => {
    const group = await provoke(errorClass, 2);
    mend(errorClass);
    await runbooks.handle(group, 'cancelProcess', 'retryIncidents');
    expectWhole(errorClass);
  });

  it('VARIABLE_REJECTED has the jobs retried once the variable fits, and a decision reopened', async () => {
    const [id = ''] = await host.start(deciding, [{}]);
    const decided = await decide(id, { level: 1, repeats: large.length });
    const jobs = await provoke('VARIABLE_REJECTED', 1);
    mend('VARIABLE_REJECTED');
    await runbooks.handle(jobs, 'retryIncidents');
    const decisions = await groupOf('VARIABLE_REJECTED', deciding, [id]);
    await reopen(decisions, id, decided);
    await runbooks.verify(decisions);
    expectWhole('VARIABLE_REJECTED');
  });

  it('NO_FLOW_SELECTED has a decision reopened, and a case cancelled', async () => {
    const [first = '', second = ''] = await host.start(deciding, [{}, {}]);
    const decided = await decide(first, { level: 3, repeats: 1 });
    await decide(second, { level: 3, repeats: 1 });
    const group = await groupOf('NO_FLOW_SELECTED', deciding, [first, second]);
    await runbooks.diagnose(group);
    await reopen(group, first, decided);
    await runbooks.act(group, 'cancelProcess', { processInstanceId: second });
    await runbooks.verify(group);
    expectWhole('NO_FLOW_SELECTED');
  });
});
