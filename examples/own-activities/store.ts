import type { DecisionDelivery, DeliveryFailureInput, EndedTaskInput, UserTaskInput } from '#inngest/graphql/generated/graphql.ts';

export interface Answer {
  readonly values: Record<string, unknown>;
  readonly by: string;
  readonly at: string;
}

/** Record of this API: its own idea of work, and the user task behind the ticket. */
export interface Ticket {
  readonly number: string;
  readonly task: UserTaskInput;
  queues: readonly string[];
  priority: number;
  deadlines: UserTaskInput['deadlines'];
  state: 'WAITING' | 'ANSWERED' | 'WITHDRAWN';
  answer: Answer | null;
  delivery: DecisionDelivery;
  /** Last failed delivery of the answer; without a next time a person is needed. */
  failure: DeliveryFailureInput | null;
  /** Instant before which the sweep leaves the answer to its run. */
  dueAt: number;
  readonly reminders: Set<string>;
}

/** Leases of an answer: first for the run that the event starts, then for the sweep after each resend. */
const runMs = 30_000;
const resendMs = 60_000;

/** Tickets in memory. A change runs to its end before the next begins; a database does the same with a transaction and a unique task id. */
export class TicketStore {
  readonly #byTask = new Map<string, Ticket>();

  /** Opens one ticket for each task, however often asked. In an existing ticket only the deadlines follow the engine. */
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
      failure: null,
      dueAt: 0,
      reminders: new Set(),
    };
    this.#byTask.set(task.taskId, ticket);
    return ticket;
  }

  /** Lists the tickets, oldest first. */
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

  /** Records the answer; the first one counts. False when there is one already, or when the ticket is withdrawn. */
  answer(ticket: Ticket, answer: Answer): boolean {
    if (ticket.state !== 'WAITING') return false;
    ticket.state = 'ANSWERED';
    ticket.answer = answer;
    ticket.delivery = 'SENDING';
    ticket.dueAt = Date.now() + runMs;
    return true;
  }

  /** Leases answers whose run is late and that need no person, longest wait first, for a minute. */
  lease(limit: number): Ticket[] {
    const now = Date.now();
    const due = this.all().filter(({ delivery, failure, dueAt }) => delivery === 'SENDING' && failure?.nextAt !== null && dueAt <= now);
    const leased = due.toSorted((a, b) => a.dueAt - b.dueAt).slice(0, limit);
    for (const ticket of leased) ticket.dueAt = now + resendMs;
    return leased;
  }

  /** Records a failed delivery. False when no such answer is under way any more, or the answer needs a person already. */
  keepFailure(number: string, failure: DeliveryFailureInput): boolean {
    const ticket = this.find(number);
    if (ticket?.delivery !== 'SENDING' || ticket.failure?.nextAt === null) return false;
    const nextAt = failure.nextAt ?? null;
    ticket.failure = { ...failure, nextAt };
    ticket.dueAt = nextAt === null ? Infinity : Date.parse(String(nextAt)) + runMs;
    return true;
  }

  /** Settles the ticket of a task that has ended. `missing`: the task came and went unseen. */
  settle({ taskId, deleteReason = null, activityId }: EndedTaskInput): 'changed' | 'settled' | 'missing' {
    const ticket = this.#byTask.get(taskId);
    if (!ticket) return 'missing';
    const isSending = ticket.delivery === 'SENDING';
    if (ticket.state !== 'WAITING' && !isSending) return 'settled';
    const isOurs = isSending && deleteReason === null && (activityId === undefined || activityId === ticket.number);
    if (isOurs) ticket.delivery = 'ACCEPTED';
    else {
      // A timer, a cancellation or another hand was first: the answer is kept, but does not count.
      ticket.state = 'WITHDRAWN';
      if (isSending) ticket.delivery = 'TOO_LATE';
    }
    return 'changed';
  }
}
