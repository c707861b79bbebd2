import { BpmnModdle } from 'bpmn-moddle';

import flowable from '../flowable.json' with { type: 'json' };
import { decodeXml, EncodingError } from '../decode-xml.ts';
import { resolveItemTypes } from '../item-types.ts';
import { child, children, flowElements, is, type ModelElement } from './element.ts';
import { isKnownFlowable } from './flowable-types.ts';
import { type Problem, problemOf, refusalOf, type Warning } from './problem.ts';
import { scanXml } from './scan-xml.ts';
import { type UnknownPart, unknownParts } from './unknown-parts.ts';

/** The engine's limit for an uploaded model (application.yaml, `max-file-size`). */
const MAX_BYTES = 5 * 1024 * 1024;
/** Greatest depth of a model. Models drawn by people stay below 40; the readers of models recurse. */
const MAX_DEPTH = 200;

/** Contents of a model file: elements, unreadable parts, and parts that the engine refuses. */
export interface Model {
  readonly definitions: ModelElement;
  readonly problems: readonly Problem[];
  readonly unknown: readonly UnknownPart[];
}

/** A refusal is one sentence: nothing in the file can be looked at. */
export type Reading = Model | { readonly refusal: string };

/** Reads the bytes of one BPMN 2.0 file of any vendor. Never rejects. */
export async function readDefinitions(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > MAX_BYTES)
    return { refusal: `The file has ${megabytes(bytes.length)} MB and the engine takes 5: divide the process, or take images out.` };
  try {
    return await readText(decodeXml(bytes));
  } catch (cause) {
    if (cause instanceof EncodingError) return { refusal: cause.message };
    return { refusal: refusalOf(cause) };
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

async function readText(xml: string): Promise<Reading> {
  if (xml.trim() === '') return { refusal: 'The file is empty: draw a process and save it as BPMN 2.0.' };
  const { depth, hasDocumentType, flowableNames } = scanXml(xml);
  if (hasDocumentType)
    return {
      refusal: 'The file declares a document type (<!DOCTYPE>), which can make a reader fetch files or run out of memory: remove it.',
    };
  if (depth > MAX_DEPTH)
    return { refusal: `The file nests ${depth} elements in each other, more than ${MAX_DEPTH}: divide the process into called processes.` };
  const moddle = new BpmnModdle({ flowable: withElements(flowableNames) });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  const definitions = rootElement as ModelElement;
  connectFlows(definitions);
  const foreign = (element: ModelElement | undefined): boolean =>
    element !== undefined && !isKnownFlowable(element.$type) && element.$type.startsWith('flowable:');
  return {
    definitions,
    unknown: unknownParts(xml),
    problems: resolveItemTypes(moddle, warnings)
      .filter((warning: Warning) => !foreign(warning.element))
      .map(problemOf),
  };
}

/** Extends our descriptor by every other element of Flowable's in the file, so that none is lost in reading. */
function withElements(names: ReadonlySet<string>): typeof flowable {
  const unknown = [...names]
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .filter((name) => !isKnownFlowable(`flowable:${name}`));
  const anything = [
    { name: 'values', isMany: true, type: 'Element' },
    { name: 'body', isBody: true, type: 'String' },
  ];
  const generic = [...new Set(unknown)].map((name) => ({ name, superClass: ['Element'], properties: anything }));
  return { ...flowable, types: [...flowable.types, ...generic] } as typeof flowable;
}

/** Derives the connections of elements from the flows, as `<incoming>` and `<outgoing>` are optional. */
function connectFlows(definitions: ModelElement): void {
  const flows = children(definitions, 'rootElements').flatMap(flowElements);
  for (const flow of flows.filter((element) => is(element, 'bpmn:SequenceFlow'))) {
    connect(child(flow, 'sourceRef'), 'outgoing', flow);
    connect(child(flow, 'targetRef'), 'incoming', flow);
  }
}

function connect(node: ModelElement | undefined, property: string, flow: ModelElement): void {
  const flows = node?.get(property);
  if (Array.isArray(flows) && !flows.includes(flow)) flows.push(flow);
}
