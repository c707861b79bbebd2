/** Delivery of decisions to the engine: the engine is replaced, all other parts are real. */
import { sql } from 'drizzle-orm';
import nock from 'nock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { FlowableError, type FlowableErrorFacts } from '#flowable/client/errors.ts';
import type { FlowableClient } from '#flowable/client/index.ts';
import { deliver } from '#inngest/bridge/activities/deliver-decision.ts';
import { maxAttempts } from '#inngest/bridge/activities/delivery-policy.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { resendDecisions } from '#inngest/bridge/sweep/relay.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { type WorkState, workStates } from '#netlify/services/work-items/states.ts';
import { activity } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { act, actionsOf, opened, type OpenedActivity, read } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { externalJobApi, historicInstance, openTask, page, processApi } from './engine-replies.ts';

mockNetwork();

let api: ApiUnderTest;
/** Failure of the next completions at the engine; null: the engine takes them. */
let failure: Partial<FlowableErrorFacts> | null = null;
let completed: unknown[] = [];
let isTaskOpen = true;
const sent: { id?: string; data: Record<string, unknown> }[] = [];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  failure = null;
  isTaskOpen = true;
  completed = [];
  sent.length = 0;
  await api.deps.database.execute(sql`update activity set delivery = 'ACCEPTED' where delivery = 'SENDING'`);
});

const permanent: Partial<FlowableErrorFacts> = { permanentCause: { kind: 'VARIABLE_MISSING', expression: '${limit}' } };
const suspended: Partial<FlowableErrorFacts> = { permanentCause: { kind: 'SUSPENDED', what: 'instance' } };
const thrown = (facts: Partial<FlowableErrorFacts>): FlowableError =>
  new FlowableError({ code: 'ENGINE_FAILED', operation: 'tasks.complete', fact: 'it failed', ...facts });

const bridge = (): BridgeDependencies =>
  ({
    api: api.worker,
    workflows,
    send: async (events: typeof sent) => void sent.push(...events),
    flowable: {
      tasks: {
        assign: async () => undefined,
        complete: async (_: string, given: unknown) => {
          if (failure) throw thrown(failure);
          completed.push(given);
        },
        get: async (id: string) => {
          if (failure?.code === 'UNREACHABLE') throw thrown(failure);
          return isTaskOpen ? openTask(id) : null;
        },
      },
      history: { task: async (id: string) => ({ id, endTime: new Date().toISOString(), deleteReason: 'cancelled', localVariables: {} }) },
    } as unknown as FlowableClient,
  }) as unknown as BridgeDependencies;

const attempt = ({ id }: { id: string }) => deliver(bridge(), { activityId: id });
const reject = { outcome: 'reject', reason: 'Too long a text', internalNote: 'See case 12' };

async function decided(decision: Record<string, unknown> = reject): Promise<OpenedActivity> {
  const found = await opened(api);
  expect((await act(api, 'rita', 'completeActivity', { id: found.id, version: 1, decision })).errors).toEqual([]);
  return found;
}

async function stuck(): Promise<OpenedActivity> {
  const found = await decided();
  failure = permanent;
  expect(await attempt(found)).toEqual({ state: 'needs-attention' });
  failure = null;
  return found;
}

const progressOf = async ({ id }: { id: string }) => (await read(api, id)).decisionProgress;

/** A way to each state that a decision can be in. */
const ways: Record<WorkState, () => Promise<OpenedActivity>> = {
  WAITING: () => decided(),
  DONE: async () => {
    const found = await decided();
    expect(await attempt(found)).toEqual({ state: 'accepted' });
    return found;
  },
  RETRYING: async () => {
    const found = await decided();
    failure = { status: 500 };
    expect(await attempt(found)).toMatchObject({ state: 'retrying' });
    return found;
  },
  NEEDS_ATTENTION: stuck,
  REJECTED: async () => {
    const found = await decided();
    failure = { code: 'NOT_FOUND', status: 404 };
    isTaskOpen = false;
    expect(await attempt(found)).toEqual({ state: 'accepted' });
    return found;
  },
};

