import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { act, actionsOf, ask, read, somebody } from './activity-scene.ts';
import { type ApiUnderTest, codeOf, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const input = {
  title: 'Call the bank',
  description: 'About the open account',
  candidateGroups: ['case-reviewers'],
  businessKey: 'APP-1',
};
/** A clerk of the group that the Activities are for. */
const clara = somebody('clara', { name: 'Clara Clerk', roles: ['clerk'], groups: ['case-reviewers'] });
let keys = 0;
const create = (who: Parameters<typeof act>[1], fields: Record<string, unknown> = {}, idempotencyKey = `key-${(keys += 1)}`) =>
  act(api, who, 'createActivity', { input: { ...input, ...fields }, idempotencyKey });

describe('createActivity', () => {
  it('makes an Activity without a process, in the same lists, with a form of its own', async () => {
    const made = (await create(clara, { priority: 70, dueAt: '2046-12-01T10:00:00.000Z' })).data?.['createActivity'];
    expect(made).toMatchObject({
      taskId: null,
      status: 'OPEN',
      delivery: 'NONE',
      title: 'Call the bank',
      description: 'About the open account',
      priority: 70,
      createdBy: 'clara',
      bulk: true,
      formSchema: { type: 'object', properties: { note: { type: 'string' } } },
      history: [{ actor: 'clara', action: 'opened', from: null, to: 'OPEN' }],
    });
    const list = 'query ($filter: ActivityFilter) { activities(filter: $filter) { nodes { id processInstanceId } } }';
    const found = (await ask(api, 'rita', list, { filter: { forMe: true, standalone: true } })).data?.['activities'].nodes;
    expect(found).toContainEqual({ id: made.id, processInstanceId: null });
  });

  it('addresses groups of the person, and any group for a lead', async () => {
    const field = 'input.candidateGroups';
    const member = somebody('max', { roles: ['clerk'], groups: ['case-reviewers', 'sales'] });
    for (const [who, groups] of [
      [somebody('carl', { roles: ['clerk'] }), ['case-reviewers']],
      ['rita', ['case-reviewers', 'case-leads']],
      [member, ['leads']],
    ] as const)
      expect((await create(who, { candidateGroups: groups })).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
    for (const [who, groups] of [
      [member, ['case-reviewers', 'sales']],
      ['leo', ['sales', 'elsewhere']],
    ] as const)
      expect((await create(who, { candidateGroups: groups })).errors).toEqual([]);
  });

  it('gives the same Activity for the same key, however many ask at once, and another one to another person', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(clara, {}, 'the-same')));
    const ids = new Set(answers.map((answer) => answer.data?.['createActivity'].id));
    expect(ids.size).toBe(1);
    const other = (await create('rita', {}, 'the-same')).data?.['createActivity'].id;
    expect(ids.has(other)).toBe(false);
    for (const otherInput of [{ title: 'Something else' }, { description: 'With more words' }, { candidateUsers: ['ravi'] }]) {
      expect(codeOf(await create(clara, otherInput, 'the-same'))).toBe('IDEMPOTENCY_KEY_REUSED');
    }
  });

  it('can be given to somebody at once', async () => {
    const made = (await create(clara, { candidateGroups: [], assignee: 'ravi' })).data?.['createActivity'];
    expect(made).toMatchObject({ status: 'CLAIMED', assignee: 'ravi' });
    expect(await read(api, made.id, 'rita')).toBeNull();
    expect((await read(api, made.id, 'clara')).may).toContain('CANCEL');
  });

  it.each([
    [{ title: '  ' }, 'input.title'],
    [{ candidateGroups: [] }, 'input.assignee'],
    [{ priority: -1 }, 'input.priority'],
    [{ title: 'x'.repeat(201) }, 'input.title'],
    [{ title: 'Call\r\nBcc: all@baton.example' }, 'input.title'],
    [{ title: 'Pay \u202e001 EUR' }, 'input.title'],
    [{ businessKey: 'APP\u0007' }, 'input.businessKey'],
    [{ candidateGroups: ['case\nreviewers'] }, 'input.candidateGroups.0'],
    [{ candidateGroups: Array.from({ length: 21 }, (_, index) => `group-${index}`) }, 'input.candidateGroups'],
    [{ candidateUsers: ['rita', 'nobody'] }, 'input.candidateUsers'],
  ])('refuses %o with the field', async (fields, field) => {
    expect((await create(clara, fields)).errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});

describe('an Activity without a process', () => {
  it('is done without the engine', async () => {
    const { id } = (await create(clara)).data?.['createActivity'];
    const before = api.sent.length;
    const wrong = await act(api, 'rita', 'completeActivity', { id, version: 1, decision: { outcome: 'approve' } });
    expect(codeOf(wrong)).toBe('INVALID_INPUT');
    const decided = await act(api, 'rita', 'completeActivity', { id, version: 1, decision: { note: 'They will call back' } });
    expect(decided.data?.['completeActivity']).toMatchObject({
      status: 'COMPLETED',
      delivery: 'NONE',
      decision: { note: 'They will call back' },
    });
    expect(api.sent).toHaveLength(before);
    expect(api.assigned.filter(({ taskId }) => taskId === null)).toEqual([]);
    const open: string[] = (await api.worker.openActivityTasks({})).nodes.map(({ activityId }) => activityId);
    expect(open).not.toContain(id);
  });

  it('can be cancelled by whoever made it, with a reason', async () => {
    const { id } = (await create(clara)).data?.['createActivity'];
    expect(codeOf(await act(api, 'clara', 'cancelActivity', { id, version: 1, reason: ' ' }))).toBe('INVALID_INPUT');
    const ended = await act(api, 'clara', 'cancelActivity', { id, version: 1, reason: 'They called us' });
    expect(ended.data?.['cancelActivity']).toMatchObject({ status: 'CANCELLED', closedReason: 'They called us' });
    expect(await actionsOf(api, id)).toEqual(['opened', 'cancelled']);
    const late = await act(api, 'rita', 'completeActivity', { id, version: 2, decision: {} });
    expect(late.errors[0]?.extensions).toMatchObject({ code: 'ACTIVITY_CLOSED', reason: 'They called us' });
  });

  it('is no business of another clerk', async () => {
    const { id } = (await create(clara)).data?.['createActivity'];
    expect(await read(api, id, 'rita')).not.toBeNull();
    const other = somebody('cleo', { roles: ['clerk'], groups: ['case-reviewers'] });
    expect(await read(api, id, other)).toBeNull();
    expect(codeOf(await act(api, other, 'cancelActivity', { id, version: 1, reason: 'Mine' }))).toBe('NOT_FOUND');
  });
});
