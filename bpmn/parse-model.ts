import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import flowable from './flowable.json' with { type: 'json' };

/** The text is not a model that we can work with; the message says what is wrong with it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** One parsed model: its one executable process, and what is declared beside it. */
export interface ParsedModel {
  readonly process: ModdleElement;
  /** The process itself, errors, messages, signals. */
  readonly roots: readonly ModdleElement[];
  /** Shapes and edges of the diagram, in the order of the file. */
  readonly drawn: readonly ModdleElement[];
}

/**
 * Parses one BPMN 2.0 XML text in Flowable's dialect. Pure: no file, no network.
 *
 * @throws ModelError when it is no BPMN, has references to nothing, or has not exactly one executable process.
 */
export async function parseModel(xml: string): Promise<ParsedModel> {
  const { rootElement, warnings } = await new BpmnModdle({ flowable }).fromXML(xml).catch((cause: unknown) => {
    throw new ModelError(`Not BPMN 2.0 XML: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unreadable'}.`, { cause });
  });
  // The engine would refuse these at deployment, with less to go by.
  if (warnings.length > 0) throw new ModelError(`The model is broken: ${warnings.map((warning) => warning.message).join('; ')}.`);
  const roots = children(rootElement, 'rootElements');
  const drawn = children(rootElement, 'diagrams').flatMap((diagram) => children(one(diagram, 'plane'), 'planeElement'));
  return { process: onlyExecutable(roots), roots, drawn };
}

function onlyExecutable(roots: readonly ModdleElement[]): ModdleElement {
  const executable = roots.filter((root) => root.$type === 'bpmn:Process' && root.get('isExecutable') === true);
  const [process] = executable;
  if (!process || executable.length > 1) {
    throw new ModelError(`A model has exactly one process with isExecutable="true"; this one has ${executable.length}.`);
  }
  return process;
}

/** The elements of a list property; none when there is no such property. */
export function children(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The element that a property holds or points to. */
export function one(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.get(property);
  return isElement(value) ? value : undefined;
}

/** The trimmed text of a property; empty when there is none. */
export function text(element: ModdleElement | undefined, property: string): string {
  const value = element?.get(property);
  return typeof value === 'string' ? value.trim() : '';
}

/** The extension elements of one type: `extensions(task, 'flowable:In')`. */
export const extensions = (element: ModdleElement, type: string): readonly ModdleElement[] =>
  children(one(element, 'extensionElements'), 'values').filter((value) => value.$type === type);

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value;
