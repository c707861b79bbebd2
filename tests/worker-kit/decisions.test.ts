/** Decisions that the real engine does not take: the messages to people, and their remedies. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { defineUserTask } from '#inngest/define/user-task.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { callerWith } from '#scripts/api/caller.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type KitHost, startKitHost, workflowOf } from '#tests/support/kit-host.ts';

const stack = inject('stack');
const key = 'kit-decisions';

/**
 * Model whose first task decides name and priority of the second: with a priority in words, or without one, the second cannot begin.
 */
const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${key}" name="Decisions" isExecutable="true">
    <startEvent id="start"/><userTask id="first" name="Choose a subject" flowable:candidateGroups="case-reviewers"/>
    <userTask id="check" name="About \${subject}" flowable:priority="\${level}" flowable:candidateGroups="case-reviewers"/><endEvent id="end"/>
    <sequenceFlow id="to-first" sourceRef="start" targetRef="first"/><sequenceFlow id="to-check" sourceRef="first" targetRef="check"/>
    <sequenceFlow id="to-end" sourceRef="check" targetRef="end"/>
  </process>
</definitions>`;

const level = z.union([z.number(), z.string()]).optional();
const first = defineUserTask({
  form: z.object({ subject: z.string(), level }),
  context: {},
  output: z.object({ subject: z.string(), level }),
  variables: (decision) => (decision.level === undefined ? { subject: decision.subject } : decision),
});
const check = defineUserTask({ form: z.object({}), context: {}, output: z.object({}), variables: () => ({}) });

const activitySchema = z.object({
  id: z.string(),
  version: z.number(),
  userTaskKey: z.string(),
  title: z.string(),
  status: z.string(),
  delivery: z.string(),
  assignee: z.string().nullable(),
  suspended: z.boolean().nullable(),
  draft: z.object({ decision: z.unknown() }).nullable(),
  decisionProgress: z
    .object({ state: z.string(), attempts: z.number(), cause: z.string().nullable(), problem: z.string().nullable() })
    .nullable(),
});
type Activity = z.infer<typeof activitySchema>;
const instanceSchema = z.object({
  status: z.string(),
  suspended: z.boolean(),
  incidents: z.array(z.object({ id: z.string(), message: z.string(), action: z.string().nullable(), activityId: z.string().nullable() })),
});

let host: KitHost;
beforeAll(async () => {
  host = await startKitHost(stack, [workflowOf(key, {}, { userTasks: { first, check } })]);
  await host.flowable.deployments.create({ fileName: `${key}.bpmn`, xml: model });
});
afterAll(() => host?.stop());

async function as<T>(who: string, document: string, variables: Record<string, unknown>, data: z.ZodType<T>): Promise<T> {
  const person = seededPeople.find(({ id }) => id === who);
  if (!person) throw new Error(`Nobody is called ${who}.`);
  return callerWith(host.url, await issueDevelopmentToken(person, stack.secrets.authDev)).request(document, variables, data);
}

const start = async (): Promise<string> => {
  const businessKey = `${key}-${Date.now()}`;
  return (await host.flowable.processInstances.start({ processDefinitionKey: key, businessKey, variables: {} })).id;
};

async function activityOf(processInstanceId: string, userTask: string, who = 'rita'): Promise<Activity | undefined> {
  const query = `query ($id: ID!) { activities(filter: { processInstanceId: $id }) { nodes {
    id version userTaskKey title status delivery assignee suspended draft { decision } decisionProgress { state attempts cause problem } } } }`;
  const { activities } = await as(
    who,
    query,
    { id: processInstanceId },
    z.object({ activities: z.object({ nodes: z.array(activitySchema) }) }),
  );
  return activities.nodes.find(({ userTaskKey }) => userTaskKey === userTask);
}

const reaches = (id: string, userTask: string, accept: (found: Activity) => boolean, what: string) =>
  eventually(
    async () => (await activityOf(id, userTask)) as Activity,
    (found) => found !== undefined && accept(found),
    { seconds: 60, what },
  );

async function decide(id: string, decision: Record<string, unknown>): Promise<Activity> {
  const { version, ...found } = await reaches(id, 'first', () => true, 'The Activity');
  const complete =
    'mutation ($id: ID!, $version: Int!, $decision: JSONObject!) { completeActivity(id: $id, version: $version, decision: $decision) { id } }';
  await as('rita', complete, { id: found.id, version, decision }, z.unknown());
  return { ...found, version: version + 1 };
}

const instanceOf = async (id: string) => {
  const query = 'query ($id: ID!) { processInstance(id: $id) { status suspended incidents { id message action activityId } } }';
  return (await as('otto', query, { id }, z.object({ processInstance: instanceSchema }))).processInstance;
};

const inWords = { subject: 'much', level: 'high' };
const needsAttention = ({ decisionProgress }: Activity): boolean => decisionProgress?.state === 'NEEDS_ATTENTION';
const isDone = ({ decisionProgress }: Activity): boolean => decisionProgress?.state === 'DONE';

/** Calls the engine with its own tools, as an operator does. */
async function atTheEngine(path: string, body: unknown): Promise<void> {
  const { url, user, password } = stack.flowable;
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/process-api${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

describe('a decision that the engine cannot go on with', () => {
  it('is an incident, is reopened, corrected, and taken', async () => {
    const id = await start();
    const { id: activityId, version } = await decide(id, inWords);
    const stuck = await reaches(id, 'first', needsAttention, 'The incident');
    expect(stuck.decisionProgress).toMatchObject({ attempts: 1, cause: 'PRIORITY_INVALID', problem: expect.stringContaining('high') });
    expect(await instanceOf(id)).toMatchObject({
      status: 'FAILED',
      incidents: [{ message: expect.stringContaining('no whole number'), action: expect.stringContaining('reopen'), activityId }],
    });

    const reopen = 'mutation ($id: ID!, $version: Int!) { reopenActivity(id: $id, version: $version) { id } }';
    await as('otto', reopen, { id: activityId, version }, z.unknown());
    const reopened = await activityOf(id, 'first');
    expect(reopened).toMatchObject({ status: 'CLAIMED', assignee: 'rita', draft: { decision: inWords } });
    expect(await instanceOf(id)).toMatchObject({ status: 'RUNNING', incidents: [] });

    await decide(id, { subject: 'less', level: 50 });
    await reaches(id, 'first', isDone, 'The corrected decision');
    expect((await reaches(id, 'check', () => true, 'The next Activity')).title).toBe('About less');
  });

  it('is sent again as it is once its cause is gone', async () => {
    const id = await start();
    await decide(id, { subject: 'what was missing' });
    const stuck = await reaches(id, 'first', needsAttention, 'The incident');
    expect(stuck.decisionProgress).toMatchObject({ cause: 'VARIABLE_MISSING', problem: expect.stringContaining('${level}') });

    await atTheEngine(`/runtime/process-instances/${id}/variables`, [{ name: 'level', value: 70 }]);
    const [incident] = (await instanceOf(id)).incidents;
    const retry = 'mutation ($id: ID!, $incident: ID!) { retryIncident(processInstanceId: $id, incidentId: $incident) { id } }';
    await as('otto', retry, { id, incident: incident?.id }, z.unknown());
    await reaches(id, 'first', isDone, 'The decision that was sent again');
    expect((await reaches(id, 'check', () => true, 'The next Activity')).title).toBe('About what was missing');
  });
});

describe('a suspended instance', () => {
  it('says so, keeps a decision without an incident, and takes it once it is resumed', async () => {
    const id = await start();
    await reaches(id, 'first', ({ suspended }) => suspended === false, 'The Activity');
    await atTheEngine(`/runtime/process-instances/${id}`, { action: 'suspend' });
    expect(await activityOf(id, 'first')).toMatchObject({ suspended: true });
    expect(await instanceOf(id)).toMatchObject({ suspended: true, status: 'RUNNING' });

    await decide(id, { subject: 'later', level: 50 });
    const waiting = await reaches(id, 'first', ({ decisionProgress }) => decisionProgress?.cause === 'SUSPENDED', 'The wait');
    expect(waiting.decisionProgress).toMatchObject({ state: 'WAITING', attempts: 0, problem: expect.stringContaining('suspended') });
    expect((await instanceOf(id)).incidents).toEqual([]);

    await atTheEngine(`/runtime/process-instances/${id}`, { action: 'activate' });
    await reaches(id, 'first', isDone, 'The decision after the instance was resumed');
    expect(await instanceOf(id)).toMatchObject({ suspended: false, status: 'RUNNING' });
  });
});
