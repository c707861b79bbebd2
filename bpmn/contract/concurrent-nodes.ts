import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Returns the elements that can be at work beside an element. */
export type Concurrency = (node: FlowNode) => FlowNode[];

/**
 * Finds elements on another branch of a split, with no way from the one to the other. Each way through the model is followed once, however
 * many elements are asked for.
 */
export function concurrencyIn(graph: ProcessGraph): Concurrency {
  const reachedFrom = reachIn(graph);
  const splits = targetsOfSplits(graph).map((targets) => targets.map(reachedFrom));
  return (node) => {
    const beside = splits.flatMap((branches) =>
      branches.some((ids) => ids.has(node.id)) ? branches.filter((ids) => !ids.has(node.id)) : [],
    );
    const after = reachedFrom(node.id);
    return beside.length === 0 ? [] : nodesOf(graph).filter(({ id }) => beside.some((ids) => ids.has(id)) && !after.has(id));
  };
}

/** Returns the targets of each element that sends a token along several flows. */
function targetsOfSplits(graph: ProcessGraph): string[][] {
  const targets = Map.groupBy(graph.flows, ({ from }) => from);
  const oneWay = new Set(['ExclusiveGateway', 'EventBasedGateway']);
  return nodesOf(graph)
    .filter(({ type }) => !oneWay.has(type))
    .map(({ id }) => (targets.get(id) ?? []).map(({ to }) => to))
    .filter(({ length }) => length > 1);
}

/** Returns a function that finds the elements on the ways from one on, the element itself and what is inside of sub-processes included. */
function reachIn(graph: ProcessGraph): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const next = onwards(graph);
  return (from) => {
    const found = known.get(from) ?? reached(next, from);
    known.set(from, found);
    return found;
  };
}

function reached(next: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return found;
}

/** Returns where each element leads: along its flows, into it, and through the events on its edge. */
function onwards(graph: ProcessGraph): Map<string, string[]> {
  const pairs = [
    ...graph.flows.map(({ from, to }) => ({ from, to })),
    ...nodesOf(graph).flatMap(({ id, parent, attachedTo }) =>
      [parent, attachedTo].flatMap((from) => (from === null ? [] : [{ from, to: id }])),
    ),
  ];
  const next = Map.groupBy(pairs, ({ from }) => from);
  return new Map([...next].map(([from, all]) => [from, all.map(({ to }) => to)]));
}
