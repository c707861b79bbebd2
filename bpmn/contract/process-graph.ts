import { variablesIn } from './condition.ts';

/** Element of the flow, as far as variables and code depend on its execution. */
export interface FlowNode {
  readonly id: string;
  /** Name; empty for none. */
  readonly name: string;
  /** BPMN's own word: `ServiceTask`, `UserTask`, `BoundaryEvent`, … */
  readonly type: string;
  /** Id of the surrounding sub-process; null at the top. */
  readonly parent: string | null;
  /** Topic of an external-worker task. */
  readonly topic: string | null;
  /** Candidate groups of a user task. */
  readonly candidateGroups: readonly string[];
  /** Rule of a user task on people who may not decide; null without the four-eyes principle. */
  readonly fourEyes: FourEyes | null;
  /** Key of the process that a call activity calls. */
  readonly calledElement: string | null;
  /** Whether the process that a call activity calls gets every variable, not only the mapped ones. */
  readonly inheritsVariables: boolean;
  /** Id of the host of a boundary event. */
  readonly attachedTo: string | null;
  /** Whether a boundary event ends its host, or the start of an event sub-process the elements around it. */
  readonly interrupting: boolean;
  /** Purpose of a timer on a user task, as written: `reminder`, `escalation`, `other`. */
  readonly purpose: string | null;
  /** Due date of a user task, as written: `P2D`, `${reviewDue}`. */
  readonly dueDate: string | null;
  /** Variable of a start event with the id of the person who started the instance. */
  readonly initiator: string | null;
  /** Definition of an event. */
  readonly event: FlowEvent | null;
  /** A sub-process that an event starts, not a flow. */
  readonly startedByEvent: boolean;
  /** Variables of the process that the element takes under other names. */
  readonly inputs: readonly Mapping[];
  /** Variables that the mappings give back; without mappings, a worker gives back all of its output. */
  readonly outputs: readonly string[];
  readonly repeated: Repetition | null;
  /** Variables in the name and documentation, visible to every viewer of the task. */
  readonly shownVariables: readonly string[];
  /** Variables from which the engine makes a time, a number or a list. */
  readonly values: readonly ReadValue[];
  /** Further variables that the expressions read: name, documentation, due date, candidates, timers. */
  readonly reads: readonly string[];
}

/** People who may not decide a user task: who decided one of these tasks in the same instance, and who started it. */
export type FourEyes = { readonly tasks: readonly string[]; readonly initiator: boolean };

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

/** A variable that must hold a certain kind of value when the element is reached. */
export interface ReadValue {
  readonly variable: string;
  readonly use: 'timer' | 'due date' | 'priority' | 'title' | 'list' | 'number of repetitions';
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
  /** Condition as written in the model, with `${}`. */
  readonly condition: string | null;
}

/** Process definition as a graph; sub-processes are opened up, each node knows its parent. */
export interface ProcessGraph {
  readonly key: string;
  readonly name: string;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: readonly SequenceFlow[];
  /** Variables that the engine makes at the start, by the model's data objects. */
  readonly dataObjects: readonly string[];
}

/** Returns the name of the element for people. */
export const nameOf = ({ name, id }: FlowNode): string => name || id;

export const nodesOf = (graph: ProcessGraph): readonly FlowNode[] => [...graph.nodes.values()];

/** Returns the sub-processes around an element, innermost first. */
export function ancestorsOf(graph: ProcessGraph, { parent }: FlowNode): FlowNode[] {
  const container = parent === null ? undefined : graph.nodes.get(parent);
  return container ? [container, ...ancestorsOf(graph, container)] : [];
}

/** Returns the elements inside a sub-process, at any depth; of the whole process for null. */
export const insideOf = (graph: ProcessGraph, id: string | null): FlowNode[] =>
  nodesOf(graph).filter((node) => id === null || ancestorsOf(graph, node).some((outer) => outer.id === id));

/** Returns every variable that conditions, mappings, repetitions and expressions read, code excluded. */
export function readVariables(graph: ProcessGraph): string[] {
  const conditions = graph.flows.flatMap(({ condition }) => (condition === null ? [] : variablesIn(condition)));
  const inNodes = nodesOf(graph).flatMap((node) => [
    ...node.reads,
    ...(node.repeated?.reads ?? []),
    ...node.inputs.flatMap(({ reads }) => reads),
  ]);
  return [...new Set([...conditions, ...inNodes])];
}
