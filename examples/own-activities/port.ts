import type {
  ActivityStatus,
  DecisionDelivery,
  DeliveryFailureInput,
  EndedTaskInput,
  UserTaskInput,
} from '#inngest/graphql/generated/graphql.ts';

import type { Ticket, TicketStore } from './store.ts';

interface Page {
  readonly delivery?: DecisionDelivery | null;
  readonly first: number;
  readonly after?: string | null;
  readonly afterTask?: string | null;
  readonly upToTask?: string | null;
  readonly processInstanceIds?: readonly string[] | null;
}

interface OfTask {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
  readonly taskIds?: readonly string[] | null;
}

/** Increase of the priority by an escalation; the priority ends at 100. */
const raise = 25;

/** Port of Activities over tickets: the operations that the bridge asks of the keeper of people's work. */
export const portResolvers = (store: TicketStore) => ({
  Query: {
    decision: (_: unknown, { activityId }: { activityId: string }) => decisionOf(store.find(activityId)),
    knownTasks: (_: unknown, { taskIds }: { taskIds: string[] }) => taskIds.filter((id) => store.knows(id)),
    openActivityTasks: (_: unknown, page: Page) => unsettled(store, page),
  },
  Mutation: {
    openActivities: (_: unknown, { tasks }: { tasks: UserTaskInput[] }) => tasks.map((task) => store.open(task).number),
    settleActivities: (_: unknown, { tasks }: { tasks: EndedTaskInput[] }) => {
      const results = tasks.map((task) => ({ taskId: task.taskId, result: store.settle(task) }));
      const missing = results.filter(({ result }) => result === 'missing');
      return {
        changed: results.filter(({ result }) => result === 'changed').length,
        tasksWithoutActivity: missing.map(({ taskId }) => taskId),
      };
    },
    leaseDecisions: (_: unknown, { limit }: { limit: number }) => store.lease(limit).map(taskOf),
    recordDeliveryFailure: (_: unknown, { activityId, failure }: { activityId: string; failure: DeliveryFailureInput }) =>
      store.keepFailure(activityId, failure),
    escalateActivities: (_: unknown, { group, ...part }: OfTask & { group: string }) => {
      const tickets = waiting(store, part);
      for (const ticket of tickets.filter(({ queues }) => !queues.includes(group))) {
        ticket.queues = [...ticket.queues, group];
        ticket.priority = Math.min(100, ticket.priority + raise);
      }
      return tickets.length;
    },
    remindActivities: (_: unknown, { idempotencyKey, ...part }: OfTask & { idempotencyKey: string }) => {
      const tickets = waiting(store, part);
      // A real API would send its reminder here, once for each key.
      for (const ticket of tickets) ticket.reminders.add(idempotencyKey);
      return tickets.length;
    },
  },
});

const waiting = (store: TicketStore, { processInstanceId, userTaskKey, taskIds }: OfTask): Ticket[] =>
  store.waiting(processInstanceId, userTaskKey).filter(({ task }) => taskIds?.includes(task.taskId) ?? true);

function decisionOf(ticket: Ticket | undefined) {
  if (!ticket?.answer) return null;
  const { number, task, delivery, answer, failure } = ticket;
  const { taskId, processInstanceId, processDefinitionKey, userTaskKey } = task;
  const decided = { delivery, decision: answer.values, decidedBy: answer.by, decidedAt: answer.at, failure };
  return { activityId: number, taskId, processInstanceId, processDefinitionKey, userTaskKey, ...decided };
}

/** Lists waiting tickets, and answers that the engine has not taken yet, oldest first. */
function unsettled(store: TicketStore, { delivery, first, after, ...only }: Page) {
  const all = store.all().filter((ticket) => ticket.state === 'WAITING' || ticket.delivery === 'SENDING');
  const wanted = all.filter((ticket) => (!delivery || ticket.delivery === delivery) && isAmong(ticket, only));
  // The last ticket of the page before may have been settled meanwhile: its number still marks the place.
  const rest = wanted.filter(({ number }) => place(number) > (after ? place(after) : 0));
  const page = rest.slice(0, first);
  return {
    nodes: page.map(taskOf),
    pageInfo: { hasNextPage: rest.length > page.length, endCursor: page.at(-1)?.number ?? null },
  };
}

function isAmong({ task }: Ticket, { afterTask, upToTask, processInstanceIds }: Omit<Page, 'delivery' | 'first' | 'after'>): boolean {
  if (afterTask && task.taskId <= afterTask) return false;
  if (upToTask && task.taskId > upToTask) return false;
  return !processInstanceIds || processInstanceIds.includes(task.processInstanceId);
}

const place = (number: string): number => Number(number.slice(2));

const statuses = { WAITING: 'OPEN', ANSWERED: 'COMPLETED', WITHDRAWN: 'SUPERSEDED' } satisfies Record<Ticket['state'], ActivityStatus>;

function taskOf({ number, task, state, delivery, deadlines }: Ticket) {
  const { taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey, assignee } = task;
  const ids = { activityId: number, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey, assignee };
  return { ...ids, status: statuses[state], delivery, deadlines };
}
