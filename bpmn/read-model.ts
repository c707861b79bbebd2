import { caughtErrors, type CaughtErrors } from './contract/caught-errors.ts';
import { deadlines, type ModelDeadline } from './contract/deadlines.ts';
import { type FourEyes, nodesOf, type ProcessGraph, readVariables } from './contract/process-graph.ts';
import { readGraph } from './contract/read-graph.ts';
import { type ModelStart, starts } from './contract/starts.ts';
import { children, type ParsedModel, parseModel, text } from './parse-model.ts';

/** The facts of one model that code depends on. Every list is in the order of the drawing's XML, without repetition. */
export interface ModelFacts {
  /** Process definition key: the id of the process. */
  readonly key: string;
  readonly name: string;
  readonly documentation: string;
  /** Causes that begin an instance, by the id of the start event. */
  readonly starts: Readonly<Record<string, ModelStart>>;
  /** Topics of the external-worker tasks. */
  readonly topics: readonly string[];
  /** Ids of the user tasks. */
  readonly userTasks: readonly string[];
  /** Groups that may take a user task, by id of the task. */
  readonly candidateGroups: Readonly<Record<string, readonly string[]>>;
  /** Due dates of the user tasks, as written in the model, by id of the task; tasks without one are absent. */
  readonly dueDates: Readonly<Record<string, string>>;
  /** Rules on people who may not decide, by the id of the user task; absent for tasks without the four-eyes principle. */
  readonly fourEyes: Readonly<Record<string, FourEyes>>;
  /** Purposes of the timers on the user tasks: by the id of the task, then by that of the timer. */
  readonly deadlines: Readonly<Record<string, Readonly<Record<string, ModelDeadline>>>>;
  /** Codes of the declared errors. */
  readonly errorCodes: readonly string[];
  /** Error codes caught at the tasks of a topic, and around the tasks; `*` stands for every code. */
  readonly caughtErrors: Readonly<Record<string, CaughtErrors>>;
  /** Names of the declared messages and signals. */
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** Times at which the timers fire, as written in the model, by id of the event. */
  readonly timers: Readonly<Record<string, string>>;
  /** Keys of the processes that call activities start. */
  readonly calledProcesses: readonly string[];
  /** Variables that the model declares. */
  readonly dataObjects: readonly string[];
  /** Variables that conditions, mappings and expressions read. */
  readonly readVariables: readonly string[];
  /** Ids of the end events. */
  readonly endEvents: readonly string[];
  /** Names of the flow elements by id; empty for an element without name. Sequence flows are absent. */
  readonly elements: Readonly<Record<string, string>>;
  /** Ids of the sequence flows. */
  readonly flows: readonly string[];
}

/**
 * Reads one BPMN 2.0 XML text in Flowable's dialect. Pure: no file, no network.
 *
 * @throws ModelError when the text is no BPMN, has references to nothing, or has not exactly one executable process.
 */
export const readModel = async (xml: string): Promise<ModelFacts> => modelFacts(await parseModel(xml));

/** Returns the facts of a model that is parsed already. */
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
    starts: starts(graph),
    topics: unique(nodes.map(({ topic }) => topic ?? '')),
    userTasks: userTasks.map(({ id }) => id),
    candidateGroups: Object.fromEntries(userTasks.map(({ id, candidateGroups }) => [id, candidateGroups])),
    dueDates: Object.fromEntries(userTasks.flatMap(({ id, dueDate }) => (dueDate === null ? [] : [[id, dueDate]]))),
    fourEyes: Object.fromEntries(userTasks.flatMap(({ id, fourEyes }) => (fourEyes === null ? [] : [[id, fourEyes]]))),
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
