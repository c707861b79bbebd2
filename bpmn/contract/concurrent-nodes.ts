import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Returns the elements that can be at work beside `node`: on another branch of a split, with no way from the one to the other. */
export function concurrentNodes(graph: ProcessGraph, node: FlowNode): FlowNode[] {
  const branches = splitsOf(graph).flatMap(({ targets }) => {
    const reached = targets.map((target) => reachedFrom(graph, target));
    return reached.some((ids) => ids.has(node.id)) ? reached.filter((ids) => !ids.has(node.id)) : [];
  });
  const after = reachedFrom(graph, node.id);
  return nodesOf(graph).filter(({ id }) => branches.some((ids) => ids.has(id)) && !after.has(id));
}

/** Returns the elements that send a token along several flows. */
function splitsOf(graph: ProcessGraph): { readonly targets: readonly string[] }[] {
  const oneWay = new Set(['ExclusiveGateway', 'EventBasedGateway']);
  return nodesOf(graph)
    .filter(({ type }) => !oneWay.has(type))
    .map(({ id }) => ({ targets: graph.flows.filter(({ from }) => from === id).map(({ to }) => to) }))
    .filter(({ targets }) => targets.length > 1);
}

/** Returns the elements on the ways from `id` on, itself and what is inside of sub-processes on the way included. */
function reachedFrom(graph: ProcessGraph, id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    open.push(...onwards(graph, at));
  }
  return reached;
}

const onwards = (graph: ProcessGraph, id: string): string[] => [
  ...graph.flows.filter(({ from }) => from === id).map(({ to }) => to),
  ...nodesOf(graph)
    .filter(({ parent, attachedTo }) => parent === id || attachedTo === id)
    .map((node) => node.id),
];
