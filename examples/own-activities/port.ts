import type { ActivityStatus, DecisionDelivery, EndedTaskInput, UserTaskInput } from '#inngest/graphql/generated/graphql.ts';

import type { Ticket, TicketStore } from './store.ts';

interface Page {
  readonly delivery?: DecisionDelivery | null;
  readonly first: number;
  readonly after?: string | null;
}

interface OfTask {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
}

/** The number by which an escalation raises the priority, up to 100. */
const raise = 25;

/** The port of Activities over tickets: what the bridge asks of whoever keeps the work of people. */
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
    escalateActivities: (_: unknown, { processInstanceId, userTaskKey, group }: OfTask & { group: string }) => {
      const tickets = store.waiting(processInstanceId, userTaskKey);
      for (const ticket of tickets.filter(({ queues }) => !queues.includes(group))) {
        ticket.queues = [...ticket.queues, group];
        ticket.priority = Math.min(100, ticket.priority + raise);
      }
      return tickets.length;
    },
    remindActivities: (_: unknown, { processInstanceId, userTaskKey, idempotencyKey }: OfTask & { idempotencyKey: string }) => {
      const tickets = store.waiting(processInstanceId, userTaskKey);
      // A real one would send its reminder here, once for each key.
      for (const ticket of tickets) ticket.reminders.add(idempotencyKey);
      return tickets.length;
    },
  },
});

function decisionOf(ticket: Ticket | undefined) {
  if (!ticket?.answer) return null;
  const { number, task, delivery, answer } = ticket;
  return { activityId: number, taskId: task.taskId, delivery, decision: answer.values, decidedBy: answer.by, decidedAt: answer.at };
}

/** What waits for a person, and answers that the engine has not taken yet, oldest first. */
function unsettled(store: TicketStore, { delivery, first, after }: Page) {
  const all = store.all().filter((ticket) => ticket.state === 'WAITING' || ticket.delivery === 'SENDING');
  const wanted = all.filter((ticket) => !delivery || ticket.delivery === delivery);
  // A ticket after which the page begins may have been settled meanwhile: its number still says where it stood.
  const rest = wanted.filter(({ number }) => place(number) > (after ? place(after) : 0));
  const page = rest.slice(0, first);
  return {
    nodes: page.map(taskOf),
    pageInfo: { hasNextPage: rest.length > page.length, endCursor: page.at(-1)?.number ?? null },
  };
}

const place = (number: string): number => Number(number.slice(2));

const statuses = { WAITING: 'OPEN', ANSWERED: 'COMPLETED', WITHDRAWN: 'SUPERSEDED' } satisfies Record<Ticket['state'], ActivityStatus>;

function taskOf({ number, task, state, delivery, deadlines }: Ticket) {
  const { taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey, assignee } = task;
  const ids = { activityId: number, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey, assignee };
  return { ...ids, status: statuses[state], delivery, deadlines };
}
