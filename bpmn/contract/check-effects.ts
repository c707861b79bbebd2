import { type EffectEdge, effectEdges, isCaught } from './effect-edges.ts';
import { type Doings, effectFlow } from './effect-flow.ts';
import type { Fault } from './fault.ts';
import type { ProcessCode, WorkerCode } from './process-code.ts';
import { ancestorsOf, type FlowNode, nameOf, nodesOf, type ProcessGraph } from './process-graph.ts';

/** Model with its code. */
export interface Process {
  readonly graph: ProcessGraph;
  readonly code: ProcessCode;
}

/** All processes, by key. */
export type Processes = ReadonlyMap<string, Process>;

/**
 * Checks that effects are taken back: no way through the process ends away from its goals while an effect may stand, and undo goes in the
 * reverse order. An undo must do nothing when its effect never happened, so it stands on the way unconditionally. Pure.
 */
export function checkEffects(process: Process, processes: Processes): Fault[] {
  const declared = [...undeclared(process, processes), ...unknownUndos(process, processes)];
  const { graph, code } = process;
  const edges = effectEdges(graph, code);
  const doings = new Map(nodesOf(graph).map((node) => [node.id, doingsOf(node, process, processes)]));
  const of = ({ id }: FlowNode): Doings => doings.get(id) ?? { effects: [], undoes: [] };
  if ([...doings.values()].every(({ effects }) => effects.length === 0)) return declared;
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

const undoOf = ({ effect }: WorkerCode): readonly string[] => (typeof effect === 'object' && 'undo' in effect ? effect.undo : []);

/** Returns the effects of an element: those of its worker, or those of the process that it calls. */
function doingsOf(node: FlowNode, { code }: Process, processes: Processes): Doings {
  const all = [code, ...codesOf(processes)].flatMap(({ workers }) => Object.entries(workers));
  const topics = node.topic === null ? calledTopics(node, processes) : [node.topic];
  const workers = topics.flatMap((topic) => {
    const worker = node.topic === null ? workerOf(processes, topic) : code.workers[topic];
    return worker ? [{ topic, worker }] : [];
  });
  return {
    effects: workers.filter(({ worker }) => undoOf(worker).length > 0).map(({ topic }) => topic),
    undoes: [...new Set(all.filter(([, worker]) => undoOf(worker).some((undo) => topics.includes(undo))).map(([topic]) => topic))],
  };
}

const workerOf = (processes: Processes, topic: string): WorkerCode | undefined =>
  codesOf(processes)
    .map(({ workers }) => workers[topic])
    .find((worker) => worker !== undefined);

const codesOf = (processes: Processes): ProcessCode[] => [...processes.values()].map(({ code }) => code);

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
function undeclared({ graph, code }: Process, processes: Processes): Fault[] {
  const undos = new Set([code, ...codesOf(processes)].flatMap(({ workers }) => Object.values(workers).flatMap(undoOf)));
  return nodesOf(graph).flatMap((node) => {
    const worker = node.topic === null ? undefined : code.workers[node.topic];
    if (!worker?.systems?.length || worker.effect !== undefined || undos.has(node.topic ?? '')) return [];
    const message = `The worker of "${nameOf(node)}" calls ${worker.systems.join(', ')} and does not say what stays of it. Declare effect: the topics that undo it, a reason why nothing can, or 'none' when it only reads.`;
    return [{ kind: 'missing-effect', element: node.id, message }];
  });
}

function unknownUndos({ graph, code }: Process, processes: Processes): Fault[] {
  return nodesOf(graph).flatMap((node) => {
    const worker = node.topic === null ? undefined : code.workers[node.topic];
    const unknown = worker ? undoOf(worker).filter((topic) => !code.workers[topic] && !workerOf(processes, topic)) : [];
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
