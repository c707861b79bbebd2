import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';

import flowable from './flowable.json' with { type: 'json' };
import { resolveItemTypes } from './item-types.ts';
import { problemOf, refusalOf, type Warning } from './lint/problem.ts';

/** Thrown for a text that is no usable model; the message names the problem. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Parsed model: the one executable process, and the declarations beside the process. */
export interface ParsedModel {
  readonly process: ModdleElement;
  /** Process, errors, messages and signals. */
  readonly roots: readonly ModdleElement[];
  /** Shapes and edges of the diagram, in the order of the file. */
  readonly drawn: readonly ModdleElement[];
}

/**
 * Parses one BPMN 2.0 XML text in Flowable's dialect. Pure: no file, no network.
 *
 * @throws ModelError when the text is no BPMN, has references to nothing, or has not exactly one executable process.
 */
export async function parseModel(xml: string): Promise<ParsedModel> {
  const moddle = new BpmnModdle({ flowable });
  const read = await moddle.fromXML(xml).catch((cause: unknown) => {
    throw new ModelError(`Not BPMN 2.0 XML: ${refusalOf(cause)}`, { cause });
  });
  const { rootElement } = read;
  const warnings = resolveItemTypes(moddle, read.warnings);
  // The engine would refuse these at deployment, with less to go by.
  if (warnings.length > 0) throw new ModelError(`The model is broken: ${warnings.map(sentenceOf).join(' ')} See npm run bpmn:lint.`);
  const roots = children(rootElement, 'rootElements');
  const drawn = children(rootElement, 'diagrams').flatMap((diagram) => children(one(diagram, 'plane'), 'planeElement'));
  return { process: onlyExecutable(roots), roots, drawn };
}

function sentenceOf(warning: Warning): string {
  const { element, message } = problemOf(warning);
  return element?.id === undefined ? message : `${element.id}: ${message}`;
}

function onlyExecutable(roots: readonly ModdleElement[]): ModdleElement {
  const executable = roots.filter((root) => root.$type === 'bpmn:Process' && root.get('isExecutable') === true);
  const [process] = executable;
  if (!process || executable.length > 1) {
    throw new ModelError(`A model has exactly one process with isExecutable="true"; this one has ${executable.length}.`);
  }
  return process;
}

/** Returns the elements of a list property; none for a missing property. */
export function children(element: ModdleElement | undefined, property: string): readonly ModdleElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Returns the element that a property holds or points to. */
export function one(element: ModdleElement | undefined, property: string): ModdleElement | undefined {
  const value = element?.get(property);
  return isElement(value) ? value : undefined;
}

/** Returns the trimmed text of a property; empty for a missing one. */
export function text(element: ModdleElement | undefined, property: string): string {
  const value = element?.get(property);
  return typeof value === 'string' ? value.trim() : '';
}

/** Returns the extension elements of one type: `extensions(task, 'flowable:In')`. */
export const extensions = (element: ModdleElement, type: string): readonly ModdleElement[] =>
  children(one(element, 'extensionElements'), 'values').filter((value) => value.$type === type);

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value;
