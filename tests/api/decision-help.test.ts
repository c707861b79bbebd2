/** Help for a decision that needs attention: sending it again, and giving it back. */
import { sql } from 'drizzle-orm';
import nock from 'nock';
import { describe, expect, it } from 'vitest';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { act, actionsOf, type OpenedActivity, read } from './activity-scene.ts';
import { codeOf } from './api-under-test.ts';
import { attempt, decided, progressOf, rejection, stuck, useDecisions } from './decision-scene.ts';
import { openTask, processApi } from './engine-replies.ts';

mockNetwork();
const scene = useDecisions();

describe('retryDecision', () => {
  const retry = (who: string, { id }: { id: string }, version = 2) =>
    act(scene.api, who, 'retryDecision', { id, version, note: 'Limit is set now' });

  it.each(['rita', 'leo', 'otto'])('sends it again with all its attempts, for %s', async (who) => {
    const found = await stuck(scene);
    const before = scene.api.sent.length;
    expect((await retry(who, found)).data?.['retryDecision']).toMatchObject({
      version: 3,
      decisionProgress: { state: 'WAITING', attempts: 0 },
    });
    expect(scene.api.sent.slice(before)).toMatchObject([{ id: `activity:${found.id}:completed:1`, data: { activityId: found.id } }]);
    expect(await actionsOf(scene.api, found.id)).toEqual(['opened', 'completed', 'stuck', 'retried']);
    expect(await attempt(scene, found)).toEqual({ state: 'accepted' });
  });

  it('answers a double click as the first one, and sends once', async () => {
    const found = await stuck(scene);
    const before = scene.api.sent.length;
    const answers = await Promise.all([retry('otto', found), retry('otto', found)]);
    for (const { errors, data } of answers) expect([errors, data?.['retryDecision'].version]).toEqual([[], 3]);
    expect(scene.api.sent.slice(before).length).toBeGreaterThan(0);
    expect(new Set(scene.api.sent.slice(before).map(({ id }) => id)).size).toBe(1);
  });

  it('refuses an old version, and a decision that needs no help', async () => {
    const found = await stuck(scene);
    expect(codeOf(await retry('otto', found, 1))).toBe('VERSION_CONFLICT');
    const answer = await retry('otto', await decided(scene));
    expect(answer.errors[0]).toMatchObject({
      message: 'This decision needs no help: it is on its way to the process.',
      extensions: { code: 'DECISION_NOT_STUCK', state: 'WAITING' },
    });
  });
});

describe('reopenActivity', () => {
  const reopen = (who: string, { id }: { id: string }, version = 2) => act(scene.api, who, 'reopenActivity', { id, version });
  const task = ({ taskId }: OpenedActivity, isOpen = true) =>
    nock(processApi)
      .get(`/runtime/tasks/${taskId}`)
      .reply(isOpen ? 200 : 404, isOpen ? openTask(taskId) : { message: 'Not found', exception: 'Could not find a task' });

  it('gives it back to whoever decided, with the whole decision as a draft, to be decided anew', async () => {
    const found = await stuck(scene);
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
    const draft = await scene.api.as('rita')('query ($id: ID!) { activity(id: $id) { draft { decision } } }', { id: found.id });
    expect(draft.data?.['activity'].draft.decision).toEqual(rejection);
    const told = await scene.api.deps.database.execute(
      sql`select person_id, kind from notification where activity_id = ${found.id} and actor = 'otto'`,
    );
    expect(told.rows).toEqual([{ person_id: 'rita', kind: 'ASSIGNED' }]);
    const corrected = await act(scene.api, 'rita', 'completeActivity', { id: found.id, version: 3, decision: { outcome: 'approve' } });
    expect(corrected.data?.['completeActivity']).toMatchObject({
      decisionProgress: { state: 'WAITING' },
      decision: { outcome: 'approve' },
    });
    expect(await attempt(scene, found)).toEqual({ state: 'accepted' });
    expect(scene.engine.completed).toMatchObject([{ variables: { reviewOutcome: 'approve' } }]);
    expect(await actionsOf(scene.api, found.id)).toEqual(['opened', 'completed', 'stuck', 'reopened', 'completed', 'accepted']);
  });

  it('answers a double click as the first one', async () => {
    const found = await stuck(scene);
    task(found);
    await reopen('leo', found);
    expect((await reopen('leo', found)).data?.['reopenActivity']).toMatchObject({ status: 'CLAIMED', version: 3 });
    expect(codeOf(await reopen('otto', found))).toBe('DECISION_NOT_STUCK');
  });

  it('is impossible once the engine has ended the user task', async () => {
    const found = await stuck(scene);
    task(found, false);
    expect((await reopen('otto', found)).errors[0]).toMatchObject({
      message: 'This Activity is closed: the process engine has ended its user task.',
      extensions: { code: 'ACTIVITY_CLOSED' },
    });
    expect((await progressOf(scene, found)).state).toBe('NEEDS_ATTENTION');
  });

  it('is not for whoever decided, and changes nothing of a decision that needs no help', async () => {
    expect(codeOf(await reopen('rita', await stuck(scene)))).toBe('FORBIDDEN');
    expect(codeOf(await reopen('otto', await decided(scene)))).toBe('DECISION_NOT_STUCK');
  });

  it('tells what became of an earlier decision that the engine took after all', async () => {
    const found = await stuck(scene);
    task(found);
    await reopen('otto', found);
    const ended = { taskId: found.taskId, endedAt: new Date().toISOString(), deleteReason: null, activityId: found.id };
    await scene.api.worker.settleActivities([ended]);
    expect(await read(scene.api, found.id)).toMatchObject({
      status: 'SUPERSEDED',
      closedReason: 'the process took the decision from before the Activity was reopened',
    });
  });
});
