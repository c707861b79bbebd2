import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { caseReviewWorkflow } from '#tests/support/case-review/workflow.ts';
import { reviewCase } from '#tests/support/case-review/review-case.ts';

import { act, approve, ask, opened, read } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

/** Case review with a second user task, whose decision may be given to many at once. */
const workflow = {
  ...caseReviewWorkflow,
  userTasks: { ...caseReviewWorkflow.userTasks, 'approve-batch': { ...reviewCase, bulk: true } },
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ replace: { workflows: [workflow] } });
});
afterAll(() => api.close());

type Reference = { id: string; version: number };
type Name = 'claimActivities' | 'assignActivities' | 'completeActivities';
const result = '{ id activity { id status assignee version delivery } problem { code message facts } }';
const documents: Record<Name, string> = {
  claimActivities: `mutation ($activities: [ActivityAtVersion!]!) { claimActivities(activities: $activities) ${result} }`,
  assignActivities: `mutation ($activities: [ActivityAtVersion!]!, $assignee: ID, $note: String) {
    assignActivities(activities: $activities, assignee: $assignee, note: $note) ${result} }`,
  completeActivities: `mutation ($activities: [ActivityAtVersion!]!, $decision: JSONObject!) {
    completeActivities(activities: $activities, decision: $decision) ${result} }`,
};
const bulk = (name: Name, who: string, activities: Reference[], rest: Record<string, unknown> = {}) =>
  ask(api, who, documents[name], { activities, ...rest });

const several = async (count: number, fields: Record<string, unknown> = {}): Promise<Reference[]> =>
  Promise.all(Array.from({ length: count }, async () => ({ id: (await opened(api, fields)).id, version: 1 })));
const batch = { userTaskKey: 'approve-batch' };

describe('claimActivities', () => {
  it('claims what is free and says of each other one why not, in order', async () => {
    const [one, two, three, four] = await several(4);
    await act(api, 'ravi', 'claimActivity', { ...two! });
    await act(api, 'leo', 'changeActivity', { ...three!, changes: { priority: 1 } });
    const answer = await bulk('claimActivities', 'rita', [one!, two!, three!, { id: 'gone', version: 1 }, four!]);
    expect(answer.data?.['claimActivities']).toEqual([
      { id: one!.id, activity: expect.objectContaining({ status: 'CLAIMED', assignee: 'rita' }), problem: null },
      {
        id: two!.id,
        activity: null,
        problem: { code: 'CLAIMED_BY_OTHER', message: 'ravi has claimed this Activity.', facts: { assignee: 'ravi' } },
      },
      {
        id: three!.id,
        activity: null,
        problem: {
          code: 'VERSION_CONFLICT',
          message: expect.stringContaining('leo changed'),
          facts: expect.objectContaining({ changedBy: 'leo' }),
        },
      },
      { id: 'gone', activity: null, problem: { code: 'NOT_FOUND', message: expect.any(String), facts: { kind: 'Activity', id: 'gone' } } },
      { id: four!.id, activity: expect.objectContaining({ assignee: 'rita' }), problem: null },
    ]);
    const told = api.assigned.filter(({ assignee }) => assignee === 'rita');
    expect(told).toHaveLength(2);
  });

  it('is one audit row that names all of them', async () => {
    const all = await several(2);
    await bulk('claimActivities', 'rita', all);
    const { rows } = await api.deps.database.execute(sql`select actor, operation, facts from audit order by sequence desc limit 1`);
    expect(rows).toEqual([{ actor: 'rita', operation: 'claimActivities', facts: { activities: all } }]);
  });

  it('takes a hundred at most', async () => {
    const many = Array.from({ length: 101 }, () => ({ id: 'x', version: 1 }));
    expect(codeOf(await bulk('claimActivities', 'rita', many))).toBe('PAGE_TOO_LARGE');
  });
});

describe('assignActivities', () => {
  it('gives all to one person, each with its history', async () => {
    const all = await several(3);
    const answer = await bulk('assignActivities', 'leo', all, { assignee: 'ravi', note: 'Yours this week' });
    expect(answer.data?.['assignActivities'].map((one: { problem: unknown }) => one.problem)).toEqual([null, null, null]);
    for (const { id } of all) {
      const { assignee, history } = await read(api, id);
      expect(assignee).toBe('ravi');
      expect(history.at(-1)).toMatchObject({ actor: 'leo', action: 'assigned', note: 'Yours this week' });
    }
  });
});

describe('completeActivities', () => {
  it('gives one decision to all whose form allows it, each its own event', async () => {
    const all = await several(3, batch);
    await act(api, 'ravi', 'completeActivity', { ...all[1]!, decision: approve });
    const sentBefore = api.sent.length;
    const answer = await bulk('completeActivities', 'rita', all, { decision: approve });
    expect(answer.data?.['completeActivities']).toMatchObject([
      { activity: { status: 'COMPLETED', delivery: 'SENDING' }, problem: null },
      { activity: null, problem: { code: 'ACTIVITY_ALREADY_DECIDED', message: expect.stringContaining('ravi decided') } },
      { activity: { status: 'COMPLETED' }, problem: null },
    ]);
    const events = api.sent.slice(sentBefore).map(({ data }) => data['activityId']);
    expect(events).toEqual([all[0]!.id, all[2]!.id]);
  });

  it('is refused where the form does not allow it', async () => {
    const all = await several(2);
    const answer = await bulk('completeActivities', 'rita', all, { decision: approve });
    for (const { problem } of answer.data?.['completeActivities']) expect(problem.code).toBe('BULK_NOT_ALLOWED');
    expect((await read(api, all[0]!.id)).status).toBe('OPEN');
  });

  it('is refused as a whole when the forms differ', async () => {
    const mixed = [...(await several(1)), ...(await several(1, batch))];
    const answer = await bulk('completeActivities', 'rita', mixed, { decision: approve });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'activities' });
  });

  it('checks the decision for each, and decides none on a wrong one', async () => {
    const all = await several(2, batch);
    const answer = await bulk('completeActivities', 'rita', all, { decision: { outcome: 'reject' } });
    for (const { problem } of answer.data?.['completeActivities']) expect(problem).toMatchObject({ code: 'INVALID_INPUT' });
    for (const { id } of all) expect((await read(api, id)).status).toBe('OPEN');
  });
});
