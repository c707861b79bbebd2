/** Effects that the workers of an instance had, held against what took them back. Pure. */
import { type Concurrency, concurrencyIn } from '#bpmn/contract/concurrent-nodes.ts';
import { undosOf } from '#bpmn/contract/process-code.ts';
import type { FlowNode, ProcessGraph } from '#bpmn/contract/process-graph.ts';
import type { Workflow } from '#inngest/define/workflow.ts';

import type { Circuit } from './circuit.ts';
import type { Snapshot } from './snapshot.ts';
import type { WorkerRun } from './subject.ts';

/** Code and models of the processes under test. */
export interface Processes {
  readonly workflows: readonly Workflow[];
  /** Models by process key. */
  readonly graphs: ReadonlyMap<string, ProcessGraph>;
}

/** Run that has left an effect, with its element. */
interface Effect {
  readonly topic: string;
  /** Position among the runs. */
  readonly at: number;
  readonly place: Place | null;
}

interface Place {
  readonly node: FlowNode;
  readonly graph: ProcessGraph;
}

/** Returns code and models of an instance and of the processes that it calls. */
export const processesOf = ({ bridge, graphs }: Circuit): Processes => ({ workflows: bridge.workflows, graphs });

export interface Undone {
  /** Topics of effects that still stand, in the order in which they came. */
  readonly standing: readonly string[];
  /** Sentences about effects that were undone while a later one stood. */
  readonly tooEarly: readonly string[];
  /** Topics that have undone an effect. */
  readonly by: readonly string[];
}

/** Follows the runs in their order. A repeated undo takes back one effect in each run, any other all effects of its kind. */
export function followEffects(runs: readonly WorkerRun[], processes: Processes): Undone {
  const beside = new Map([...processes.graphs.values()].map((graph) => [graph, concurrencyIn(graph)]));
  let standing: readonly Effect[] = [];
  const tooEarly: string[] = [];
  const by: string[] = [];
  for (const [at, { topic, elementId }] of runs.filter(isDone).entries()) {
    const place = placeOf(processes, topic, elementId);
    const own = standing.filter((effect) => undoOf(processes, effect.topic).includes(topic));
    const taken = place?.node.repeated ? own.slice(-1) : own;
    if (taken.length > 0) by.push(topic);
    standing = standing.filter((effect) => !taken.includes(effect));
    for (const effect of taken) {
      const later = standing.find((other) => !own.includes(other) && other.at > effect.at && !areConcurrent(beside, other, effect));
      if (later) tooEarly.push(`${topic} undid ${effect.topic} while the later effect of ${later.topic} stood`);
    }
    if (undoOf(processes, topic).length > 0) standing = [...standing, { topic, at, place }];
  }
  return { standing: standing.map(({ topic }) => topic), tooEarly, by };
}

/** Whether the worker did its work; a report that came too late does not take the work back. */
const isDone = ({ outcome, reported }: WorkerRun): boolean =>
  outcome.kind === 'complete' && (reported === 'accepted' || reported === 'gone');

const undoOf = ({ workflows }: Processes, topic: string): readonly string[] => workflows.flatMap(({ workers }) => undosOf(workers[topic]));

function placeOf({ graphs }: Processes, topic: string, elementId: string): Place | null {
  const found = [...graphs.values()].flatMap((graph) => {
    const node = graph.nodes.get(elementId);
    return node?.topic === topic ? [{ node, graph }] : [];
  });
  return found[0] ?? null;
}

/** Whether the effects came from branches that work side by side: no order is right or wrong. */
const areConcurrent = (beside: ReadonlyMap<ProcessGraph, Concurrency>, { place }: Effect, other: Effect): boolean =>
  place !== null && (beside.get(place.graph)?.(place.node) ?? []).some(({ id }) => id === other.place?.node.id);

/** Checks that the instance has ended away from its goals, that no effect stands, and that the latest was undone first. */
export function undoneProblem({ status, endEvent }: Snapshot, runs: readonly WorkerRun[], processes: Processes): string | null {
  const { standing, tooEarly } = followEffects(runs, processes);
  const isGoal = processes.workflows.some(({ goals }) => endEvent !== null && goals.includes(endEvent));
  const lines = [
    ...(status === 'COMPLETED' && !isGoal ? [] : [isGoal ? `it reached its goal ${endEvent}` : `it is ${status}`]),
    ...[...new Set(standing)].map((topic) => `the effect of ${topic} stands`),
    ...tooEarly,
  ];
  return lines.length === 0
    ? null
    : `Expected the instance to end with every effect undone, the latest first, but:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
