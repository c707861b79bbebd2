import { BpmnModdle } from 'bpmn-moddle';

import flowable from '../flowable.json' with { type: 'json' };
import { decodeXml } from './decode-xml.ts';
import { child, children, flowElements, is, type ModelElement } from './element.ts';
import { type Problem, problemOf, refusalOf, type Warning } from './problem.ts';
import { scanXml } from './scan-xml.ts';

/** The engine's limit for an uploaded model (application.yaml, `max-file-size`). */
const MAX_BYTES = 5 * 1024 * 1024;
/** Models drawn by people stay below 40; what reads them goes down by recursion. */
const MAX_DEPTH = 200;

/** A refusal is one sentence: nothing in the file can be looked at. */
export type Reading = { readonly definitions: ModelElement; readonly problems: readonly Problem[] } | { readonly refusal: string };

/** Reads the bytes of one BPMN 2.0 file of any vendor. Never rejects. */
export async function readDefinitions(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > MAX_BYTES)
    return { refusal: `The file has ${megabytes(bytes.length)} MB and the engine takes 5: divide the process, or take images out.` };
  try {
    return await readText(decodeXml(bytes));
  } catch (cause) {
    if (cause instanceof RangeError) return { refusal: 'The file is in an encoding that cannot be read here: save it as UTF-8.' };
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
  const { rootElement, warnings } = await new BpmnModdle({ flowable: withElements(flowableNames) }).fromXML(xml);
  const definitions = rootElement as ModelElement;
  connectFlows(definitions);
  const foreign = (element: ModelElement | undefined): boolean =>
    element !== undefined && !(element.$type in knownTypes) && element.$type.startsWith('flowable:');
  return { definitions, problems: warnings.filter((warning: Warning) => !foreign(warning.element)).map(problemOf) };
}

const knownTypes: Readonly<Record<string, unknown>> = Object.fromEntries(
  flowable.types.map(({ name, ...type }) => [`flowable:${name}`, type]),
);

/** Our descriptor, and every other element of Flowable's that the file holds, so that none of them is lost in reading. */
function withElements(names: ReadonlySet<string>): typeof flowable {
  const unknown = [...names]
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .filter((name) => !(`flowable:${name}` in knownTypes));
  const anything = [
    { name: 'values', isMany: true, type: 'Element' },
    { name: 'body', isBody: true, type: 'String' },
  ];
  const generic = [...new Set(unknown)].map((name) => ({ name, superClass: ['Element'], properties: anything }));
  return { ...flowable, types: [...flowable.types, ...generic] } as typeof flowable;
}

/** `<incoming>` and `<outgoing>` are optional; the flows themselves say what they connect. */
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
