/** Migration of some instances of a process to another version, on the real circuit. */
import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { deploySmallModels, flow, worker } from '#tests/support/small-models.ts';
import { modelOf } from '#tests/support/task-model.ts';

import { carryOut, type Operator, operatorOf, reason, startInstance, statusOf, untilFailed } from './operation-scene.ts';

const stack = inject('stack');
const key = `migrated-${randomUUID().slice(0, 8)}`;
const messageName = `${key}-answer`;
let flowable: FlowableClient;
let otto: Operator;
/** Instances of version 1: one still waits for the answer, three have failed behind it, one has passed that task. */
let [waiting, broken, due, other, passed] = ['', '', '', '', ''];
const all = () => [waiting, broken, due, other, passed];

/** Both versions begin alike: an answer, then a task with a deadline. What comes after the task, and after the deadline, differs. */
async function deploy(after: string, late: string): Promise<void> {
  const answer = `<intermediateCatchEvent id="answer"><messageEventDefinition messageRef="${messageName}"/></intermediateCatchEvent>`;
  const timer = '<timerEventDefinition><timeDuration>P1Y</timeDuration></timerEventDefinition>';
  const deadline = `<boundaryEvent id="deadline" attachedToRef="work">${timer}</boundaryEvent>${flow('deadline', late)}`;
  const elements = [answer, worker('hello-world.log-message'), `<receiveTask id="${after}"/>`];
  const beside = `${deadline}<receiveTask id="${late}"/>${flow(late, 'end')}`;
  await deploySmallModels(flowable, [{ key, elements, beside, global: `<message id="${messageName}" name="${messageName}"/>` }]);
}

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  otto = await operatorOf(stack);
  await deploy('leaving', 'late-before');
  waiting = await startInstance(flowable, key);
  // An empty message does not fit the worker.
  [broken, due, other] = (await Promise.all([1, 2, 3].map(() => startInstance(flowable, key, { message: '' })))) as [
    string,
    string,
    string,
  ];
  passed = await startInstance(flowable, key, { message: 'Passed' });
  await deploy('added', 'late-after');
  await carryOut(otto, { kind: 'DELIVER_MESSAGE', messageName }, [broken, due, other, passed]);
  for (const id of [broken, due, other]) await untilFailed(flowable, id);
  await untilAt(passed, ['leaving']);
});

const placesOf = async (processInstanceId: string): Promise<string[]> =>
  (await flowable.history.unfinishedElements({ processInstanceId })).map(({ activityId }) => activityId).filter((id) => id !== 'deadline');
const untilAt = (id: string, places: readonly string[]) =>
  eventually(
    () => placesOf(id),
    (now) => String(now) === String(places),
    { seconds: 60, what: `The arrival of ${id} at ${String(places)}` },
  );
const versionsOf = async (ids: readonly string[]): Promise<number[]> => {
  const { rows } = await flowable.history.processInstances({ processInstanceIds: ids, size: ids.length });
  return ids.map((id) => Number(rows.find((row) => row.id === id)?.processDefinitionId.split(':')[1]));
};
const planTo = (toVersion: number, processInstanceIds: readonly string[]) => otto.plan({ kind: 'MIGRATE', processInstanceIds, toVersion });

