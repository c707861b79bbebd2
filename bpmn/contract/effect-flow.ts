import type { EffectEdge } from './effect-edges.ts';
import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Effects that an element has, and takes back, by the topic of the worker that had them. */
export interface Doings {
  readonly effects: readonly string[];
  readonly undoes: readonly string[];
}

/** Effects that may stand before an element begins. */
export interface Standing {
  readonly effects: ReadonlySet<string>;
  /** Later effects of each effect: those that must be undone before it. */
  readonly later: ReadonlyMap<string, ReadonlySet<string>>;
  /** Effects certainly undone since the last split. Null while no way to the element has been followed. */
  readonly undone: ReadonlySet<string> | null;
}

const nothing: Standing = { effects: new Set(), later: new Map(), undone: new Set() };
const unvisited: Standing = { ...nothing, undone: null };

/**
 * Follows every way through the process and gathers which effects may stand where, and in which order they came. Where ways meet, an effect
 * stands when it does on one of them; at a parallel join all have been walked, so an undo on one is enough.
 */
export function effectFlow(
  graph: ProcessGraph,
  edges: readonly EffectEdge[],
  doingsOf: (node: FlowNode) => Doings,
): (id: string) => Standing {
  const nodes = nodesOf(graph);
  const into = Map.groupBy(edges, ({ to }) => to);
  const outOf = Map.groupBy(edges, ({ from }) => from);
  const standing = new Map(nodes.map(({ id }) => [id, into.has(id) ? unvisited : nothing]));
  const after = ({ from, work }: EffectEdge): Standing[] => {
    const node = graph.nodes.get(from);
    const before = standing.get(from);
    if (!node || !before || before.undone === null) return [];
    const done = isSplit(graph, node) ? { ...before, undone: new Set<string>() } : worked(before, doingsOf(node));
    return [...(work === 'done' ? [] : [before]), ...(work === 'not done' ? [] : [done])];
  };
  for (const due = new Set(nodes.map(({ id }) => id)); due.size > 0;) {
    for (const { id, type } of nodes) {
      if (!due.delete(id)) continue;
      const known = standing.get(id);
      const arriving = (into.get(id) ?? []).flatMap(after);
      if (arriving.length === 0) continue;
      const next = merged(arriving, type === 'ParallelGateway');
      if (known && sizeOf(known) === sizeOf(next)) continue;
      standing.set(id, next);
      for (const { to } of outOf.get(id) ?? []) due.add(to);
    }
  }
  return (id) => standing.get(id) ?? nothing;
}

const isSplit = (graph: ProcessGraph, { id, type }: FlowNode): boolean =>
  type === 'ParallelGateway' && graph.flows.filter(({ from }) => from === id).length > 1;

function worked({ effects, later, undone }: Standing, { effects: had, undoes }: Doings): Standing {
  if (had.length + undoes.length === 0) return { effects, later, undone };
  const left = new Set([...effects].filter((effect) => !undoes.includes(effect)));
  const orders = [...left].map((effect) => [effect, new Set([...without(later.get(effect), undoes), ...had])] as const);
  return {
    effects: new Set([...left, ...had]),
    later: new Map(orders),
    undone: new Set([...(undone ?? []), ...undoes].filter((effect) => !had.includes(effect))),
  };
}

const without = (effects: ReadonlySet<string> | undefined, undoes: readonly string[]): Set<string> =>
  new Set([...(effects ?? [])].filter((effect) => !undoes.includes(effect)));

function merged(ways: readonly Standing[], isJoin: boolean): Standing {
  const undone = ways
    .map((way) => [...(way.undone ?? [])])
    .reduce((all, one) => (isJoin ? [...all, ...one] : all.filter((effect) => one.includes(effect))));
  const taken = isJoin ? undone : [];
  const effects = without(new Set(ways.flatMap((way) => [...way.effects])), taken);
  const laterOf = (effect: string) => without(new Set(ways.flatMap(({ later }) => [...(later.get(effect) ?? [])])), taken);
  return { effects, later: new Map([...effects].map((effect) => [effect, laterOf(effect)])), undone: new Set(undone) };
}

/** Returns a number that differs between two states of one element: effects and orders only grow, what is undone only shrinks. */
function sizeOf({ effects, later, undone }: Standing): string {
  const orders = [...later.values()].reduce((sum, { size }) => sum + size, 0);
  return `${effects.size} ${orders} ${undone === null ? 'unvisited' : undone.size}`;
}
