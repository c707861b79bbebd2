import { caughtErrors, type CaughtErrors } from './contract/caught-errors.ts';
import { deadlines, type ModelDeadline } from './contract/deadlines.ts';
import { nodesOf, type ProcessGraph, readVariables } from './contract/process-graph.ts';
import { readGraph } from './contract/read-graph.ts';
import { children, type ParsedModel, parseModel, text } from './parse-model.ts';

/** The facts of one model that code depends on. Every list is in the order of the drawing's XML, without repetition. */
export interface ModelFacts {
  /** Process definition key: the id of the process. */
  readonly key: string;
  readonly name: string;
  readonly documentation: string;
  /** Topics of the external-worker tasks. */
  readonly topics: readonly string[];
  /** Ids of the user tasks. */
  readonly userTasks: readonly string[];
  /** Groups that may take a user task, by its id. */
  readonly candidateGroups: Readonly<Record<string, readonly string[]>>;
  /** When the user tasks are due, as written in the model, by their id; those that say nothing are not in it. */
  readonly dueDates: Readonly<Record<string, string>>;
  /** What the timers on the user tasks are for: by the id of the task, then by that of the timer. */
  readonly deadlines: Readonly<Record<string, Readonly<Record<string, ModelDeadline>>>>;
  /** Codes of the declared errors. */
  readonly errorCodes: readonly string[];
  /** Which error codes are caught at the tasks of a topic, and which around them; `*` stands for every code. */
  readonly caughtErrors: Readonly<Record<string, CaughtErrors>>;
  /** Names of the declared messages and signals. */
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** When the timers fire, as written in the model, by the id of their event. */
  readonly timers: Readonly<Record<string, string>>;
  /** Keys of the processes that call activities start. */
  readonly calledProcesses: readonly string[];
  /** Variables that the model itself declares. */
  readonly dataObjects: readonly string[];
  /** Variables that conditions, mappings and expressions read. */
  readonly readVariables: readonly string[];
  /** Ids of the end events. */
  readonly endEvents: readonly string[];
  /** Names of the flow elements by id; empty where one has none. Sequence flows are not among them. */
  readonly elements: Readonly<Record<string, string>>;
  /** Ids of the sequence flows. */
  readonly flows: readonly string[];
}

/**
 * Reads one BPMN 2.0 XML text in Flowable's dialect. Pure: no file, no network.
 *
 * @throws ModelError when it is no BPMN, has references to nothing, or has not exactly one executable process.
 */
export const readModel = async (xml: string): Promise<ModelFacts> => modelFacts(await parseModel(xml));

/** The facts of a model that is parsed already. */
export function modelFacts(model: ParsedModel): ModelFacts {
  const graph = readGraph(model);
  const nodes = nodesOf(graph);
  const declared = (type: string, attribute: string) =>
    unique(model.roots.filter((root) => root.$type === type).map((root) => text(root, attribute)));
  const userTasks = nodes.filter(({ type }) => type === 'UserTask');

  return {
    key: graph.key,
    name: graph.name,
    documentation: documentationOf(model),
    topics: unique(nodes.map(({ topic }) => topic ?? '')),
    userTasks: userTasks.map(({ id }) => id),
    candidateGroups: Object.fromEntries(userTasks.map(({ id, candidateGroups }) => [id, candidateGroups])),
    dueDates: Object.fromEntries(userTasks.flatMap(({ id, dueDate }) => (dueDate === null ? [] : [[id, dueDate]]))),
    deadlines: deadlines(graph),
    errorCodes: declared('bpmn:Error', 'errorCode'),
    caughtErrors: caughtErrors(graph),
    messages: declared('bpmn:Message', 'name'),
    signals: declared('bpmn:Signal', 'name'),
    timers: timersOf(graph),
    calledProcesses: unique(nodes.map(({ calledElement }) => calledElement ?? '')),
    dataObjects: graph.dataObjects,
    readVariables: readVariables(graph),
    endEvents: nodes.filter(({ type }) => type === 'EndEvent').map(({ id }) => id),
    elements: Object.fromEntries(nodes.map(({ id, name }) => [id, name])),
    flows: graph.flows.map(({ id }) => id),
  };
}

const documentationOf = ({ process }: ParsedModel): string =>
  children(process, 'documentation')
    .map((entry) => text(entry, 'text'))
    .join('\n')
    .trim();

const timersOf = (graph: ProcessGraph): Record<string, string> =>
  Object.fromEntries(nodesOf(graph).flatMap(({ id, event }) => (event?.kind === 'timer' ? [[id, event.time]] : [])));

const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