describe('MIGRATE', () => {
  it('moves the selected instances to the version, and no other', async () => {
    const selected = [waiting, broken, due, passed];
    const plan = await planTo(2, selected);
    const cannot = "It has a token at 'leaving', which version 2 does not have: map it to another element, or move it first.";
    expect(plan.items.nodes.map(({ problem }) => problem)).toEqual([null, null, null, cannot]);
    expect(await versionsOf(all())).toEqual([1, 1, 1, 1, 1]);
    await otto.start(plan.id);
    const over = await otto.until(plan.id, 'The end of the migration', ({ status }) => status === 'DONE');
    expect(selected.map((id) => statusOf(over, id))).toEqual(['RESOLVED', 'RESOLVED', 'RESOLVED', 'SKIPPED']);
    expect(await versionsOf(all())).toEqual([2, 2, 2, 1, 1]);
    expect((await otto.audited(plan.id)).at(-1)).toMatchObject({
      result: 'ended',
      facts: { reason, kind: 'MIGRATE', counts: { resolved: 3 } },
    });
  });

  it('shows the version in the read model', async () => {
    const query = 'query ($filter: ProcessInstanceFilter) { processInstances(filter: $filter) { nodes { id version } } }';
    const found = await eventually(
      async () =>
        (
          await otto.ask<{ processInstances: { nodes: { id: string }[] } }>(query, { filter: { processDefinitionKey: key, version: 2 } })
        ).processInstances.nodes.map(({ id }) => id),
      ({ length }) => length === 3,
      { seconds: 60, what: 'Three instances of version 2' },
    );
    expect(found.toSorted()).toEqual([waiting, broken, due].toSorted());
  });

  it('has tokens, failed jobs, timers and messages go on as the new version says', async () => {
    expect(await carryOut(otto, { kind: 'FIRE_TIMER', elementId: 'deadline' }, [due])).toEqual(['RESOLVED']);
    const byHand = { kind: 'COMPLETE_JOB', variables: { loggedMessage: 'By hand' } };
    expect(await carryOut(otto, byHand, [broken, other])).toEqual(['RESOLVED', 'RESOLVED']);
    expect(await carryOut(otto, { kind: 'DELIVER_MESSAGE', messageName }, [waiting])).toEqual(['RESOLVED']);
    await untilAt(waiting, ['added']);
    expect(await Promise.all([broken, due, other].map(placesOf))).toEqual([['added'], ['late-after'], ['leaving']]);
  });

  it('says in the dry run what is of the version already, and that a version does not exist', async () => {
    expect((await planTo(2, [waiting])).items.nodes).toMatchObject([{ problem: 'It has version 2 already.' }]);
    expect((await planTo(9, [waiting])).items.nodes).toMatchObject([{ problem: 'Its process has no version 9.' }]);
  });
});

/** Calls the engine past the client, as its account for everything may. */
async function migrateAtTheEngine(document: Record<string, unknown>): Promise<{ ok: boolean; text: string }> {
  const { user, password, url } = stack.flowable;
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(document), signal: AbortSignal.timeout(20_000) };
  const answer = await fetch(`${url}/process-api/runtime/process-instances/${passed}/migrate`, request);
  return { ok: answer.ok, text: await answer.text() };
}

describe('the engine', () => {
  it.each([
    ['preUpgradeJavaDelegate', 'org.flowable.engine.impl.bpmn.helper.ErrorThrowingEventListener', 'runs no code'],
    ['postUpgradeJavaDelegateExpression', '${execution.setVariable("planted", 1)}', 'runs no code'],
    ['preUpgradeScript', { language: 'groovy', script: 'execution.setVariable("planted", 1)' }, 'runs no scripts'],
  ])('runs nothing that %s names', async (name, code, words) => {
    const toProcessDefinitionId = (await flowable.processInstances.get(passed))?.processDefinitionId;
    expect(await migrateAtTheEngine({ toProcessDefinitionId, [name]: code })).toEqual({ ok: false, text: expect.stringContaining(words) });
    expect(await flowable.history.variables(passed)).not.toHaveProperty('planted');
  });

  it('migrates nothing to a model of another tenant', async () => {
    const elsewhere = createFlowableClient(readFlowableConfig(stack.settings), { tenantId: 'elsewhere' });
    const { id } = await elsewhere.deployments.create({ fileName: `${key}.bpmn`, xml: modelOf(key, ['elsewhere.first']) });
    const theirs = await elsewhere.processDefinitions.latestByKey(key);
    const answer = await migrateAtTheEngine({ toProcessDefinitionId: theirs?.id });
    expect(answer).toEqual({ ok: false, text: expect.stringMatching(/tenant mismatch/i) });
    await elsewhere.deployments.remove(id, { cascade: true });
  });
});

interface OpenActivity {
  readonly id: string;
  readonly userTaskKey: string;
}

