/** Retry of an error group: one operation for all of its incidents that wait. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { activity, audit, incident, operation } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask } from './activity-scene.ts';
import { codeOf } from './api-under-test.ts';
import { failedJob } from './engine-replies.ts';
import { useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { failedInstances, run, statuses, stuckDecision } = on;

const group = async () =>
  (await ask(on.api, 'otto', '{ errorGroups { nodes { id waitingCount retryingCount state } } }')).data?.['errorGroups'].nodes[0];
const retry = (id: string, count: number, reason = 'It answers again.') => {
  const document =
    'mutation ($id: ID!, $count: Int!, $reason: String!) { retryIncidents(id: $id, count: $count, reason: $reason) { id kind status total reason } }';
  return ask(on.api, 'otto', document, { id, count, reason });
};
/** Fails jobs of one cause, and records their incidents. */
async function failures(count: number): Promise<string> {
  const jobs = failedInstances(count).map((id) => failedJob(`job-of-${id}`, { processInstanceId: id }));
  await on.api.worker.recordIncidents(jobs);
  return (await group()).id;
}

describe('retryIncidents', () => {
  it('starts one operation for all that wait; one that is gone, and one that the engine fails at, hold up no other', async () => {
    const id = await failures(70);
    on.engine.pass('pi-3');
    on.engine.faults.set('job-of-pi-7', 'FAILED');
    const { data } = await retry(id, 70);
    const started = data?.['retryIncidents'];
    expect(started).toMatchObject({ kind: 'RETRY_INCIDENTS', status: 'RUNNING', total: 69, reason: 'It answers again.' });
    await run(started.id);
    expect(on.engine.made).toHaveLength(68);
    expect(new Set(await statuses(started.id))).toEqual(new Set(['DONE', 'PENDING']));
    expect(await group()).toMatchObject({ waitingCount: 2, retryingCount: 68, state: 'OPEN' });
    const rows = await on.api.deps.database.select().from(audit);
    expect(rows.filter(({ operation: name }) => name === 'retryIncidents').map(({ result }) => result)).toEqual(['asked', 'done']);
  });

  it('retries nothing when more incidents wait than the operator saw', async () => {
    const answer = await retry(await failures(7), 6);
    expect(codeOf(answer)).toBe('INVALID_INPUT');
    expect(answer.errors[0]?.message).toContain('7 incidents of this cause wait by now');
    expect(await on.api.deps.database.$count(operation)).toBe(0);
  });

  it('needs a reason and a group', async () => {
    expect(codeOf(await retry('x', 1, '  '))).toBe('INVALID_INPUT');
    expect(codeOf(await retry('x', 1))).toBe('NOT_FOUND');
  });

  it('sends a decision again, whose incident ends with the answer of the engine', async () => {
    const { id: activityId } = await stuckDecision();
    const { data } = await retry((await group()).id, 1);
    await run(data?.['retryIncidents'].id);
    expect(await group()).toMatchObject({ waitingCount: 0, retryingCount: 1 });
    await on.api.worker.syncDecisionIncidents(10);
    expect(await group(), 'on its way').toMatchObject({ retryingCount: 1 });
    await on.api.deps.database.update(activity).set({ delivery: 'ACCEPTED' }).where(eq(activity.id, activityId));
    await on.api.worker.syncDecisionIncidents(10);
    expect(await on.api.deps.database.select().from(incident)).toMatchObject([{ kind: 'DECISION', ending: 'RESOLVED' }]);
  });
});
