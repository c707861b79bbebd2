import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Purpose of a timer on a user task. */
export type ModelDeadline = {
  /** Effect of the timer: the timer takes the task away, or starts a worker whose topic says `escalate-…` or `remind-…`. */
  readonly kind: 'ESCALATION' | 'REMINDER' | 'CLOSING' | 'OTHER';
  readonly interrupting: boolean;
};

/** Returns the timers on the user tasks of a process: by id of the task, then by id of the timer. Pure. */
export function deadlines(graph: ProcessGraph): Record<string, Record<string, ModelDeadline>> {
  const userTasks = nodesOf(graph).filter(({ type }) => type === 'UserTask');
  return Object.fromEntries(
    userTasks.map(({ id }) => {
      const timers = nodesOf(graph).filter(({ attachedTo, event }) => attachedTo === id && event?.kind === 'timer');
      return [id, Object.fromEntries(timers.map((timer) => [timer.id, deadlineOf(graph, timer)]))];
    }),
  );
}

function deadlineOf(graph: ProcessGraph, { id, interrupting }: FlowNode): ModelDeadline {
  if (interrupting) return { kind: 'CLOSING', interrupting };
  const verbs = nextTopics(graph, id).map((topic) => topic.split('.').at(-1) ?? topic);
  if (verbs.some((verb) => verb.startsWith('escalate-'))) return { kind: 'ESCALATION', interrupting };
  if (verbs.some((verb) => verb.startsWith('remind-'))) return { kind: 'REMINDER', interrupting };
  return { kind: 'OTHER', interrupting };
}

/** Returns the topics of the first workers on the ways from an element. */
function nextTopics({ nodes, flows }: ProcessGraph, from: string): string[] {
  const seen = new Set([from]);
  const topics: string[] = [];
  for (const at of seen) {
    const topic = nodes.get(at)?.topic ?? null;
    if (topic === null) for (const flow of flows) if (flow.from === at) seen.add(flow.to);
    if (topic !== null) topics.push(topic);
  }
  return topics;
}