describe('a decision', () => {
  it.each(workStates)('can be %s', async (state) => {
    const found = await ways[state]();
    expect((await progressOf(found)).state).toBe(state);
  });

  it('has no state before it is made', async () => {
    expect(await progressOf(await opened(api))).toBeNull();
  });

  it('with a permanent cause needs attention at once, and says why, what to do and who may', async () => {
    const found = await stuck();
    const told = await progressOf(found);
    expect(told).toMatchObject({ state: 'NEEDS_ATTENTION', attempts: 1, maxAttempts, nextAt: null, cause: 'VARIABLE_MISSING' });
    expect(told.problem).toBe('The expression ${limit} needs a variable that is not there: set it, or give the model a default.');
    expect(told).toMatchObject({ action: expect.stringContaining('reopen'), allowedTo: ['decider', 'lead', 'operator'] });
    expect(await actionsOf(api, found.id)).toEqual(['opened', 'completed', 'stuck']);
  });

  it('is not delivered by a run that comes late, until somebody acts', async () => {
    const found = await stuck();
    const before = completed.length;
    expect(await attempt(found)).toEqual({ state: 'already-settled' });
    expect(completed.length).toBe(before);
  });

  it('with a transient cause is retried, n of m, and needs attention after the last attempt', async () => {
    const found = await decided();
    failure = { status: 500 };
    for (let number = 1; number < maxAttempts; number += 1) {
      expect(await attempt(found)).toMatchObject({ state: 'retrying' });
      expect(await progressOf(found)).toMatchObject({ state: 'RETRYING', attempts: number, maxAttempts, nextAt: expect.any(String) });
    }
    expect(await attempt(found)).toEqual({ state: 'needs-attention' });
    expect(await progressOf(found)).toMatchObject({ state: 'NEEDS_ATTENTION', attempts: maxAttempts, nextAt: null });
    expect((await read(api, found.id)).version, 'an open form stays valid').toBe(2);
  });

  it('survives an engine that is away, without an attempt used and without an incident', async () => {
    const found = await decided();
    failure = { code: 'UNREACHABLE' };
    for (let look = 0; look < maxAttempts + 5; look += 1) expect(await attempt(found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(found)).toMatchObject({ state: 'RETRYING', attempts: 0, problem: 'The process engine does not answer.' });
    failure = null;
    expect(await attempt(found)).toEqual({ state: 'accepted' });
  });

  it('whose completion alone gets no answer uses up its attempts: the engine is there', async () => {
    const found = await decided();
    failure = { code: 'TIMED_OUT' };
    expect(await attempt(found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(found)).toMatchObject({ attempts: 1, cause: 'ENGINE_FAILED' });
  });

  it('on a suspended instance waits for it to be resumed, and says so', async () => {
    const found = await decided();
    failure = suspended;
    for (let look = 0; look < maxAttempts + 1; look += 1) expect(await attempt(found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(found)).toMatchObject({
      state: 'WAITING',
      attempts: 0,
      cause: 'SUSPENDED',
      problem: 'The process instance is suspended: activate it.',
      action: expect.stringContaining('resumes'),
    });
  });

  it('is delivered as the form made it, and not parsed again', async () => {
    const found = await decided({ outcome: 'reject', reason: '  Same person ' });
    await attempt(found);
    expect(completed).toMatchObject([{ variables: { reviewOutcome: 'reject' }, localVariables: { activityId: found.id } }]);
  });
});

describe('retryDecision', () => {
  const retry = (who: string, { id }: { id: string }, version = 2) =>
    act(api, who, 'retryDecision', { id, version, note: 'Limit is set now' });

  it.each(['rita', 'leo', 'otto'])('sends it again with all its attempts, for %s', async (who) => {
    const found = await stuck();
    const before = api.sent.length;
    expect((await retry(who, found)).data?.['retryDecision']).toMatchObject({
      version: 3,
      decisionProgress: { state: 'WAITING', attempts: 0 },
    });
    expect(api.sent.slice(before)).toMatchObject([{ id: `activity:${found.id}:completed:1`, data: { activityId: found.id } }]);
    expect(await actionsOf(api, found.id)).toEqual(['opened', 'completed', 'stuck', 'retried']);
    expect(await attempt(found)).toEqual({ state: 'accepted' });
  });

  it('answers a double click as the first one, and sends once', async () => {
    const found = await stuck();
    const before = api.sent.length;
    const answers = await Promise.all([retry('otto', found), retry('otto', found)]);
    for (const { errors, data } of answers) expect([errors, data?.['retryDecision'].version]).toEqual([[], 3]);
    expect(api.sent.slice(before).length).toBeGreaterThan(0);
    expect(new Set(api.sent.slice(before).map(({ id }) => id)).size).toBe(1);
  });

  it('refuses an old version, and a decision that needs no help', async () => {
    const found = await stuck();
    expect(codeOf(await retry('otto', found, 1))).toBe('VERSION_CONFLICT');
    const answer = await retry('otto', await decided());
    expect(answer.errors[0]).toMatchObject({
      message: 'This decision needs no help: it is on its way to the process.',
      extensions: { code: 'DECISION_NOT_STUCK', state: 'WAITING' },
    });
  });
});

describe('reopenActivity', () => {
  const reopen = (who: string, { id }: { id: string }, version = 2) => act(api, who, 'reopenActivity', { id, version });
  const task = ({ taskId }: OpenedActivity, isOpen = true) =>
    nock(processApi)
      .get(`/runtime/tasks/${taskId}`)
      .reply(isOpen ? 200 : 404, isOpen ? openTask(taskId) : { message: 'Not found', exception: 'Could not find a task' });

  it('gives it back to whoever decided, with the whole decision as a draft, to be decided anew', async () => {
    const found = await stuck();
    task(found);
    const reopened = (await reopen('otto', found)).data?.['reopenActivity'];
    expect(reopened).toMatchObject({
      status: 'CLAIMED',
      delivery: 'NONE',
      assignee: 'rita',
      decision: null,
      decisionProgress: null,
      version: 3,
    });
    const draft = await api.as('rita')('query ($id: ID!) { activity(id: $id) { draft { decision } } }', { id: found.id });
    expect(draft.data?.['activity'].draft.decision).toEqual(reject);
    const told = await api.deps.database.execute(
      sql`select person_id, kind from notification where activity_id = ${found.id} and actor = 'otto'`,
    );
    expect(told.rows).toEqual([{ person_id: 'rita', kind: 'ASSIGNED' }]);
    const corrected = await act(api, 'rita', 'completeActivity', { id: found.id, version: 3, decision: { outcome: 'approve' } });
    expect(corrected.data?.['completeActivity']).toMatchObject({
      decisionProgress: { state: 'WAITING' },
      decision: { outcome: 'approve' },
    });
    expect(await attempt(found)).toEqual({ state: 'accepted' });
    expect(completed).toMatchObject([{ variables: { reviewOutcome: 'approve' } }]);
    expect(await actionsOf(api, found.id)).toEqual(['opened', 'completed', 'stuck', 'reopened', 'completed', 'accepted']);
  });

  it('answers a double click as the first one', async () => {
    const found = await stuck();
    task(found);
    await reopen('leo', found);
    expect((await reopen('leo', found)).data?.['reopenActivity']).toMatchObject({ status: 'CLAIMED', version: 3 });
    expect(codeOf(await reopen('otto', found))).toBe('DECISION_NOT_STUCK');
  });

  it('is impossible once the engine has ended the user task', async () => {
    const found = await stuck();
    task(found, false);
    expect((await reopen('otto', found)).errors[0]).toMatchObject({
      message: 'This Activity is closed: the process engine has ended its user task.',
      extensions: { code: 'ACTIVITY_CLOSED' },
    });
    expect((await progressOf(found)).state).toBe('NEEDS_ATTENTION');
  });

  it('is not for whoever decided, and changes nothing of a decision that needs no help', async () => {
    expect(codeOf(await reopen('rita', await stuck()))).toBe('FORBIDDEN');
    expect(codeOf(await reopen('otto', await decided()))).toBe('DECISION_NOT_STUCK');
  });

  it('tells what became of an earlier decision that the engine took after all', async () => {
    const found = await stuck();
    task(found);
    await reopen('otto', found);
    const ended = { taskId: found.taskId, endedAt: new Date().toISOString(), deleteReason: null, activityId: found.id };
    await api.worker.settleActivities([ended]);
    expect(await read(api, found.id)).toMatchObject({
      status: 'SUPERSEDED',
      closedReason: 'the process took the decision from before the Activity was reopened',
    });
  });
});

describe('the incidents of an instance', () => {
  it('have the decisions that need attention among them, and its status says so', async () => {
    const found = await stuck();
    const id = found.processInstanceId;
    const history = nock(processApi).persist().get(`/history/historic-process-instances/${id}`);
    history.reply(200, historicInstance(id));
    for (const path of ['deadletter-jobs', 'timer-jobs'])
      nock(processApi).persist().get(`/management/${path}`).query(true).reply(200, page());
    nock(externalJobApi).get('/jobs').query(true).reply(200, page());
    nock(processApi).post('/query/process-instances').reply(200, page());
    const query = `query ($id: ID!) { processInstance(id: $id) { status suspended
      incidents { id elementId elementName message action activityId retrying } } }`;
    const { data, errors } = await api.as('otto')(query, { id });
    expect(errors).toEqual([]);
    expect(data?.['processInstance']).toEqual({
      status: 'FAILED',
      suspended: false,
      incidents: [
        {
          id: `decision-${found.id}`,
          elementId: 'review-application',
          elementName: expect.stringContaining('Review'),
          message: expect.stringContaining('${limit}'),
          action: expect.stringContaining('reopen'),
          activityId: found.id,
          retrying: false,
        },
      ],
    });
  });
});

it('retryIncident sends a decision that needs attention again, once', async () => {
  const { id, processInstanceId } = await stuck();
  nock(processApi)
    .persist()
    .get(`/history/historic-process-instances/${processInstanceId}`)
    .reply(200, historicInstance(processInstanceId));
  const retry = () =>
    api.as('otto')('mutation ($id: ID!, $incident: ID!) { retryIncident(processInstanceId: $id, incidentId: $incident) { id } }', {
      id: processInstanceId,
      incident: `decision-${id}`,
    });
  const before = api.sent.length;
  expect((await retry()).errors).toEqual([]);
  expect(api.sent.slice(before)).toMatchObject([{ id: `activity:${id}:completed:1` }]);
  expect(await progressOf({ id })).toMatchObject({ state: 'WAITING', attempts: 0 });
  expect(codeOf(await retry())).toBe('NOT_FOUND');
});

describe('resending', () => {
  const later = () =>
    api.deps.database.execute(sql`update activity set delivery_due_at = now() - interval '1 second' where delivery = 'SENDING'`);

  it('leaves a decision to its run first, then sends it, once a minute', async () => {
    const found = await decided();
    const resend = async () => {
      sent.length = 0;
      await resendDecisions(bridge(), Date.now() + 5_000);
      return sent.map(({ data }) => data['activityId']);
    };
    expect(await resend()).toEqual([]);
    await later();
    expect(await resend()).toEqual([found.id]);
    expect(await resend()).toEqual([]);
  });

  it('takes up a decision of the release before, which has no due date', async () => {
    const found = await decided();
    await api.deps.database.execute(sql`update activity set delivery_due_at = null where id = ${found.id}`);
    await resendDecisions(bridge(), Date.now() + 5_000);
    expect(sent.map(({ data }) => data['activityId'])).toEqual([found.id]);
  });

  it('goes through 10,000, whatever time a round has, and leaves out those that need a person', async () => {
    const blocked = await stuck();
    await later();
    await seedSending(10_000);
    let rounds = 0;
    while (await resendDecisions(bridge(), Date.now() + 300)) rounds += 1;
    expect(rounds, 'rounds whose time was too short').toBeGreaterThan(0);
    const ids = sent.map(({ data }) => data['activityId']);
    expect(new Set(ids).size).toBe(10_000);
    expect(ids).not.toContain(blocked.id);
  });
});

async function seedSending(count: number): Promise<void> {
  const row = (number: number) => ({
    id: `seed-${number}`,
    taskId: `seed-task-${number}`,
    userTaskKey: 'review-application',
    processInstanceId: `seed-instance-${number}`,
    processDefinitionKey: 'customer-onboarding',
    title: 'Review application',
    priority: 50,
    contextEntries: [],
    candidateGroups: ['onboarding-reviewers'],
    status: 'COMPLETED' as const,
    delivery: 'SENDING' as const,
    publicDecision: { outcome: 'approve' },
    decidedBy: 'rita',
    decidedAt: new Date(),
  });
  for (let start = 0; start < count; start += 1_000)
    await api.deps.database.insert(activity).values(Array.from({ length: 1_000 }, (_, index) => row(start + index)));
}
