import { z } from 'zod';

import { isEndedByModel } from '#flowable/client/ended-by-model.ts';

import type { Facts } from './facts.ts';

/** Invariant in one sentence, which must hold whenever nothing is under way. `check` returns one line per violation. */
export interface Invariant {
  readonly id: string;
  readonly statement: string;
  /** Returns the number of things checked: a check of no things has proved nothing. */
  checked(facts: Facts): number;
  check(facts: Facts): string[];
}

export const invariants: readonly Invariant[] = [
  {
    id: 'one-instance-per-start',
    statement: 'Every accepted start has exactly one process instance.',
    checked: (facts) => facts.intents.length,
    check: (facts) => {
      const instances = countBy(
        facts.instances.filter((instance) => !isDuplicate(instance)),
        ({ tenantId, processDefinitionKey, businessKey }) => JSON.stringify([tenantId, processDefinitionKey, businessKey]),
      );
      return facts.intents.flatMap((intent) => {
        const count = instances.get(JSON.stringify([intent.tenantId, intent.processDefinitionKey, intent.businessKey])) ?? 0;
        const expected = intent.status === 'REFUSED' ? 0 : 1;
        return count === expected ? [] : [`start ${intent.businessKey}${ofTenant(intent)} (${intent.status}) has ${count} instances`];
      });
    },
  },
  {
    id: 'one-effect-per-key',
    statement: 'Every outside system has had each effect exactly once.',
    checked: (facts) => facts.effects?.length ?? 0,
    check: (facts) =>
      (facts.effects ?? [])
        .filter((effect) => effect.count !== 1)
        .map((effect) => `${effect.system} ${effect.effect} ${effect.idempotencyKey} happened ${effect.count} times`),
  },
  {
    id: 'effects-are-known',
    statement:
      'Every effect of an outside system belongs to a job of the ledger, to a digest of what a person is told, or to a message about alerts.',
    checked: (facts) => facts.effects?.length ?? 0,
    check: (facts) => {
      const known = new Set([
        ...facts.ledger.map((row) => row.jobCorrelationId),
        ...facts.digests.map((id) => `digest:${id}`),
        ...facts.alertMessages.map((id) => `alert:${id}`),
      ]);
      return (
        (facts.effects ?? [])
          // The bridge tells by itself that alerts cannot be evaluated: no table has these messages.
          .filter(({ idempotencyKey }) => !known.has(idempotencyKey) && !idempotencyKey.startsWith('alert:evaluation-failed:'))
          .map((effect) => `${effect.system} ${effect.idempotencyKey} is in no ledger, digest or message about alerts`)
      );
    },
  },
  {
    id: 'one-effect-per-instance',
    statement: 'No process instance has had the same effect under two keys, unless its path came by twice.',
    checked: (facts) => facts.ledger.length,
    check: (facts) => {
      const counts = countBy(
        facts.ledger.filter((row) => facts.onceTopics.includes(row.topic)),
        (row) => `${row.processInstanceId} ${row.topic}`,
      );
      return repeated(counts).map(([what, count]) => `${what} has ${count} ledger rows`);
    },
  },
  {
    id: 'ledger-is-settled',
    statement: 'No effect is left half done once its process instance has ended.',
    checked: (facts) => facts.ledger.length,
    check: (facts) => {
      const ended = new Set(
        facts.instances.filter((instance) => instance.endTime !== null && instance.deleteReason === null).map((instance) => instance.id),
      );
      return facts.ledger
        .filter((row) => row.state !== 'DONE' && ended.has(row.processInstanceId))
        .map((row) => `${row.topic} ${row.jobCorrelationId} is ${row.state}`);
    },
  },
  {
    id: 'effects-are-undone',
    statement: 'No process instance has ended away from its goals with an effect that a later undo did not take back.',
    checked: (facts) => facts.ledger.filter((row) => row.topic in facts.undos).length,
    check: (facts) => effectsLeft(facts),
  },
  {
    id: 'one-activity-per-task',
    statement: 'Every user task that ever existed has exactly one Activity, and every Activity its task.',
    checked: (facts) => facts.tasks.length,
    check: (facts) => {
      const ofTasks = facts.activities.flatMap(({ id, taskId }) => (taskId === null ? [] : [{ id, taskId }]));
      const perTask = countBy(ofTasks, ({ taskId }) => taskId);
      const taskIds = new Set(facts.tasks.map((task) => task.id));
      return [
        ...facts.tasks
          .filter((task) => perTask.get(task.id) !== 1)
          .map((task) => `task ${task.id} has ${perTask.get(task.id) ?? 0} Activities`),
        ...ofTasks.filter(({ taskId }) => !taskIds.has(taskId)).map(({ id }) => `Activity ${id} has no task`),
      ];
    },
  },
  {
    id: 'activities-follow-the-engine',
    statement: 'An Activity is open exactly while its user task is, and completed exactly when the task was completed.',
    checked: (facts) => facts.activities.length,
    check: (facts) => {
      const tasks = new Map(facts.tasks.map((task) => [task.id, task]));
      return facts.activities.flatMap((activity) => {
        const task = activity.taskId === null ? undefined : tasks.get(activity.taskId);
        if (!task) return [];
        const expected = expectedStatuses(task, activity);
        return expected.includes(activity.status)
          ? []
          : [`Activity ${activity.id} is ${activity.status}, its task says ${expected.join(' or ')}`];
      });
    },
  },
  {
    id: 'decisions-have-an-actor',
    statement: 'Every completed Activity names who decided, and the engine took the decision where there is a task.',
    checked: (facts) => facts.activities.filter((activity) => activity.status === 'COMPLETED').length,
    check: (facts) =>
      facts.activities
        .filter((activity) => activity.status === 'COMPLETED')
        .filter(({ decidedBy, delivery, taskId }) => decidedBy === null || delivery !== (taskId === null ? 'NONE' : 'ACCEPTED'))
        .map((activity) => `Activity ${activity.id}: decided by ${activity.decidedBy ?? 'nobody'}, ${activity.delivery}`),
  },
  {
    id: 'one-decision-per-activity',
    statement: 'No Activity was decided twice, unless it was reopened between.',
    checked: (facts) => facts.history.length,
    check: (facts) => {
      const of = (action: string) =>
        countBy(
          facts.history.filter((entry) => entry.action === action),
          (entry) => entry.activityId,
        );
      const reopened = of('reopened');
      const again = [...of('completed')].filter(([id, count]) => count > 1 + (reopened.get(id) ?? 0));
      return again.map(([id, count]) => `Activity ${id} was decided ${count} times`);
    },
  },
  {
    id: 'history-is-a-path',
    statement: 'The history of every Activity begins with nothing, goes on from where it was, and leads to its status.',
    checked: (facts) => facts.history.length,
    check: (facts) => {
      const entries = Map.groupBy(facts.history, ({ activityId }) => activityId);
      return facts.activities.flatMap(({ id, status }) => {
        const problem = problemOfHistory(entries.get(id) ?? [], status);
        return problem === null ? [] : [`Activity ${id} ${problem}`];
      });
    },
  },
  {
    id: 'read-model-follows-the-engine',
    statement: 'The read model has every process instance of the engine, and its status.',
    checked: (facts) => facts.instances.length,
    check: (facts) => {
      const statuses = new Map(facts.stored.map(({ id, status }) => [id, status]));
      return facts.instances.flatMap((instance) => {
        const status = statuses.get(instance.id);
        const expected = instanceStatuses(instance);
        if (status === undefined) return [`instance ${instance.id} is not in the read model`];
        return expected.includes(status) ? [] : [`instance ${instance.id} is ${status}, the engine says ${expected.join(' or ')}`];
      });
    },
  },
  {
    id: 'one-row-per-case',
    statement: 'No business key has two rows in a table that has one for each.',
    checked: (facts) => facts.ofCases.length,
    check: (facts) =>
      repeated(countBy(facts.ofCases, (row) => `${row.businessKey}${ofTenant(row)} in ${row.table}`)).map(
        ([what, count]) => `${what} has ${count} rows`,
      ),
  },
  {
    id: 'nothing-unsent',
    statement: 'Every event of the outbox was sent.',
    checked: (facts) => facts.activities.length,
    check: (facts) => (facts.unsentEvents === 0 ? [] : [`${facts.unsentEvents} events are not sent`]),
  },
  {
    id: 'audit-is-unchanged',
    statement: 'Every row of the audit is as its hash chain sealed it, and none is missing.',
    checked: (facts) => facts.auditChain.links,
    check: (facts) => [...facts.auditChain.violations],
  },
  {
    id: 'functions-own-no-table',
    statement: 'The database role of the functions owns no table, and changes no row that is append-only.',
    checked: (facts) => facts.databaseRole.tables,
    check: ({ databaseRole: { role, owned, changeable } }) => [
      ...owned.map((table) => `${role} owns ${table}`),
      ...changeable.map((table) => `${role} may change rows of ${table}`),
    ],
  },
  {
    id: 'nothing-given-up',
    statement: 'The engine has given up on no job: it has no dead letters.',
    checked: (facts) => facts.instances.length,
    check: (facts) =>
      facts.deadLetters.map(
        ({ processInstanceId, elementId, exceptionMessage }) =>
          `the job of ${elementId ?? 'no element'} in instance ${processInstanceId ?? 'of nobody'} is a dead letter: ${exceptionMessage ?? 'no reason is kept'}`,
      ),
  },
];

