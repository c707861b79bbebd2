/** The four-eyes principle over the API: who decided an earlier task of the instance, or started it, does not get or decide the later one. */
import { randomUUID } from 'node:crypto';

import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { intent } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { approvalWorkflow } from '../process-kit/models/workflows.ts';
import { act, ask, meet, opened, read, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';
import { historicInstance, processApi } from './engine-replies.ts';

const { enter, approve } = approvalWorkflow.userTasks;
/** With decisions for many at once, and a task that several people have at the same time. */
const workflow = {
  ...approvalWorkflow,
  model: { ...approvalWorkflow.model, fourEyes: { ...approvalWorkflow.model.fourEyes, sign: { tasks: ['sign'], initiator: false } } },
  userTasks: { enter, approve: { ...approve, bulk: true }, sign: approve },
};
const starter = somebody('sara', { groups: ['case-reviewers'] });
const decision = { note: 'fine' };

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ replace: { workflows: [workflow] } });
  await meet(api, starter);
});
afterAll(() => api.close());

async function started(createdBy: string): Promise<string> {
  const id = randomUUID();
  const keys = { id, idempotencyKey: id, requestHash: 'hash', processDefinitionKey: 'approval', businessKey: id, variables: {} };
  await api.deps.database.insert(intent).values({ ...keys, processInstanceId: id, status: 'STARTED', createdBy });
  return id;
}

const task = (processInstanceId: string, userTaskKey: string) =>
  opened(api, { processInstanceId, userTaskKey, processDefinitionKey: 'approval', variables: {} });

/** An instance that Sara has started and in which Ravi has entered; the Activity that is to be approved, at version 1. */
async function entered() {
  const instance = await started('sara');
  const { id } = await task(instance, 'enter');
  await act(api, 'ravi', 'completeActivity', { id, version: 1, decision });
  return { ...(await task(instance, 'approve')), instance };
}

describe('a task for several people', () => {
  it('is decided by one person once, also when both decisions come at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const instance = await started('sara');
      const both = [await task(instance, 'sign'), await task(instance, 'sign')];
      const answers = await Promise.all(both.map(({ id }) => act(api, 'ravi', 'completeActivity', { id, version: 1, decision })));
      const codes = answers.map(codeOf);
      expect(codes).toContain('FOUR_EYES');
      expect(codes).toContain(undefined);
    }
  });
});

describe('who decided before', () => {
  it('may not claim or decide, and is told why', async () => {
    const { id } = await entered();
    for (const mutation of ['claimActivity', 'completeActivity'] as const) {
      const answer = await act(api, 'ravi', mutation, { id, version: 1, decision });
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FOUR_EYES', person: 'ravi', decided: ['enter'], started: false });
      expect(answer.errors[0]?.message).toBe(
        "Somebody else than ravi must decide this: two people decide here, and ravi has decided 'enter'.",
      );
    }
    expect(await read(api, id)).toMatchObject({ status: 'OPEN', version: 1, assignee: null });
  });

  it('is not assigned or delegated to', async () => {
    const { id } = await entered();
    expect(codeOf(await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'ravi' }))).toBe('FOUR_EYES');
    await act(api, 'rita', 'claimActivity', { id, version: 1 });
    expect(codeOf(await act(api, 'rita', 'delegateActivity', { id, version: 2, to: 'ravi' }))).toBe('FOUR_EYES');
    expect(await read(api, id)).toMatchObject({ assignee: 'rita', version: 2 });
  });

  it.each([
    ['claimActivities', 'ravi', ''],
    ['completeActivities', 'ravi', ', decision: { note: "fine" }'],
    ['assignActivities', 'leo', ', assignee: "ravi"'],
  ])('does not get it with many others at once: %s', async (name, who, rest) => {
    const [barred, free] = [await entered(), await task(await started('sara'), 'approve')];
    const document = `mutation ($all: [ActivityAtVersion!]!) { done: ${name}(activities: $all${rest}) { id problem { code } } }`;
    const answer = await ask(api, who, document, { all: [barred, free].map(({ id }) => ({ id, version: 1 })) });
    expect(answer.data?.['done']).toEqual([
      { id: barred.id, problem: { code: 'FOUR_EYES' } },
      { id: free.id, problem: null },
    ]);
  });

  it('may do it in another instance, and others may do it here', async () => {
    const { id } = await entered();
    const other = await task(await started('sara'), 'approve');
    expect((await act(api, 'ravi', 'completeActivity', { id: other.id, version: 1, decision })).errors).toEqual([]);
    expect((await act(api, 'rita', 'completeActivity', { id, version: 1, decision })).errors).toEqual([]);
  });

  it('is the lead who decided in place of the assignee, too', async () => {
    const instance = await started('sara');
    const first = await task(instance, 'enter');
    await act(api, 'rita', 'claimActivity', { id: first.id, version: 1 });
    await act(api, 'leo', 'completeActivity', { id: first.id, version: 2, decision });
    const { id } = await task(instance, 'approve');
    expect(codeOf(await act(api, 'leo', 'completeActivity', { id, version: 1, decision }))).toBe('FOUR_EYES');
    expect((await act(api, 'rita', 'completeActivity', { id, version: 1, decision })).errors).toEqual([]);
  });
});

describe('who started', () => {
  it('may not decide', async () => {
    const { id } = await entered();
    const answer = await act(api, starter, 'completeActivity', { id, version: 1, decision });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FOUR_EYES', person: 'sara', decided: [], started: true });
  });

  it('is whoever started the instance that has called this one; without the engine nobody decides', async () => {
    const [caller, called] = [await started('sara'), randomUUID()];
    const { id } = await task(called, 'approve');
    nock(processApi)
      .persist()
      .get(/\/history\/historic-process-instances\//)
      .replyWithError('connect ECONNREFUSED');
    expect(codeOf(await act(api, starter, 'claimActivity', { id, version: 1 }))).toBe('ENGINE_UNAVAILABLE');
    nock.cleanAll();
    const engine = nock(processApi).persist();
    engine.get(`/history/historic-process-instances/${called}`).reply(200, historicInstance(called, { superProcessInstanceId: caller }));
    engine.get(`/history/historic-process-instances/${caller}`).reply(200, historicInstance(caller));
    expect(codeOf(await act(api, starter, 'claimActivity', { id, version: 1 }))).toBe('FOUR_EYES');
    expect((await act(api, 'rita', 'claimActivity', { id, version: 1 })).errors).toEqual([]);
    nock.cleanAll();
  });
});

describe('what an Activity says', () => {
  const asked =
    'query ($ids: ID) { activities(filter: { processInstanceId: $ids }) { nodes { userTaskKey may fourEyes { decided started } } } }';

  it('leaves out what the principle bars, and says why to whom it concerns', async () => {
    const { instance } = await entered();
    const approve = async (who: Parameters<typeof ask>[1]) => {
      const { data } = await ask(api, who, asked, { ids: instance });
      return data?.['activities'].nodes.find(({ userTaskKey }: { userTaskKey: string }) => userTaskKey === 'approve');
    };
    expect(await approve('ravi')).toMatchObject({ fourEyes: { decided: ['enter'], started: false } });
    expect(await approve(starter)).toMatchObject({ fourEyes: { decided: [], started: true } });
    for (const who of ['ravi', starter]) {
      expect((await approve(who)).may).toContain('READ_PRIVATE');
      for (const action of ['CLAIM', 'COMPLETE']) expect((await approve(who)).may).not.toContain(action);
    }
    expect(await approve('rita')).toMatchObject({ fourEyes: null, may: expect.arrayContaining(['CLAIM', 'COMPLETE']) });
  });
});
