import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';
import { expectInvariants } from '#tests/support/verdict.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);
let flowable: FlowableClient;

beforeAll(() => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
});

interface Detail {
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly delivery: string;
  readonly version: number;
  readonly dueAt: string;
  readonly assignee: string | null;
  readonly candidateUsers: readonly string[];
  readonly decision: Record<string, unknown> | null;
  readonly hasPrivate: boolean;
  readonly closedReason: string | null;
  readonly context: readonly { readonly name: string; readonly value: unknown; readonly kind: string; readonly group: string | null }[];
  readonly deadlines: readonly { readonly elementId: string; readonly name: string; readonly at: string; readonly kind: string }[];
  readonly history: readonly { readonly action: string }[];
}

const detailQuery = `query ($id: ID!) { activity(id: $id) {
  title description status delivery version dueAt assignee candidateUsers decision hasPrivate closedReason
  context { name value kind group } deadlines { elementId name at kind } history { action } } }`;
const detail = async (id: string, who: Parameters<typeof as>[0] = 'leo') =>
  (await as(who).request<{ activity: Detail }>(detailQuery, { id })).activity;

async function reviewOf(fullName: string): Promise<Review> {
  const { businessKey } = await on.submit(senderNamed(fullName));
  return on.openReview(businessKey, 60);
}

const mutate = (who: Parameters<typeof as>[0], name: string, args: string, variables: Record<string, unknown>) =>
  as(who).request(`mutation (${args}) { ${name}(${args.replaceAll(/\$(\w+): \w+!?/g, '$1: $$$1')}) { id } }`, variables);
const engineAssignee = async (taskId: string) => (await flowable.tasks.get(taskId))?.assignee ?? null;

describe('an Activity of a user task', () => {
  it('says what the model says, with the variables of the instance, and when its timers fire', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const found = await detail(review.id);
    expect(found).toMatchObject({
      title: 'Review case',
      description: expect.stringMatching(/^Decide whether the case may be approved\./),
      candidateUsers: [],
      deadlines: [
        { elementId: 'review-reminder-due', name: '4 hours without decision', kind: 'REMINDER' },
        { elementId: 'review-escalation-due', name: '1 day without decision', kind: 'ESCALATION' },
        { elementId: 'review-overdue', name: '5 days without decision', kind: 'CLOSING' },
      ],
    });
    expect(found.context).toContainEqual(expect.objectContaining({ name: 'resemblance', kind: 'SCORE', group: 'Resemblance' }));
    const timers = await flowable.jobs.timers({ processInstanceId: review.processInstanceId });
    expect(found.deadlines.map(({ at }) => at)).toEqual(timers.map(({ dueDate }) => dueDate));
    await on.complete('rita', review, { outcome: 'approve' });
  });

  it('shows the engine who works on it, at each change', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const { id, taskId } = review;
    await mutate('rita', 'claimActivity', '$id: ID!, $version: Int!', { id, version: 1 });
    expect(await engineAssignee(taskId)).toBe('rita');
    await mutate('rita', 'unclaimActivity', '$id: ID!, $version: Int!', { id, version: 2 });
    expect(await engineAssignee(taskId)).toBeNull();
    await mutate('leo', 'assignActivity', '$id: ID!, $version: Int!, $assignee: ID!', { id, version: 3, assignee: 'ravi' });
    expect(await engineAssignee(taskId)).toBe('ravi');
    await on.complete('ravi', { ...review, version: 4 }, { outcome: 'approve' });
    expect((await on.ended(review.businessKey ?? '', 60)).outcome).toBe('Case approved');
  });

  it('reminds those who can decide, and then waits for its other timers', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const timers = await flowable.jobs.timers({ processInstanceId: review.processInstanceId });
    await flowable.jobs.fireTimer(timers.find(({ elementId }) => elementId === 'review-reminder-due')?.id ?? '');
    const reminded = await eventually(
      () => detail(review.id),
      ({ history, deadlines }) => history.some(({ action }) => action === 'reminded') && deadlines.length === 2,
      { seconds: 100, what: 'The reminder' },
    );
    expect(reminded.deadlines.map(({ kind }) => kind)).toEqual(['ESCALATION', 'CLOSING']);
    expect(reminded).toMatchObject({ status: 'OPEN', version: 1 });
    await on.complete('rita', review, { outcome: 'approve' });
    expect((await on.ended(review.businessKey ?? '', 60)).outcome).toBe('Case approved');
  });

  it('keeps private fields of its decision from the engine and from operators', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const note = 'Her brother is on the list, not she';
    await on.complete('rita', review, { outcome: 'reject', reason: 'Papers have expired', internalNote: note });
    expect((await on.ended(review.businessKey ?? '', 60)).outcome).toBe('Case refused');
    const variables = await flowable.history.variables(review.processInstanceId);
    expect(variables).toMatchObject({ reviewOutcome: 'reject', reviewReason: 'Papers have expired' });
    const task = await flowable.history.task(review.taskId);
    const inEngine = JSON.stringify([variables, task, await flowable.history.elements(review.processInstanceId)]);
    expect(inEngine).not.toContain(note);
    expect((await detail(review.id)).decision).toMatchObject({ internalNote: note });
    const ofOperator = await detail(review.id, 'otto');
    expect(ofOperator.hasPrivate).toBe(true);
    expect(JSON.stringify(ofOperator)).not.toContain(note);
  });

  it('tells a completion of its own from one by another hand', async () => {
    const ours = await reviewOf('Maria Gonzalez');
    await on.complete('rita', ours, { outcome: 'reject', reason: 'Papers have expired' });
    await eventually(
      () => detail(ours.id),
      ({ delivery }) => delivery === 'ACCEPTED',
      { seconds: 60, what: 'The accepted decision' },
    );
    expect((await flowable.history.task(ours.taskId))?.localVariables).toEqual({ activityId: ours.id });

    const theirs = await reviewOf('Maria Gonzalez');
    await flowable.tasks.complete(theirs.taskId, { variables: { reviewOutcome: 'reject', reviewReason: 'By hand' } });
    expect((await flowable.history.task(theirs.taskId))?.localVariables).toEqual({});
    const closed = await eventually(
      () => detail(theirs.id),
      ({ status }) => status === 'SUPERSEDED',
      { seconds: 100, what: 'The closed Activity' },
    );
    expect(closed.closedReason).toBe('the task was completed outside Baton');
    expect((await on.ended(theirs.businessKey ?? '', 60)).outcome).toBe('Case refused');
  });

  it('is decided also when its task was delegated in a tool of the engine', async () => {
    const review = await reviewOf('Maria Gonzalez');
    const { url, user, password } = stack.flowable;
    await fetch(`${url}/process-api/runtime/tasks/${review.taskId}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'delegate', assignee: 'somebody' }),
    });
    expect((await flowable.tasks.get(review.taskId))?.delegationState).toBe('pending');
    await on.complete('rita', review, { outcome: 'approve' });
    expect((await on.ended(review.businessKey ?? '', 100)).outcome).toBe('Case approved');
  });

  it('happened exactly once, every one of them', async () => {
    await expectInvariants(
      { settings: stack.settings, sandboxUrl: stack.sandbox.url, shared: true },
      { 'one-activity-per-task': 7, 'decisions-have-an-actor': 5 },
    );
  });
});
