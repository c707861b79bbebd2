import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { act, actionsOf, type ActivityMutation, approve, opened, read, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const wanda = somebody('wanda', { roles: ['clerk'] });

/** Returns the Activity after a change that must succeed. */
async function done(who: Parameters<typeof act>[1], name: ActivityMutation, variables: Record<string, unknown>) {
  const answer = await act(api, who, name, variables);
  expect(answer.errors).toEqual([]);
  return answer.data?.[name];
}

const lastOf = (found: { history: unknown[] }) => found.history.at(-1);

describe('assignActivity', () => {
  it('gives it to somebody and takes it away again, and the engine is told', async () => {
    const { id, taskId } = await opened(api);
    const given = await done('leo', 'assignActivity', { id, version: 1, assignee: 'ravi', note: ' You know the case. ' });
    expect(given).toMatchObject({ status: 'CLAIMED', assignee: 'ravi', version: 2 });
    expect(lastOf(given)).toEqual({
      actor: 'leo',
      action: 'assigned',
      from: 'OPEN',
      to: 'CLAIMED',
      note: 'You know the case.',
      changes: [{ field: 'assignee', before: null, after: 'ravi' }],
    });
    const taken = await done('leo', 'assignActivity', { id, version: 2, assignee: null });
    expect(taken).toMatchObject({ status: 'OPEN', assignee: null });
    expect(lastOf(taken)).toMatchObject({ from: 'CLAIMED', to: 'OPEN', changes: [{ before: 'ravi', after: null }] });
    expect(api.assigned.filter((told) => told.taskId === taskId).map((told) => told.assignee)).toEqual(['ravi', null]);
  });

  it('lets somebody in who could not see it before', async () => {
    const { id } = await opened(api);
    expect(await read(api, id, wanda)).toBeNull();
    await done('leo', 'assignActivity', { id, version: 1, assignee: 'wanda' });
    const decided = await done(wanda, 'completeActivity', { id, version: 2, decision: approve });
    expect(decided).toMatchObject({ status: 'COMPLETED', decidedBy: 'wanda' });
    expect((await read(api, id, wanda)).decision).toEqual(approve);
  });

  it('ends a delegation', async () => {
    const { id } = await opened(api);
    await done('rita', 'claimActivity', { id, version: 1 });
    await done('rita', 'delegateActivity', { id, version: 2, to: 'wanda' });
    const given = await done('leo', 'assignActivity', { id, version: 3, assignee: 'ravi' });
    expect(given).toMatchObject({ assignee: 'ravi', owner: null, delegation: 'NONE' });
  });
});

describe('unclaimActivity', () => {
  it('puts it back for the others', async () => {
    const { id, taskId } = await opened(api);
    await done('rita', 'claimActivity', { id, version: 1 });
    const free = await done('rita', 'unclaimActivity', { id, version: 2, note: 'On holiday' });
    expect(free).toMatchObject({ status: 'OPEN', assignee: null, version: 3 });
    expect(lastOf(free)).toMatchObject({ action: 'unclaimed', note: 'On holiday' });
    expect(await done('ravi', 'claimActivity', { id, version: 3 })).toMatchObject({ assignee: 'ravi' });
    expect(api.assigned.filter((told) => told.taskId === taskId).map((told) => told.assignee)).toEqual(['rita', null, 'ravi']);
  });
});

describe('delegateActivity', () => {
  it('lends it to somebody who hands it back; only then its owner decides', async () => {
    const { id } = await opened(api);
    await done('rita', 'claimActivity', { id, version: 1 });
    const lent = await done('rita', 'delegateActivity', { id, version: 2, to: 'wanda', note: 'Please compare the birth dates' });
    expect(lent).toMatchObject({ status: 'CLAIMED', assignee: 'wanda', owner: 'rita', delegation: 'PENDING', version: 3 });
    expect(lastOf(lent)).toMatchObject({
      action: 'delegated',
      changes: [
        { field: 'assignee', before: 'rita', after: 'wanda' },
        { field: 'owner', before: null, after: 'rita' },
      ],
    });

    const tooEarly = await act(api, wanda, 'completeActivity', { id, version: 3, decision: approve });
    expect(tooEarly.errors[0]).toMatchObject({
      message: 'rita has delegated this Activity to wanda. It must be handed back first.',
      extensions: { code: 'DELEGATED', owner: 'rita', assignee: 'wanda' },
    });
    expect(codeOf(await act(api, 'rita', 'completeActivity', { id, version: 3, decision: approve }))).toBe('CLAIMED_BY_OTHER');
    expect(codeOf(await act(api, wanda, 'delegateActivity', { id, version: 3, to: 'ravi' }))).toBe('DELEGATED');

    const back = await done(wanda, 'handBackActivity', { id, version: 3, note: 'They differ' });
    expect(back).toMatchObject({ assignee: 'rita', owner: 'rita', delegation: 'RETURNED', status: 'CLAIMED' });
    const decided = await done('rita', 'completeActivity', { id, version: 4, decision: approve });
    expect(decided).toMatchObject({ status: 'COMPLETED', decidedBy: 'rita' });
    expect(await actionsOf(api, id)).toEqual(['opened', 'claimed', 'delegated', 'handed-back', 'completed']);
  });

  it("is refused for nobody's Activity, and to whoever has it", async () => {
    const { id } = await opened(api);
    const free = await act(api, 'leo', 'delegateActivity', { id, version: 1, to: 'wanda' });
    expect(free.errors[0]).toMatchObject({
      message: 'Nobody has this Activity. Claim or assign it first.',
      extensions: { code: 'NOT_CLAIMED' },
    });
    await done('rita', 'claimActivity', { id, version: 1 });
    expect(codeOf(await act(api, 'rita', 'handBackActivity', { id, version: 2 }))).toBe('NOT_DELEGATED');
    const toSelf = await act(api, 'rita', 'delegateActivity', { id, version: 2, to: 'rita' });
    expect(toSelf.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'to' });
  });
});

