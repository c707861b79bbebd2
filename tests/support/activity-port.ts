/**
 * Contract between the bridge and any API that stores Activities. Run these tests against an API of your own: docs/integrate-activities.md.
 */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ActivitiesApi, UserTaskInput } from '#inngest/graphql/activities.ts';
import type { DecisionsApi } from '#inngest/graphql/decisions.ts';

export interface AnnouncedEvent {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

export interface ActivityPort {
  /** API as the bridge calls it, over GraphQL with a service token. */
  readonly api: ActivitiesApi & DecisionsApi;
  /** Decides as a person of the API. Rejects when the API refuses the decision. */
  decide(activityId: string, outcome: 'approve' | 'reject'): Promise<void>;
  /** Events that were sent to Inngest so far. */
  readonly events: readonly AnnouncedEvent[];
  /** Makes Inngest fail from now on, or answer again. */
  breakInngest(isBroken: boolean): void;
  /** Sends the same operation without a service token and returns the errors. */
  withoutToken(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

const endedAt = '2026-01-01T10:00:00.000Z';

function userTask(facts: Partial<UserTaskInput> = {}): UserTaskInput {
  const id = randomUUID();
  return {
    taskId: `task-${id}`,
    userTaskKey: 'review-case',
    title: 'Review case',
    description: null,
    processInstanceId: `instance-${id}`,
    processDefinitionKey: 'case-review',
    businessKey: `BK-${id}`,
    candidateGroups: ['case-reviewers'],
    candidateUsers: [],
    assignee: null,
    owner: null,
    delegation: 'NONE',
    priority: 50,
    dueAt: null,
    deadlines: [],
    tenantId: '',
    variables: {},
    ...facts,
  };
}

/** Runs the contract as tests: one suite for each API that stores Activities. */
export function activityPortContract(name: string, start: () => Promise<ActivityPort>): void {
  describe(`the Activities of ${name}`, () => {
    let port: ActivityPort;
    beforeAll(async () => {
      port = await start();
    });
    afterAll(() => port.close());

    const opened = async (facts: Partial<UserTaskInput> = {}) => {
      const task = userTask(facts);
      const [activityId = ''] = await port.api.openActivities([task]);
      return { task, activityId };
    };
    const unsettled = async (activityId: string) => {
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo } = await port.api.openActivityTasks({ first: 2, after });
        const found = nodes.find((node) => node.activityId === activityId);
        if (found || !pageInfo.hasNextPage) return found;
        after = pageInfo.endCursor ?? null;
      }
    };
    const settle = (taskId: string, facts: { deleteReason?: string | null; activityId?: string | null } = {}) =>
      port.api.settleActivities([{ taskId, endedAt, deleteReason: null, ...facts }]);

    it('are one for each user task, however often and by how many it is opened', async () => {
      const [task, other] = [userTask(), userTask()];
      const answers = await Promise.all(Array.from({ length: 5 }, () => port.api.openActivities([task, other])));
      expect(new Set(answers.map((ids) => ids.join())).size).toBe(1);
      expect(new Set(answers[0]).size).toBe(2);
      const reversed = await port.api.openActivities([other, task]);
      expect(reversed).toEqual(answers[0]?.toReversed());
      expect(await port.api.knownTasks([task.taskId, 'task-of-nobody'])).toEqual([task.taskId]);
    });

    it('follow the engine in their deadlines', async () => {
      const { task, activityId } = await opened();
      const deadline = { elementId: 'due', name: 'Due', at: '2030-01-01T00:00:00.000Z', interrupting: true, kind: 'CLOSING' as const };
      expect(await port.api.openActivities([{ ...task, deadlines: [deadline] }])).toEqual([activityId]);
      expect((await unsettled(activityId))?.deadlines).toEqual([{ elementId: 'due', at: deadline.at }]);
    });

    it('take the first decision only, and announce it once by ids alone', async () => {
      const { task, activityId } = await opened();
      expect(await port.api.decision(activityId)).toBeNull();
      const decisions = await Promise.allSettled([port.decide(activityId, 'approve'), port.decide(activityId, 'reject')]);
      expect(decisions.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const outcome = decisions[0]?.status === 'fulfilled' ? 'approve' : 'reject';
      const decision = await port.api.decision(activityId);
      expect(decision).toMatchObject({ activityId, taskId: task.taskId, delivery: 'SENDING', decision: { outcome } });
      expect(decision?.decidedBy).toBeTruthy();
      const announced = port.events.filter(({ id }) => id === `activity:${activityId}:completed`);
      const { taskId, processInstanceId, processDefinitionKey, userTaskKey } = task;
      expect(announced.map((event) => [event.name, event.data])).toEqual([
        ['activity/completed', { activityId, taskId, processInstanceId, processDefinitionKey, userTaskKey }],
      ]);
    });

    it('keep a decision that could not be announced, where the sweep finds it', async () => {
      const { activityId } = await opened();
      port.breakInngest(true);
      await port.decide(activityId, 'approve');
      port.breakInngest(false);
      const { nodes } = await port.api.openActivityTasks({ delivery: 'SENDING' });
      expect(nodes.map((node) => node.activityId)).toContain(activityId);
    });

    it('are accepted when the engine took their decision, and say so the second time as well', async () => {
      const { task, activityId } = await opened();
      await port.decide(activityId, 'approve');
      expect(await settle(task.taskId, { activityId })).toEqual({ changed: 1, tasksWithoutActivity: [] });
      expect(await settle(task.taskId, { activityId })).toEqual({ changed: 0, tasksWithoutActivity: [] });
      expect((await port.api.decision(activityId))?.delivery).toBe('ACCEPTED');
      expect(await unsettled(activityId)).toBeUndefined();
    });

    it('keep why the engine has not taken a decision, and name it to the sweep only when its run is late', async () => {
      const { task, activityId } = await opened();
      const leased = async () => (await port.api.leaseDecisions(100)).map((one) => one.activityId);
      expect(await leased()).not.toContain(activityId);
      const failure = { cause: 'ENGINE_FAILED', problem: 'It failed.', attempts: 2, maxAttempts: 10, since: endedAt };
      expect(await port.api.recordDeliveryFailure(activityId, { ...failure, nextAt: endedAt }), 'without a decision').toBe(false);
      await port.decide(activityId, 'approve');
      expect(await leased()).not.toContain(activityId);
      expect((await port.api.decision(activityId))?.failure).toBeNull();
      expect(await port.api.recordDeliveryFailure(activityId, { ...failure, nextAt: endedAt })).toBe(true);
      expect((await port.api.decision(activityId))?.failure).toEqual({ attempts: 2, since: endedAt });
      expect(await leased()).toContain(activityId);
      expect(await leased(), 'leased').not.toContain(activityId);
      expect(await port.api.recordDeliveryFailure(activityId, { ...failure, nextAt: null })).toBe(true);
      expect(await leased(), 'needs a person').not.toContain(activityId);
      expect(await port.api.recordDeliveryFailure(activityId, { ...failure, nextAt: endedAt }), 'needs a person already').toBe(false);
      await settle(task.taskId, { activityId });
      expect(await port.api.recordDeliveryFailure(activityId, { ...failure, nextAt: endedAt }), 'with its answer').toBe(false);
    });

    it.each([
      ['a timer', { deleteReason: 'boundary event (review-overdue)' }],
      ['another hand', { activityId: null }],
    ])('keep a decision that came after %s, as too late', async (_, facts) => {
      const { task, activityId } = await opened();
      await port.decide(activityId, 'approve');
      expect((await settle(task.taskId, facts)).changed).toBe(1);
      expect(await port.api.decision(activityId)).toMatchObject({ delivery: 'TOO_LATE', decision: { outcome: 'approve' } });
    });

    it('are closed with their task, and take no decision afterwards', async () => {
      const { task, activityId } = await opened();
      expect((await settle(task.taskId, { deleteReason: 'cancelled by an operator' })).changed).toBe(1);
      expect(await unsettled(activityId)).toBeUndefined();
      await expect(port.decide(activityId, 'approve')).rejects.toBeInstanceOf(Error);
      expect(await port.api.decision(activityId)).toBeNull();
    });

    it('name the ended tasks that nobody has opened', async () => {
      expect(await settle('task-unseen')).toEqual({ changed: 0, tasksWithoutActivity: ['task-unseen'] });
    });

    it('are escalated and reminded while they wait, each time again without harm', async () => {
      const { task } = await opened();
      const { processInstanceId, userTaskKey } = task;
      const escalation = { processInstanceId, userTaskKey, group: 'case-leads' };
      expect(await port.api.escalateActivities(escalation)).toBe(1);
      expect(await port.api.escalateActivities(escalation)).toBe(1);
      const reminder = { processInstanceId, userTaskKey, idempotencyKey: 'job-1' };
      expect([await port.api.remindActivities(reminder), await port.api.remindActivities(reminder)]).toEqual([1, 1]);
      await settle(task.taskId, { deleteReason: 'cancelled' });
      expect([await port.api.escalateActivities(escalation), await port.api.remindActivities(reminder)]).toEqual([0, 0]);
    });

    it('are for the bridge alone', async () => {
      expect((await port.withoutToken()).length).toBeGreaterThan(0);
    });
  });
}