/** Returns the effects that stand although the process, or one that called it, has ended elsewhere than it should. */
function effectsLeft({ instances, ledger, undos, goals }: Facts): string[] {
  const byId = new Map(instances.map((instance) => [instance.id, instance]));
  const ofInstance = Map.groupBy(ledger, ({ processInstanceId }) => processInstanceId);
  const done = ledger.filter(({ state, topic, outcome }) => state === 'DONE' && topic in undos && isComplete(outcome));
  return done.flatMap((row) => {
    const family = withCallers(byId, row.processInstanceId);
    if (!family.some((instance) => endedElsewhere(instance, goals))) return [];
    const later = family.flatMap(({ id }) => ofInstance.get(id) ?? []).filter(({ createdAt }) => createdAt >= row.createdAt);
    const isUndone = later.some(({ topic, state }) => state === 'DONE' && undos[row.topic]?.includes(topic));
    return isUndone
      ? []
      : [`the effect of ${row.topic} ${row.jobCorrelationId} stands, and instance ${row.processInstanceId} did not reach its goal`];
  });
}

const isComplete = (outcome: unknown): boolean => z.looseObject({ kind: z.literal('complete') }).safeParse(outcome).success;

/** Returns an instance and those that have called it, directly or not. */
function withCallers(byId: ReadonlyMap<string, Instance>, id: string): Instance[] {
  const instance = byId.get(id);
  if (!instance) return [];
  return [instance, ...(instance.superProcessInstanceId ? withCallers(byId, instance.superProcessInstanceId) : [])];
}

