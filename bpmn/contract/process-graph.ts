import { variablesIn } from './condition.ts';

/** What the engine does with an element, as far as variables and code depend on it. */
export interface FlowNode {
  readonly id: string;
  /** Empty when it has none. */
  readonly name: string;
  /** BPMN's own word: `ServiceTask`, `UserTask`, `BoundaryEvent`, … */
  readonly type: string;
  /** Id of the sub-process around it; null at the top. */
  readonly parent: string | null;
  /** Of an external-worker task. */
  readonly topic: string | null;
  /** Of a user task. */
  readonly candidateGroups: readonly string[];
  /** Of a call activity: key of the called process. */
  readonly calledElement: string | null;
  /** Of a call activity: the called process gets every variable, not only what is mapped. */
  readonly inheritsVariables: boolean;
  /** Of a boundary event: id of the element that it sits on. */
  readonly attachedTo: string | null;
  /** Of a boundary event: it ends what it sits on. */
  readonly interrupting: boolean;
  /** Of a user task, as written: `P2D`, `${reviewDue}`. */
  readonly dueDate: string | null;
  /** Of an event. */
  readonly event: FlowEvent | null;
  /** A sub-process that an event starts, not a flow. */
  readonly startedByEvent: boolean;
  /** What the element takes from the process under other names. */
  readonly inputs: readonly Mapping[];
  /** The variables that its mappings give back; without mappings, a worker gives back all of its output. */
  readonly outputs: readonly string[];
  readonly repeated: Repetition | null;
  /** Those of the variables that its name and documentation hold: everybody who sees the task reads them. */
  readonly says: readonly string[];
  /** Further variables that its expressions read: name, documentation, due date, candidates, timers. */
  readonly reads: readonly string[];
}

export type FlowEvent =
  | { readonly kind: 'error'; readonly code: string | null; readonly variable: string | null }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string }
  | { readonly kind: 'timer'; readonly time: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'other' };

export interface Mapping {
  /** The variables that are read. */
  readonly reads: readonly string[];
  /** The variable that is written. */
  readonly target: string;
}

/** Several runs of one element, one after the other or side by side. */
export interface Repetition {
  readonly reads: readonly string[];
  /** Variables that only a single run has. */
  readonly own: readonly string[];
  /** Variables that are there when all runs have ended. */
  readonly gathers: readonly string[];
}

export interface SequenceFlow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** As written in the model, with `${}`. */
  readonly condition: string | null;
}

/** One process definition as a graph; sub-processes are opened up, each node knows its parent. */
export interface ProcessGraph {
  readonly key: string;
  readonly name: string;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: readonly SequenceFlow[];
  /** Variables that the engine makes at the start, by the model's data objects. */
  readonly dataObjects: readonly string[];
}

/** What people call the element. */
export const nameOf = ({ name, id }: FlowNode): string => name || id;

export const nodesOf = (graph: ProcessGraph): readonly FlowNode[] => [...graph.nodes.values()];

/** Every variable that something but code reads: conditions, mappings, repetitions, expressions. */
export function readVariables(graph: ProcessGraph): string[] {
  const conditions = graph.flows.flatMap(({ condition }) => (condition === null ? [] : variablesIn(condition)));
  const inNodes = nodesOf(graph).flatMap((node) => [
    ...node.reads,
    ...(node.repeated?.reads ?? []),
    ...node.inputs.flatMap(({ reads }) => reads),
  ]);
  return [...new Set([...conditions, ...inNodes])];
}
