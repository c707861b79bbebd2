import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** A place where errors end: a boundary event, or the start of an event sub-process. */
export interface Catcher {
  /** The event that the flow goes on from. */
  readonly event: string;
  /** Error code; null: every error. */
  readonly code: string | null;
}

/** Stands for every code, where an error event names none. */
export const everyCode = '*';

/** Returns the catchers of an error that `node` throws, nearest first; at one distance, catchers that name a code first. */
export function catchersAround(graph: ProcessGraph, node: FlowNode): Catcher[] {
  return [...catchersOn(graph, node.id), ...catchersAroundContainer(graph, node)];
}

export const catcherOf = (graph: ProcessGraph, node: FlowNode, code: string): Catcher | null =>
  catchersAround(graph, node).find((catcher) => catcher.code === null || catcher.code === code) ?? null;

function catchersAroundContainer(graph: ProcessGraph, node: FlowNode): Catcher[] {
  const eventSubProcesses = nodesOf(graph).filter(
    ({ startedByEvent, parent, id }) => startedByEvent && parent === node.parent && id !== node.id,
  );
  const starts = eventSubProcesses.flatMap(({ id }) =>
    nodesOf(graph).filter((inner) => inner.parent === id && inner.type === 'StartEvent'),
  );
  const container = node.parent === null ? undefined : graph.nodes.get(node.parent);
  return [...errorCatchers(starts), ...(container ? catchersAround(graph, container) : [])];
}

const catchersOn = (graph: ProcessGraph, id: string): Catcher[] =>
  errorCatchers(nodesOf(graph).filter((node) => node.type === 'BoundaryEvent' && node.attachedTo === id));

function errorCatchers(events: readonly FlowNode[]): Catcher[] {
  const found = events.flatMap(({ id, event }) => (event?.kind === 'error' ? [{ event: id, code: event.code }] : []));
  return found.toSorted((a, b) => Number(a.code === null) - Number(b.code === null));
}

/** Codes that the tasks of one topic can throw into: at a boundary event of the task, or somewhere around the task. */
export type CaughtErrors = { readonly onTask: readonly string[]; readonly around: readonly string[] };

/** Returns the caught errors of every topic, by topic. */
export function caughtErrors(graph: ProcessGraph): Record<string, CaughtErrors> {
  const caught: Record<string, CaughtErrors> = {};
  for (const node of nodesOf(graph)) {
    if (node.topic === null) continue;
    const { onTask, around } = caught[node.topic] ?? { onTask: [], around: [] };
    caught[node.topic] = {
      onTask: codes(onTask, catchersOn(graph, node.id)),
      around: codes(around, catchersAroundContainer(graph, node)),
    };
  }
  return caught;
}

const codes = (known: readonly string[], catchers: readonly Catcher[]): string[] => [
  ...new Set([...known, ...catchers.map(({ code }) => code ?? everyCode)]),
];
