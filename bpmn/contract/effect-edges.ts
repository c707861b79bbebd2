import { type Catcher, catcherOf } from './caught-errors.ts';
import { type Concurrency, concurrencyIn } from './concurrent-nodes.ts';
import { errorSteps, lastInside, linkSteps, type Step } from './flow-steps.ts';
import type { ProcessCode } from './process-code.ts';
import { ancestorsOf, type FlowNode, insideOf, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Way of a token from one element to another, with what is known of the work of the first. */
export interface EffectEdge {
  readonly from: string;
  readonly to: string;
  /** `in doubt`: an event has ended the element, perhaps after its work was done. */
  readonly work: 'done' | 'not done' | 'in doubt';
}

/** Returns the ways of all tokens; a branch that an event opens beside its host begins without one, for it answers only for itself. */
export function effectEdges(graph: ProcessGraph, code: ProcessCode): EffectEdge[] {
  const beside = concurrencyIn(graph);
  return [
    ...graph.flows.flatMap(({ from, to }) => flowEdges(graph, from, to)),
    ...nodesOf(graph).flatMap((node) => [
      ...entryEdges(graph, node),
      ...errorEdges(graph, errorSteps(graph, code, node), { node, beside }),
    ]),
  ];
}

function flowEdges(graph: ProcessGraph, from: string, to: string): EffectEdge[] {
  const source = graph.nodes.get(from);
  if (!source) return [];
  const done = lastInside(graph, source).map((end): EffectEdge => ({ from: end.id, to, work: 'done' }));
  // A repeated sub-process may have no rounds.
  return source.repeated && insideOf(graph, from).length > 0 ? [...done, { from, to, work: 'not done' }] : done;
}

function entryEdges(graph: ProcessGraph, node: FlowNode): EffectEdge[] {
  if (node.event?.kind === 'error') return [];
  if (node.type === 'IntermediateCatchEvent' && node.event?.kind === 'link') {
    return linkSteps(graph, node.event.name, node.id).map(({ from, to }) => ({ from, to, work: 'done' }));
  }
  if (node.type === 'BoundaryEvent') return node.interrupting ? inDoubt(withInside(graph, node.attachedTo), node.id) : [];
  const container = node.parent === null ? undefined : graph.nodes.get(node.parent);
  if (node.type !== 'StartEvent' || !container) return [];
  if (!container.startedByEvent) return [{ from: container.id, to: node.id, work: 'not done' }];
  return node.interrupting ? inDoubt(endedBy(graph, container), node.id) : [];
}

/** Returns the edges from the thrower of an error to its catchers, and from whatever works beside the thrower in the scope that ends. */
const errorEdges = (graph: ProcessGraph, steps: readonly Step[], { node, beside }: { node: FlowNode; beside: Concurrency }): EffectEdge[] =>
  steps.flatMap(({ to }) => {
    const ended = scopeOf(graph, to);
    return [
      { from: node.id, to, work: node.repeated ? 'in doubt' : 'not done' },
      ...inDoubt(
        beside(node).filter(({ id }) => ended.has(id)),
        to,
      ),
    ];
  });

/** Returns whether a thrown error is caught within the process. */
export const isCaught = (graph: ProcessGraph, node: FlowNode): boolean =>
  node.event?.kind === 'error' && catcherOf(graph, node, node.event.code ?? '') !== null;

/** Returns the ids of the elements that end when the catcher takes over. */
function scopeOf(graph: ProcessGraph, event: Catcher['event']): ReadonlySet<string> {
  const node = graph.nodes.get(event);
  const container = node?.parent === null || node?.parent === undefined ? undefined : graph.nodes.get(node.parent);
  const ended = node?.type === 'StartEvent' && container ? endedBy(graph, container) : withInside(graph, node?.attachedTo ?? null);
  return new Set(ended.map(({ id }) => id));
}

/** Returns the elements that an event sub-process ends: those around it, other event sub-processes excepted. */
function endedBy(graph: ProcessGraph, { id, parent }: FlowNode): FlowNode[] {
  return insideOf(graph, parent).filter(
    (node) => node.id !== id && !ancestorsOf(graph, node).some((outer) => outer.startedByEvent && outer.parent === parent),
  );
}

const withInside = (graph: ProcessGraph, id: string | null): FlowNode[] =>
  id === null ? [] : [...insideOf(graph, id), ...nodesOf(graph).filter((node) => node.id === id)];

const inDoubt = (nodes: readonly FlowNode[], to: string): EffectEdge[] => nodes.map(({ id }) => ({ from: id, to, work: 'in doubt' }));