type Instance = Facts['instances'][number];

/** Whether the model has ended the instance away from its goals. A cancellation is somebody's decision, with a reason. */
function endedElsewhere({ endTime, endActivityId, deleteReason, processDefinitionKey }: Instance, goals: Facts['goals']): boolean {
  const isByModel = deleteReason === null || isEndedByModel(deleteReason);
  return endTime !== null && isByModel && !goals[processDefinitionKey]?.includes(endActivityId ?? '');
}

function expectedStatuses(
  task: { endTime: string | null; deleteReason: string | null },
  activity: { closedReason: string | null },
): string[] {
  if (task.endTime === null) return ['OPEN', 'CLAIMED'];
  if (task.deleteReason !== null) return ['CANCELLED', 'SUPERSEDED'];
  // People may complete a task at the engine itself; the Activity then says so.
  return activity.closedReason?.includes('outside Baton') ? ['SUPERSEDED'] : ['COMPLETED'];
}

function instanceStatuses({ endTime, deleteReason }: { endTime: string | null; deleteReason: string | null }): readonly string[] {
  if (endTime === null) return ['RUNNING', 'FAILED'];
  return deleteReason === null || isEndedByModel(deleteReason) ? ['COMPLETED'] : ['CANCELLED'];
}

type Passage = Pick<Facts['history'][number], 'action' | 'fromStatus' | 'toStatus'>;

/** Returns what is wrong with the entries of one Activity, oldest first; null for nothing. */
function problemOfHistory(entries: readonly Passage[], status: string): string | null {
  let at: string | null = null;
  for (const { action, fromStatus, toStatus } of entries) {
    if (fromStatus !== at) return `was ${fromStatus ?? 'not there'} before '${action}', and ${at ?? 'not there'} by its history`;
    at = toStatus;
  }
  return at === status ? null : `is ${status}, and ${at ?? 'not there'} by its history`;
}

const ofTenant = ({ tenantId }: { tenantId: string }): string => (tenantId === '' ? '' : ` of tenant ${tenantId}`);

// The bridge ends an instance that lost the race for its business key before any effect.
const isDuplicate = (instance: { deleteReason: string | null }): boolean => instance.deleteReason?.startsWith('Started twice') ?? false;

function countBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

const repeated = (counts: Map<string, number>): [string, number][] => [...counts].filter(([, count]) => count > 1);
