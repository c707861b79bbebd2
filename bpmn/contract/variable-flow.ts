import { beginning, type Step } from './flow-steps.ts';
import { nodesOf, type ProcessGraph } from './process-graph.ts';

/** Answers which variables are there for certain, wherever a token stands. */
export interface VariableFlow {
  /** Returns the variables written on every way to the element, before the element begins. */
  readonly before: (element: string) => ReadonlySet<string>;
  /** Returns the shortest way to the element that does not write the variable, as ids from the start on; null when there is none. */
  readonly wayWithout: (element: string, variable: string) => readonly string[] | null;
}

/**
 * Follows every way through the process, boundary events, errors and loops included. Where ways meet, only variables written on all ways
 * are certain; at a parallel join all ways have been walked, so one writer is enough.
 */
export function variableFlow(graph: ProcessGraph, steps: readonly Step[]): VariableFlow {
  const certain = settle(graph, steps);
  const before = (element: string): ReadonlySet<string> => certain.get(element) ?? new Set();
  return { before, wayWithout: (element, variable) => findWay(steps, before, { element, variable }) };
}

/** Begins with "everything is certain" and takes away until nothing changes: the usual greatest fixed point. */
function settle(graph: ProcessGraph, steps: readonly Step[]): ReadonlyMap<string, ReadonlySet<string>> {
  const everything = new Set(steps.flatMap(({ writes }) => writes));
  const certain = new Map<string, ReadonlySet<string>>(nodesOf(graph).map(({ id }) => [id, everything]));
  certain.set(beginning, new Set());
  const arriving = nodesOf(graph)
    .map(({ id }) => [id, steps.filter(({ to }) => to === id)] as const)
    .filter(([, into]) => into.length > 0);
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, into] of arriving) {
      const ways = into.map(({ from, writes }) => new Set([...(certain.get(from) ?? []), ...writes]));
      const next = graph.nodes.get(id)?.type === 'ParallelGateway' ? union(ways) : intersection(ways);
      if (next.size === certain.get(id)?.size) continue;
      certain.set(id, next);
      changed = true;
    }
  }
  return certain;
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

const intersection = ([first, ...rest]: readonly ReadonlySet<string>[]): Set<string> =>
  new Set([...(first ?? [])].filter((name) => rest.every((set) => set.has(name))));

function findWay(
  steps: readonly Step[],
  before: (element: string) => ReadonlySet<string>,
  wanted: { element: string; variable: string },
): readonly string[] | null {
  const { element, variable } = wanted;
  const cameFrom = new Map<string, string>([[beginning, beginning]]);
  const open = [beginning];
  for (let at = open.shift(); at !== undefined && !cameFrom.has(element); at = open.shift()) {
    for (const { from, to, writes } of steps) {
      if (from !== at || cameFrom.has(to) || writes.includes(variable) || before(to).has(variable)) continue;
      cameFrom.set(to, at);
      open.push(to);
    }
  }
  return cameFrom.has(element) ? walkBack(cameFrom, element) : null;
}

function walkBack(cameFrom: ReadonlyMap<string, string>, element: string): string[] {
  const way: string[] = [];
  for (let at = element; at !== beginning; at = cameFrom.get(at) ?? beginning) way.unshift(at);
  return way;
}
