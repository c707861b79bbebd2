import { Parser } from 'saxen';

import { FlowableError } from './errors.ts';

/** One element of a deployed model. */
export interface ModelElement {
  /** As the model writes it: `userTask`, `exclusiveGateway`, `sequenceFlow` …; `externalWorkerServiceTask` for one with a topic. */
  readonly type: string;
  readonly name: string | null;
  /** Only for external-worker tasks. May be an expression of the engine (`${…}`). */
  readonly topic?: string;
}

/** The elements of a deployed model by element id. */
export type ModelElements = Readonly<Record<string, ModelElement>>;

const prefixes = { 'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://flowable.org/bpmn': 'flowable' };

// Everything that an instance can stand on or walk along; not event definitions, lanes, data.
const flowElement = /^bpmn:(sequenceFlow|callActivity|transaction|task|\w+Task|\w+Event|\w+Gateway|subProcess|adHocSubProcess)$/;

/**
 * Reads type, name and topic of every flow element from a BPMN file. The engine's own JSON of a model has topics but no types.
 * @throws FlowableError UNEXPECTED_RESPONSE when the text is not XML
 */
export function readElements(xml: string): ModelElements {
  const elements: Record<string, ModelElement> = {};
  new Parser()
    .ns(prefixes)
    .on('openTag', (tag, attributes, decode) => {
      const type = flowElement.exec(tag)?.[1];
      if (type === undefined) return;
      const { id, name, 'flowable:type': kind, 'flowable:topic': topic } = attributes();
      if (id === undefined) return;
      const isWork = kind === 'external-worker' && topic !== undefined;
      const facts = isWork ? { type: 'externalWorkerServiceTask', topic: decode(topic) } : { type };
      elements[id] = { ...facts, name: name === undefined ? null : decode(name) };
    })
    .on('error', (error) => {
      const fact = `the deployed model is not XML: ${error.message}`;
      throw new FlowableError({ code: 'UNEXPECTED_RESPONSE', operation: 'processDefinitions.elements', fact });
    })
    .parse(xml);
  return elements;
}
