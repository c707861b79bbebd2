import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import flowable from './flowable.json' with { type: 'json' };

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
  /** Codes of the declared errors. */
  readonly errorCodes: readonly string[];
  /** Names of the declared messages and signals. */
  readonly messages: readonly string[];
  readonly signals: readonly string[];
  /** Ids of the end events. */
  readonly endEvents: readonly string[];
  /** Names of the flow elements that have one, by id. Sequence flows are not among them. */
  readonly elements: Readonly<Record<string, string>>;
}

/** The text is not a model that we can work with; the message says what is wrong with it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/**
 * Reads one BPMN 2.0 XML text in Flowable's dialect. Pure: no file, no network.
 *
 * @throws ModelError when it is no BPMN, has references to nothing, or has not exactly one executable process.
 */
export async function readModel(xml: string): Promise<ModelFacts> {
  const definitions = await parse(xml);
  const roots = children(definitions, 'rootElements');
  const process = onlyExecutable(roots);
  const nodes = flowNodes(process);
  const ofType = (type: string) => nodes.filter((node) => node.$type === type);
  const declared = (type: string, attribute: string) =>
    unique(roots.filter((root) => root.$type === type).map((root) => text(root, attribute)));

  return {
    key: text(process, 'id'),
    name: text(process, 'name') || text(process, 'id'),
    documentation: children(process, 'documentation')
      .map((entry) => text(entry, 'text'))
      .join('\n')
      .trim(),
    topics: unique(
      ofType('bpmn:ServiceTask')
        .filter(isExternalWorker)
        .map((task) => text(task, 'flowable:topic')),
    ),
    userTasks: ofType('bpmn:UserTask').map((task) => text(task, 'id')),
    errorCodes: declared('bpmn:Error', 'errorCode'),
    messages: declared('bpmn:Message', 'name'),
    signals: declared('bpmn:Signal', 'name'),
    endEvents: ofType('bpmn:EndEvent').map((event) => text(event, 'id')),
    elements: Object.fromEntries(nodes.filter((node) => text(node, 'name')).map((node) => [text(node, 'id'), text(node, 'name')])),
  };
}

async function parse(xml: string): Promise<ModdleElement> {
  const { rootElement, warnings } = await new BpmnModdle({ flowable }).fromXML(xml).catch((cause: unknown) => {
    throw new ModelError(`Not BPMN 2.0 XML: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable'}.`, { cause });
  });
  // The engine would refuse these at deployment, with less to go by.
  if (warnings.length > 0) throw new ModelError(`The model is broken: ${warnings.map((warning) => warning.message).join('; ')}.`);
  return rootElement;
}

function onlyExecutable(roots: readonly ModdleElement[]): ModdleElement {
  const executable = roots.filter((root) => root.$type === 'bpmn:Process' && root.get('isExecutable') === true);
  const [process] = executable;
  if (!process || executable.length > 1) {
    throw new ModelError(`A model has exactly one process with isExecutable="true"; this one has ${executable.length}.`);
  }
  return process;
}

/** Everything drawn but the arrows, sub-processes opened up. */
function flowNodes(container: ModdleElement): ModdleElement[] {
  return children(container, 'flowElements')
    .filter((element) => element.$type !== 'bpmn:SequenceFlow')
    .flatMap((element) => [element, ...flowNodes(element)]);
}

const isExternalWorker = (task: ModdleElement): boolean => text(task, 'flowable:type') === 'external-worker';

function children(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value;

function text(element: ModdleElement, property: string): string {
  const value = element.get(property);
  return typeof value === 'string' ? value.trim() : '';
}

const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
