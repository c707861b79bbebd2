import { type EffectEdge, effectEdges, isCaught } from './effect-edges.ts';
import { type Doings, effectFlow } from './effect-flow.ts';
import type { Fault } from './fault.ts';
import { type ProcessCode, undosOf, type WorkerCode } from './process-code.ts';
import { ancestorsOf, type FlowNode, nameOf, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Model with its code. */
export interface Process {
  readonly graph: ProcessGraph;
  readonly code: ProcessCode;
}

/** All processes, by key. */
export type Processes = ReadonlyMap<string, Process>;

/** Workers of all processes, by topic. */
type Workers = ReadonlyMap<string, WorkerCode>;

/**
 * Checks that effects are taken back: no way through the process ends away from its goals while an effect may stand, and undo goes in the
 * reverse order. An undo must do nothing when its effect never happened, so it stands on the way unconditionally. Pure.
 */
export function checkEffects(process: Process, processes: Processes): Fault[] {
  const { graph, code } = process;
  const workers = new Map([...processes.values()].flatMap((one) => Object.entries(one.code.workers)));
  const declared = [...undeclared(process, workers), ...unknownUndos(process, workers)];
  const doings = new Map(nodesOf(graph).map((node) => [node.id, doingsOf(topicsOf(node, processes), workers)]));
  const of = ({ id }: FlowNode): Doings => doings.get(id) ?? { effects: [], undoes: [] };
  if ([...doings.values()].every(({ effects }) => effects.length === 0)) return declared;
  const edges = effectEdges(graph, code);
  const flow = effectFlow(graph, edges, of);
  const wayTo = wayAfter(graph, edges, of);
  return [
    ...declared,
    ...endsOf(process).flatMap((end) =>
      [...flow(end.id).effects].map((effect) => notUndone(process, { effect, end, way: wayTo(effect, end) })),
    ),
    ...nodesOf(graph).flatMap((node) => tooEarly(node, of(node), flow(node.id).later)),
  ];
}

/** Returns the effects of workers, and those that they take back. */
const doingsOf = (topics: readonly string[], workers: Workers): Doings => ({
  effects: topics.filter((topic) => undosOf(workers.get(topic)).length > 0),
  undoes: [...workers].filter(([, worker]) => undosOf(worker).some((undo) => topics.includes(undo))).map(([topic]) => topic),
});

/** Returns the topic of an element; of a call activity, those of the processes that it calls. */
const topicsOf = (node: FlowNode, processes: Processes): string[] => (node.topic === null ? calledTopics(node, processes) : [node.topic]);

/** Returns the topics of a called process and of those that it calls in turn. */
function calledTopics({ calledElement }: FlowNode, processes: Processes): string[] {
  const seen = new Set<string>();
  const open = calledElement === null ? [] : [calledElement];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...nodesOf(processes.get(key)?.graph ?? emptyGraph).flatMap((node) => node.calledElement ?? []));
  }
  return [...seen].flatMap((key) => Object.keys(processes.get(key)?.code.workers ?? {}));
}

const emptyGraph: ProcessGraph = { key: '', name: '', nodes: new Map(), flows: [], dataObjects: [] };

/** Returns the ends of the whole instance away from its goals. */
function endsOf({ graph, code }: Process): FlowNode[] {
  const leading = new Set(graph.flows.map(({ from }) => from));
  return nodesOf(graph).filter(
    (node) =>
      !leading.has(node.id) &&
      !node.startedByEvent &&
      !(code.goals ?? []).includes(node.id) &&
      ancestorsOf(graph, node).every(({ startedByEvent }) => startedByEvent) &&
      !isCaught(graph, node),
  );
}

/** Reports workers that call a system without a declared effect. What an undo leaves is nobody's to undo. */
function undeclared({ graph, code }: Process, workers: Workers): Fault[] {
  const undos = new Set([...workers.values()].flatMap(undosOf));
  return nodesOf(graph).flatMap((node) => {
    const worker = node.topic === null ? undefined : code.workers[node.topic];
    if (!worker?.systems?.length || worker.effect !== undefined || undos.has(node.topic ?? '')) return [];
    const message = `The worker of "${nameOf(node)}" calls ${worker.systems.join(', ')} and does not say what stays of it. Declare effect: the topics that undo it, a reason why nothing can, or 'none' when it only reads.`;
    return [{ kind: 'missing-effect', element: node.id, message }];
  });
}

function unknownUndos({ graph, code }: Process, workers: Workers): Fault[] {
  return nodesOf(graph).flatMap((node) => {
    const worker = node.topic === null ? undefined : code.workers[node.topic];
    const unknown = undosOf(worker).filter((topic) => !workers.has(topic));
    return unknown.map((topic): Fault => {
      const message = `The effect of "${nameOf(node)}" is to be undone by ${topic}, a topic that no process has.`;
      return { kind: 'missing-undo', element: node.id, message };
    });
  });
}

function notUndone({ graph, code }: Process, { effect, end, way }: { effect: string; end: FlowNode; way: readonly string[] }): Fault {
  const names = way.flatMap((id) => graph.nodes.get(id) ?? []).map(nameOf);
  const goal = (code.goals ?? []).length > 0 ? 'is no goal of the process' : 'is not declared a goal';
  const message = `The effect of ${effect} may still stand on the way ${names.join(' → ')}, which ${goal}. Undo it on this way, or name the end among the goals of the workflow.`;
  return { kind: 'missing-undo', element: end.id, message };
}

function tooEarly(node: FlowNode, { undoes }: Doings, later: ReadonlyMap<string, ReadonlySet<string>>): Fault[] {
  return undoes.flatMap((effect) => {
    const standing = [...(later.get(effect) ?? [])].filter((other) => !undoes.includes(other));
    if (standing.length === 0) return [];
    const message = `"${nameOf(node)}" undoes ${effect} while the later effect of ${standing.join(', ')} may still stand. Undo the later one first.`;
    return [{ kind: 'undo-order', element: node.id, message } satisfies Fault];
  });
}

/** Returns a function that finds the shortest way from an effect to an element on which nothing undoes the effect. */
function wayAfter(graph: ProcessGraph, edges: readonly EffectEdge[], of: (node: FlowNode) => Doings) {
  return (effect: string, { id: to }: FlowNode): string[] => {
    const sources = nodesOf(graph).filter((node) => of(node).effects.includes(effect));
    const open = sources.map(({ id }) => [id]);
    const seen = new Set<string>();
    for (let way = open.shift(); way !== undefined; way = open.shift()) {
      const at = way.at(-1) ?? '';
      if (at === to) return way;
      for (const edge of edges.filter(({ from }) => from === at)) {
        const node = graph.nodes.get(at);
        const undone = edge.work === 'done' && node !== undefined && of(node).undoes.includes(effect);
        const notYet = edge.work === 'not done' && way.length === 1;
        if (undone || notYet || seen.has(edge.to)) continue;
        seen.add(edge.to);
        open.push([...way, edge.to]);
      }
    }
    return [to];
  };
}
