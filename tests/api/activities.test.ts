import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { activityCompleted } from '#inngest/events.ts';
import { outbox } from '#netlify/database/schema.ts';

import { act, actionsOf, approve, opened, read as readOne, task } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

const readMany = /* GraphQL */ `
  query ($filter: ActivityFilter, $first: Int, $after: String) {
    activities(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
      }
    }
  }
`;

let api: ApiUnderTest;
let failingSend = false;

beforeAll(async () => {
  api = await startApi();
  const { send } = api.deps;
  Object.assign(api.deps, {
    send: (events: Parameters<typeof send>[0]) => (failingSend ? Promise.reject(new Error('Inngest is down')) : send(events)),
  });
});
afterAll(() => api.close());

const read = (id: string, who = 'otto') => readOne(api, id, who);
const actions = (id: string) => actionsOf(api, id);
const open = (overrides?: Record<string, unknown>) => opened(api, overrides);
const claim = (person: string, id: string, version = 1) => act(api, person, 'claimActivity', { id, version });
const complete = (person: string, id: string, version: number, decision: Record<string, unknown>) =>
  act(api, person, 'completeActivity', { id, version, decision });

describe('openActivities', () => {
  it('opens exactly one Activity per task, however often and from wherever it is told', async () => {
    const tasks = [task(), task()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.worker.openActivities(tasks)));
    expect(new Set(answers.map((ids) => ids.join()))).toHaveLength(1);
    expect(answers[0]).toHaveLength(2);
    expect(await actions(answers[0]?.[0] ?? '')).toEqual(['opened']);
  });

  it('keeps the form and the variables that it shows, with their labels, and nothing else', async () => {
    const { id } = await open();
    const { formSchema, formUi, context } = await read(id, 'rita');
    expect(formSchema).toMatchObject({ type: 'object', title: 'Review case' });
    expect(formUi).toMatchObject({ order: ['outcome', 'reason', 'internalNote'], outcomes: { field: 'outcome' } });
    expect(context).toEqual(
      expect.arrayContaining([
        { name: 'fullName', label: 'Sender', value: 'Ada Example', kind: 'TEXT', group: 'Sender' },
        { name: 'country', label: 'Country', value: 'NL', kind: 'COUNTRY', group: 'Sender' },
      ]),
    );
    expect(JSON.stringify(context)).not.toContain('not for the form');
  });
});

