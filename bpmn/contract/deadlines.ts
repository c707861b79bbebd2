import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Purpose of a timer on a user task. */
export type ModelDeadline = {
  /** Effect of the timer: it takes the task away (`CLOSING`), or has the purpose that the model writes beside it. */
  readonly kind: 'ESCALATION' | 'REMINDER' | 'CLOSING' | 'OTHER';
  readonly interrupting: boolean;
};

/** Kinds by the words that `flowable:purpose` may hold. */
export const purposes: ReadonlyMap<string, ModelDeadline['kind']> = new Map([
  ['reminder', 'REMINDER'],
  ['escalation', 'ESCALATION'],
  ['other', 'OTHER'],
]);

/** Returns the timers on the user tasks of a process: by id of the task, then by id of the timer. Pure. */
export function deadlines(graph: ProcessGraph): Record<string, Record<string, ModelDeadline>> {
  const userTasks = nodesOf(graph).filter(({ type }) => type === 'UserTask');
  return Object.fromEntries(
    userTasks.map(({ id }) => {
      const timers = nodesOf(graph).filter(({ attachedTo, event }) => attachedTo === id && event?.kind === 'timer');
      return [id, Object.fromEntries(timers.map((timer) => [timer.id, deadlineOf(timer)]))];
    }),
  );
}

function deadlineOf({ interrupting, purpose }: FlowNode): ModelDeadline {
  return { kind: interrupting ? 'CLOSING' : (purposes.get(purpose ?? '') ?? 'OTHER'), interrupting };
}