describe('MIGRATE with mappings', () => {
  const renamed = `renamed-${randomUUID().slice(0, 8)}`;
  const reviewOf = (id: string) => `<userTask id="${id}" name="Review" flowable:candidateGroups="case-reviewers"/>`;
  const ask = /* GraphQL */ `
    query ($key: String!, $ids: [ID!]) {
      unmappedElements(key: $key, toVersion: 2, processInstanceIds: $ids) {
        elementId
        instances
        candidates {
          elementId
        }
      }
    }
  `;
  const mappings = [
    { from: 'old-review', to: 'new-review' },
    { from: 'old-work', to: 'new-work' },
  ];
  let [reviewed, worked] = ['', ''];

  /** Model with a user task and a service task on two branches; version 2 has other ids for both. */
  async function deployVersion(prefix: string): Promise<void> {
    const [review, work] = [`${prefix}-review`, `${prefix}-work`];
    const beside = `${worker('hello-world.log-message', { id: work })}<receiveTask id="${prefix}-end"/>
      ${flow('choose', work, '${message == ""}')}${flow(work, `${prefix}-end`)}`;
    const elements = ['<exclusiveGateway id="choose" default="choose-' + review + '"/>', reviewOf(review), '<receiveTask id="decided"/>'];
    await deploySmallModels(flowable, [{ key: renamed, elements, beside }]);
  }

  beforeAll(async () => {
    await deployVersion('old');
    reviewed = await startInstance(flowable, renamed, { message: 'For a person' });
    worked = await startInstance(flowable, renamed, { message: '' });
    await untilFailed(flowable, worked);
    await deployVersion('new');
  });

  it('says in the dry run which elements need one', async () => {
    const plan = await otto.plan({ kind: 'MIGRATE', processInstanceIds: [reviewed, worked], toVersion: 2 });
    expect(plan.items.nodes.map(({ problem }) => problem)).toEqual(
      ['old-review', 'old-work'].map(
        (id) => `It has a token at '${id}', which version 2 does not have: map it to another element, or move it first.`,
      ),
    );
    const found = await eventually(
      () => otto.ask<{ unmappedElements: unknown[] }>(ask, { key: renamed, ids: [reviewed, worked] }),
      ({ unmappedElements }) => unmappedElements.length === 2,
      { seconds: 60, what: 'Both elements in the read model' },
    );
    expect(found.unmappedElements).toEqual([
      { elementId: 'old-review', instances: 1, candidates: [{ elementId: 'new-review' }] },
      { elementId: 'old-work', instances: 1, candidates: [{ elementId: 'new-work' }] },
    ]);
  });

  it('takes a task of a person, with its Activity, and a failed job to the renamed elements', async () => {
    const before = await openActivityOf(reviewed);
    expect(await carryOut(otto, { kind: 'MIGRATE', toVersion: 2, mappings }, [reviewed, worked])).toEqual(['RESOLVED', 'RESOLVED']);
    expect(await Promise.all([reviewed, worked].map(placesOf))).toEqual([['new-review'], ['new-work']]);
    expect(await openActivityOf(reviewed)).toEqual({ id: before?.id, userTaskKey: 'new-review' });
    const byHand = { kind: 'COMPLETE_JOB', variables: { loggedMessage: 'By hand' } };
    expect(await carryOut(otto, byHand, [worked])).toEqual(['RESOLVED']);
    expect(await placesOf(worked)).toEqual(['new-end']);
    const [task] = await flowable.tasks.list({ processInstanceId: reviewed });
    await flowable.tasks.complete(task?.id ?? '', { variables: {} });
    expect(await placesOf(reviewed)).toEqual(['decided']);
  });

  /** Waits for the open Activity of an instance. */
  async function openActivityOf(processInstanceId: string): Promise<OpenActivity | undefined> {
    const query =
      'query ($id: ID!) { activities(filter: { processInstanceId: $id, status: [OPEN] }, first: 2) { nodes { id userTaskKey } } }';
    const found = await eventually(
      () => otto.ask<{ activities: { nodes: OpenActivity[] } }>(query, { id: processInstanceId }),
      ({ activities }) => activities.nodes.length === 1,
      { seconds: 60, what: `The Activity of ${processInstanceId}` },
    );
    return found.activities.nodes[0];
  }
});
