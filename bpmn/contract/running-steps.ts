import { beginning, type Step, stepsOf } from './flow-steps.ts';
import type { ProcessCode } from './process-code.ts';
import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Running instance, as far as the contract reads it. */
export interface RunningInstance {
  readonly id: string;
  /** Elements that have started and not ended, including sub-processes and waiting events. */
  readonly activeElements: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Steps that can still happen in an instance; `beginning` is now. */
export interface Ahead {
  readonly steps: readonly Step[];
  /** Ids of the elements that a token stands on or can still come to. */
  readonly reached: ReadonlySet<string>;
  /** Elements on which a token stands. */
  readonly now: readonly string[];
}

/** Returns every step that the tokens of a running instance can still make; the instance's variables count as written before the first. */
export function stepsAhead(graph: ProcessGraph, code: ProcessCode, { activeElements, variables }: RunningInstance): Ahead {
  const now = tokensOf(graph, activeElements);
  const given = Object.keys(variables);
  const entries = [...now, ...interruptions(graph, now)].map((to): Step => ({ from: beginning, to, writes: given }));
  const later = stepsOf(graph, code).filter(({ from }) => from !== beginning);
  const reached = reachedFrom(entries, later);
  return { steps: [...entries, ...later.filter(({ from }) => reached.has(from))], reached, now };
}

/**
 * Returns the elements with a token. The engine also lists events that only stand by, and the sub-processes around the current elements.
 */
function tokensOf(graph: ProcessGraph, activeElements: readonly string[]): string[] {
  const nodes = activeElements.flatMap((id) => graph.nodes.get(id) ?? []);
  const enclosing = new Set(nodes.flatMap((node) => containersOf(graph, node)).map(({ id }) => id));
  const standsBy = (node: FlowNode) =>
    node.type === 'BoundaryEvent' || (node.type === 'StartEvent' && isEventSubProcess(graph, node.parent));
  return [...new Set(nodes.filter((node) => !enclosing.has(node.id) && !standsBy(node)).map(({ id }) => id))];
}

const isEventSubProcess = (graph: ProcessGraph, id: string | null): boolean => id !== null && graph.nodes.get(id)?.startedByEvent === true;

/** Returns the sub-processes around a node, innermost first. */
function containersOf(graph: ProcessGraph, node: FlowNode): FlowNode[] {
  const container = node.parent === null ? undefined : graph.nodes.get(node.parent);
  return container ? [container, ...containersOf(graph, container)] : [];
}

/** Returns the events that can trigger at any moment because their scope is active: those of the sub-processes around a token. */
function interruptions(graph: ProcessGraph, now: readonly string[]): string[] {
  const enclosing = new Set(
    now.flatMap((id) => graph.nodes.get(id) ?? []).flatMap((node) => containersOf(graph, node).map(({ id }) => id)),
  );
  return nodesOf(graph).flatMap((node) => {
    if (node.event?.kind === 'error') return [];
    if (node.type === 'BoundaryEvent') return node.attachedTo !== null && enclosing.has(node.attachedTo) ? [node.id] : [];
    const container = node.parent === null ? undefined : graph.nodes.get(node.parent);
    if (node.type !== 'StartEvent' || !container?.startedByEvent) return [];
    return container.parent === null || enclosing.has(container.parent) ? [node.id] : [];
  });
}

function reachedFrom(entries: readonly Step[], steps: readonly Step[]): Set<string> {
  const reached = new Set(entries.map(({ to }) => to));
  for (const at of reached) for (const { from, to } of steps) if (from === at) reached.add(to);
  return reached;
}