describe('changeActivity', () => {
  it('changes what is given, clears what is null, and says what was before', async () => {
    const { id } = await opened(api);
    const changes = { priority: 80, dueAt: '2046-12-24T12:00:00.000Z' };
    const changed = await done('leo', 'changeActivity', { id, version: 1, changes, note: 'The sender called' });
    expect(changed).toMatchObject({ ...changes, version: 2 });
    expect(lastOf(changed)).toMatchObject({
      action: 'changed',
      note: 'The sender called',
      changes: [
        { field: 'priority', before: '50', after: '80' },
        { field: 'dueAt', before: '2046-12-01T10:00:00.000Z', after: '2046-12-24T12:00:00.000Z' },
      ],
    });
    const cleared = await done('leo', 'changeActivity', { id, version: 2, changes: { dueAt: null } });
    expect(cleared).toMatchObject({ dueAt: null, priority: 80 });
  });

  it('leaves the follow-up date to whoever has it', async () => {
    const { id } = await opened(api);
    await done('rita', 'claimActivity', { id, version: 1 });
    const followUpAt = '2046-12-24T12:00:00.000Z';
    expect(await done('rita', 'changeActivity', { id, version: 2, changes: { followUpAt } })).toMatchObject({ followUpAt });
    const more = await act(api, 'rita', 'changeActivity', { id, version: 3, changes: { followUpAt: null, priority: 1 } });
    expect(more.errors[0]).toMatchObject({
      message: 'Only its lead may change priority or due date of this Activity.',
      extensions: { code: 'NOT_ALLOWED', action: 'CHANGE' },
    });
  });

  it.each([
    [{}, 'changes'],
    [{ priority: 101 }, 'changes.priority'],
    [{ priority: null }, 'changes.priority'],
  ])('refuses %o with the field', async (changes, field) => {
    const { id } = await opened(api);
    const answer = await act(api, 'leo', 'changeActivity', { id, version: 1, changes });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});

describe('a click that came twice', () => {
  it.each([
    ['assignActivity', 'leo', 1, { assignee: 'ravi', note: 'once' }],
    ['assignActivity', 'leo', 1, { assignee: null }],
    ['changeActivity', 'leo', 1, { changes: { priority: 3, dueAt: '2046-12-24T12:00:00.000Z' } }],
    ['unclaimActivity', 'rita', 2, {}],
    ['delegateActivity', 'rita', 2, { to: 'wanda' }],
  ] as const)('%s changes nothing the second time and answers the same', async (name, who, version, rest) => {
    const { id } = await opened(api);
    if (version === 2) await done('rita', 'claimActivity', { id, version: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => done(who, name, { id, version, ...rest })));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0].version).toBe(version + 1);
  });

  it('is told from another wish, and from the same wish of somebody else', async () => {
    const { id } = await opened(api);
    await done('leo', 'assignActivity', { id, version: 1, assignee: 'ravi' });
    const other = await act(api, 'leo', 'assignActivity', { id, version: 1, assignee: 'rita' });
    expect(other.errors[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT', version: 2, changedBy: 'leo' });
    const lena = somebody('lena', { roles: ['lead'], groups: ['case-reviewers'] });
    expect(codeOf(await act(api, lena, 'assignActivity', { id, version: 1, assignee: 'ravi' }))).toBe('VERSION_CONFLICT');
  });
});

describe('many at once', () => {
  it('leave a history without gaps: each version was made by exactly one of them', async () => {
    const { id } = await opened(api);
    const people = ['rita', 'ravi', 'leo'];
    for (let round = 1; round <= 4; round += 1) {
      const { version } = await read(api, id);
      await Promise.all(people.map((who) => act(api, who, 'claimActivity', { id, version })));
      await Promise.all(people.map((who) => act(api, who, 'unclaimActivity', { id, version: version + 1 })));
    }
    const { rows } = await api.deps.database.execute(
      sql`select version from activity_history where activity_id = ${id} and version is not null order by sequence`,
    );
    const versions = rows.map((row) => row['version']);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect((await read(api, id)).version).toBe(versions.length);
  });
});
