import { Parser } from 'saxen';

import { FlowableError } from './errors.ts';

/** Element of a deployed model. */
export interface ModelElement {
  /** Type as written in the model: `userTask`, `exclusiveGateway`, `sequenceFlow` …; `externalWorkerServiceTask` for one with a topic. */
  readonly type: string;
  readonly name: string | null;
  /** Id of the surrounding sub-process. */
  readonly within?: string;
  /** Only for sequence flows: id of the element that they leave. */
  readonly from?: string;
  /** Whether the element is repeated, one after the other or side by side. */
  readonly repeated?: true;
  /** Only for external-worker tasks. May be an expression of the engine (`${…}`). */
  readonly topic?: string;
  /** Whether jobs of the element are handed out without the variables of the instance (`flowable:doNotIncludeVariables`). */
  readonly withoutVariables?: true;
}

/** The elements of a deployed model by element id. */
export type ModelElements = Readonly<Record<string, ModelElement>>;

const prefixes = { 'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://flowable.org/bpmn': 'flowable' };

// Types of elements that an instance can stand on or walk along; not event definitions, lanes, data.
const flowElement = /^bpmn:(sequenceFlow|callActivity|transaction|task|\w+Task|\w+Event|\w+Gateway|subProcess|adHocSubProcess)$/;

const repetition = 'bpmn:multiInstanceLoopCharacteristics';

/**
 * Reads type, name and topic of every flow element from a BPMN file. The engine's own JSON of a model has topics but no types.
 * @throws FlowableError UNEXPECTED_RESPONSE when the text is not XML
 */
export function readElements(xml: string): ModelElements {
  const elements: Record<string, ModelElement> = {};
  /** Ids of the elements around the reader. */
  const open: string[] = [];
  new Parser()
    .ns(prefixes)
    .on('openTag', (tag, attributes, decode) => {
      const around = open.at(-1);
      const outer = around === undefined ? undefined : elements[around];
      if (tag === repetition && around !== undefined && outer) elements[around] = { ...outer, repeated: true };
      const type = flowElement.exec(tag)?.[1];
      if (type === undefined) return;
      const facts = attributes();
      open.push(facts['id'] ?? '');
      if (facts['id'] === undefined) return;
      const within = around === undefined ? {} : { within: around };
      elements[facts['id']] = { ...factsOf(type, facts, decode), ...within };
    })
    .on('closeTag', (tag) => {
      if (flowElement.test(tag)) open.pop();
    })
    .on('error', (error) => {
      const fact = `the deployed model is not XML: ${error.message}`;
      throw new FlowableError({ code: 'UNEXPECTED_RESPONSE', operation: 'processDefinitions.elements', fact });
    })
    .parse(xml);
  return elements;
}

function factsOf(type: string, facts: Readonly<Record<string, string>>, decode: (text: string) => string): ModelElement {
  const { name, sourceRef, 'flowable:type': kind, 'flowable:topic': topic, 'flowable:doNotIncludeVariables': bare } = facts;
  const named = { name: name === undefined ? null : decode(name), ...(sourceRef !== undefined && { from: decode(sourceRef) }) };
  if (kind !== 'external-worker' || topic === undefined) return { type, ...named };
  return { type: 'externalWorkerServiceTask', topic: decode(topic), ...(bare === 'true' && { withoutVariables: true }), ...named };
}