describe('activities', () => {
  it('shows people their groups, operators everything, and pages in order of due date without repeats', async () => {
    const group = { candidateGroups: ['paging'], processInstanceId: 'paging' };
    const due = ['2046-12-03T00:00:00.000Z', '2046-12-01T00:00:00.000Z', null, '2046-12-02T00:00:00.000Z', '2046-12-02T00:00:00.000Z'];
    for (const dueAt of due) await open({ ...group, dueAt, title: dueAt ?? 'no date' });

    const titles: string[] = [];
    let after: string | null = null;
    do {
      const answer = await api.as('otto')(readMany, { filter: { processInstanceId: 'paging' }, first: 2, after });
      const { nodes, pageInfo, totalCount } = answer.data?.['activities'];
      expect(totalCount).toBe(5);
      titles.push(...nodes.map((node: { title: string }) => node.title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(titles).toEqual([due[1], due[3], due[4], due[0], 'no date']);

    const foreign = await api.as('rita')(readMany, { filter: { processInstanceId: 'paging' } });
    expect(foreign.data?.['activities'].totalCount).toBe(0);
  });

  it('does not tell a person of another group that an Activity exists', async () => {
    const { id } = await open({ candidateGroups: ['case-leads'] });
    expect(await readOne(api, id, 'rita')).toBeNull();
    expect(codeOf(await claim('rita', id))).toBe('NOT_FOUND');
    expect(codeOf(await complete('rita', id, 1, approve))).toBe('NOT_FOUND');
    expect((await readOne(api, id, 'leo')).id).toBe(id);
  });
});

describe('claimActivity', () => {
  it('gives an Activity to one of two people, and is quiet about a second claim by the same', async () => {
    const { id } = await open();
    const answers = await Promise.all(['rita', 'ravi'].map((person) => claim(person, id)));
    const [winner] = answers.filter((answer) => answer.errors.length === 0);
    const [loser] = answers.filter((answer) => answer.errors.length > 0);
    const { assignee } = winner?.data?.['claimActivity'];
    expect(loser?.errors[0]?.extensions).toMatchObject({ code: 'CLAIMED_BY_OTHER', assignee });
    const again = await claim(assignee, id);
    expect(again.data?.['claimActivity']).toMatchObject({ status: 'CLAIMED', version: 2, assignee });
    expect(await actions(id)).toEqual(['opened', 'claimed']);
  });
});

describe('completeActivity', () => {
  it('takes exactly one of twenty decisions at once and tells the others who was first', async () => {
    const { id, taskId } = await open();
    const people = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'rita' : 'ravi'));
    const answers = await Promise.all(people.map((person) => complete(person, id, 1, approve)));
    const winners = answers.filter((answer) => answer.errors.length === 0);
    expect(winners).toHaveLength(1);
    const { decidedBy } = winners[0]?.data?.['completeActivity'];
    const losers = answers.filter((answer) => answer.errors.length > 0).map((answer) => answer.errors[0]?.extensions);
    expect(losers).toHaveLength(19);
    for (const loser of losers) expect(loser).toMatchObject({ code: 'ACTIVITY_ALREADY_DECIDED', decidedBy, decision: approve });

    expect(await read(id)).toMatchObject({ status: 'COMPLETED', delivery: 'SENDING', version: 2, decision: approve });
    expect(await actions(id)).toEqual(['opened', 'completed']);
    const events = api.sent.filter(({ data }) => data['activityId'] === id);
    expect(events).toEqual([
      {
        id: `activity:${id}:completed`,
        name: activityCompleted.name,
        data: expect.objectContaining({ taskId, userTaskKey: 'review-case' }),
      },
    ]);
  });

  it('keeps the event when it cannot be sent, for one of the sweeps', async () => {
    failingSend = true;
    const { id } = await open();
    const answer = await complete('rita', id, 1, approve);
    failingSend = false;
    expect(answer.data?.['completeActivity']).toMatchObject({ status: 'COMPLETED', delivery: 'SENDING' });
    expect(await api.worker.leaseOutbox(10)).toEqual([]);

    await api.deps.database.update(outbox).set({ leaseUntil: null });
    const [one, two] = await Promise.all([api.worker.leaseOutbox(10), api.worker.leaseOutbox(10)]);
    const leased = [...one, ...two];
    expect(leased.map((event) => event.id)).toEqual([`activity:${id}:completed`]);
    expect(await api.worker.markOutboxSent(leased.map((event) => event.id))).toBe(1);
    expect(await api.worker.markOutboxSent(leased.map((event) => event.id))).toBe(0);
  });

  it('refuses an old version and says who changed it', async () => {
    const { id } = await open();
    await claim('rita', id);
    const stale = await complete('rita', id, 1, approve);
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT', version: 2, changedBy: 'rita' });
  });

  it('leaves a claimed Activity to its assignee, or a lead', async () => {
    const { id } = await open();
    await claim('rita', id);
    expect(codeOf(await complete('ravi', id, 2, approve))).toBe('CLAIMED_BY_OTHER');
    const byLead = await complete('leo', id, 2, approve);
    expect(byLead.data?.['completeActivity']).toMatchObject({ decidedBy: 'leo', status: 'COMPLETED' });
  });

  it.each([
    [{ outcome: 'perhaps' }, 'decision.outcome'],
    [{ outcome: 'reject' }, 'decision.reason'],
  ])('checks the decision by the form: %o', async (decision, field) => {
    const { id } = await open();
    const answer = await complete('rita', id, 1, decision);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(await read(id)).toMatchObject({ status: 'OPEN', version: 1 });
  });

  it('is one transaction: without its outbox row there is no decision', async () => {
    const { id } = await open();
    await api.deps.database.insert(outbox).values({ id: `activity:${id}:completed`, name: 'x', data: {}, sentAt: new Date() });
    const answer = await complete('rita', id, 1, approve);
    expect(codeOf(answer)).toBe('INTERNAL');
    expect(await read(id)).toMatchObject({ status: 'OPEN', version: 1, decision: null });
    expect(await actions(id)).toEqual(['opened']);
  });
});

describe('settleActivities', () => {
  const endedAt = '2026-11-23T10:00:00.000Z';

  it.each([
    [
      'open, completed elsewhere',
      null,
      null,
      { status: 'SUPERSEDED', delivery: 'NONE', closedReason: 'the task was completed outside Baton' },
    ],
    ['open, a timer was quicker', 'boundary event (review-overdue)', null, { status: 'SUPERSEDED', delivery: 'NONE' }],
    ['open, the instance was cancelled', 'The sender withdrew', null, { status: 'CANCELLED', closedReason: 'The sender withdrew' }],
    ['decided and taken', null, approve, { status: 'COMPLETED', delivery: 'ACCEPTED', decision: approve }],
    [
      'decided, but a timer was quicker',
      'boundary event (review-overdue)',
      approve,
      { status: 'SUPERSEDED', delivery: 'TOO_LATE', decision: approve },
    ],
  ])('%s', async (_, deleteReason, decision, expected) => {
    const { id, taskId } = await open();
    if (decision) await complete('rita', id, 1, decision);
    expect(await api.worker.settleActivities([{ taskId, endedAt, deleteReason }])).toEqual({ changed: 1, tasksWithoutActivity: [] });
    expect(await read(id)).toMatchObject(expected);
    expect(await api.worker.settleActivities([{ taskId, endedAt, deleteReason }])).toEqual({ changed: 0, tasksWithoutActivity: [] });
  });

  it('tells a person who comes after the timer why', async () => {
    const { id, taskId } = await open();
    await api.worker.settleActivities([{ taskId, endedAt, deleteReason: 'boundary event (review-overdue)' }]);
    const late = await complete('rita', id, 1, approve);
    expect(late.errors[0]?.extensions).toMatchObject({ code: 'ACTIVITY_CLOSED', status: 'SUPERSEDED' });
  });

  it('knows nothing of tasks that never had an Activity', async () => {
    expect(await api.worker.settleActivities([{ taskId: 'unknown', endedAt }])).toEqual({ changed: 0, tasksWithoutActivity: ['unknown'] });
  });
});

describe('escalateActivities', () => {
  it('adds the group once, raises the priority, and leaves an open form valid', async () => {
    const { id, processInstanceId } = await open();
    const escalation = { processInstanceId, userTaskKey: 'review-case', group: 'case-leads' };
    expect(await api.worker.escalateActivities(escalation)).toBe(1);
    expect(await api.worker.escalateActivities(escalation)).toBe(1);
    expect(await read(id)).toMatchObject({ candidateGroups: ['case-reviewers', 'case-leads'], priority: 75, version: 1 });
    expect(await actions(id)).toEqual(['opened', 'escalated']);
    expect((await complete('rita', id, 1, approve)).errors).toEqual([]);
    expect(await api.worker.escalateActivities(escalation)).toBe(0);
  });

  it('leaves out Activities of other tasks where some are named', async () => {
    const processInstanceId = 'repeated';
    const [first, second] = [await open({ processInstanceId }), await open({ processInstanceId })];
    const part = { processInstanceId, userTaskKey: 'review-case', taskIds: [second.taskId] };
    expect(await api.worker.escalateActivities({ ...part, group: 'case-leads' })).toBe(1);
    expect(await api.worker.remindActivities({ ...part, idempotencyKey: 'first' })).toBe(1);
    expect([await actions(first.id), await actions(second.id)]).toEqual([['opened'], ['opened', 'escalated', 'reminded']]);
    expect(await api.worker.escalateActivities({ ...part, taskIds: [], group: 'others' })).toBe(0);
  });
});

describe('openActivityTasks', () => {
  it('pages over what the engine has not settled and can select decisions under way', async () => {
    const { id, taskId } = await open();
    await complete('rita', id, 1, approve);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await api.worker.openActivityTasks({ first: 3, after });
      seen.push(...page.nodes.map((node) => node.taskId));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toContain(taskId);
    expect(new Set(seen).size).toBe(seen.length);
    const sending = await api.worker.openActivityTasks({ delivery: 'SENDING' });
    expect(sending.nodes.every((node) => node.delivery === 'SENDING' && node.status === 'COMPLETED')).toBe(true);
    expect(sending.nodes.map((node) => node.taskId)).toContain(taskId);
  });
});

describe('the record', () => {
  it('has one audit row for each mutation of a person, refused ones too, without the decision', async () => {
    const { id } = await open();
    await complete('rita', id, 7, approve);
    await complete('rita', id, 1, { outcome: 'reject', reason: 'not plausible' });
    await claim('clara', id, 2);
    const { rows } = await api.deps.database.execute(
      sql`select actor, operation, result, facts::text from audit where target = ${id} order by sequence`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ actor: 'rita', operation: 'completeActivity', result: 'VERSION_CONFLICT' }),
      expect.objectContaining({ actor: 'rita', operation: 'completeActivity', result: 'done' }),
      expect.objectContaining({ actor: 'clara', operation: 'claimActivity', result: 'FORBIDDEN' }),
    ]);
    expect(JSON.stringify(rows)).not.toContain('not plausible');
  });

  it.each(['activity_history', 'audit'])('cannot be changed: %s', async (table) => {
    const { id } = await open();
    await complete('rita', id, 1, approve);
    for (const statement of [`update ${table} set actor = 'nobody'`, `delete from ${table}`, `truncate ${table} cascade`]) {
      const refused = (message: string) => ({ cause: { message: expect.stringContaining(message) } });
      await expect(api.owner.execute(sql.raw(statement))).rejects.toMatchObject(refused('append-only'));
      await expect(api.deps.database.execute(sql.raw(statement))).rejects.toMatchObject(refused('permission denied'));
    }
  });
});
