import type { DecisionDelivery, EndedTaskInput, UserTaskInput } from '#inngest/graphql/generated/graphql.ts';

export interface Answer {
  readonly values: Record<string, unknown>;
  readonly by: string;
  readonly at: string;
}

/** What this API keeps: its own idea of work, and the user task that it stands for. */
export interface Ticket {
  readonly number: string;
  readonly task: UserTaskInput;
  queues: readonly string[];
  priority: number;
  deadlines: UserTaskInput['deadlines'];
  state: 'WAITING' | 'ANSWERED' | 'WITHDRAWN';
  answer: Answer | null;
  delivery: DecisionDelivery;
  readonly reminders: Set<string>;
}

/** Tickets in memory. A change runs to its end before the next begins; a database does the same with a transaction and a unique task id. */
export class TicketStore {
  readonly #byTask = new Map<string, Ticket>();

  /** One ticket for each task, whoever asks how often. Of one that is there only the deadlines follow the engine. */
  open(task: UserTaskInput): Ticket {
    const known = this.#byTask.get(task.taskId);
    if (known) {
      known.deadlines = task.deadlines;
      return known;
    }
    const ticket: Ticket = {
      number: `T-${this.#byTask.size + 1}`,
      task,
      queues: task.candidateGroups,
      priority: task.priority,
      deadlines: task.deadlines,
      state: 'WAITING',
      answer: null,
      delivery: 'NONE',
      reminders: new Set(),
    };
    this.#byTask.set(task.taskId, ticket);
    return ticket;
  }

  /** Oldest first. */
  all(): Ticket[] {
    return [...this.#byTask.values()];
  }

  knows(taskId: string): boolean {
    return this.#byTask.has(taskId);
  }

  find(number: string): Ticket | undefined {
    return this.all().find((ticket) => ticket.number === number);
  }

  waiting(processInstanceId: string, userTaskKey: string): Ticket[] {
    return this.all().filter(
      ({ task, state }) => state === 'WAITING' && task.processInstanceId === processInstanceId && task.userTaskKey === userTaskKey,
    );
  }

  /** The first answer counts. False when there is one, or when nobody waits for it any more. */
  answer(ticket: Ticket, answer: Answer): boolean {
    if (ticket.state !== 'WAITING') return false;
    ticket.state = 'ANSWERED';
    ticket.answer = answer;
    ticket.delivery = 'SENDING';
    return true;
  }

  /** What the engine says of a task that has ended. `missing`: it came and went unseen. */
  settle({ taskId, deleteReason = null, activityId }: EndedTaskInput): 'changed' | 'settled' | 'missing' {
    const ticket = this.#byTask.get(taskId);
    if (!ticket) return 'missing';
    const isSending = ticket.delivery === 'SENDING';
    if (ticket.state !== 'WAITING' && !isSending) return 'settled';
    const isOurs = isSending && deleteReason === null && (activityId === undefined || activityId === ticket.number);
    if (isOurs) ticket.delivery = 'ACCEPTED';
    else {
      // A timer, a cancellation or another hand was first: the answer is kept, and did not count.
      ticket.state = 'WITHDRAWN';
      if (isSending) ticket.delivery = 'TOO_LATE';
    }
    return 'changed';
  }
}
