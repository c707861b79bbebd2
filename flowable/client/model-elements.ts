import { Parser } from 'saxen';

import { FlowableError } from './errors.ts';

/** Element of a deployed model. */
export interface ModelElement {
  /** Type as written in the model: `userTask`, `exclusiveGateway`, `sequenceFlow` …; `externalWorkerServiceTask` for one with a topic. */
  readonly type: string;
  readonly name: string | null;
  /** Id of the surrounding sub-process. */
  readonly within?: string;
  /** Id of the source element; sequence flows only. */
  readonly from?: string;
  /** Only for sequence flows: id of the element that they lead to. */
  readonly to?: string;
  /** Only for boundary events: id of the element on whose edge they wait. */
  readonly attachedTo?: string;
  /** Whether the boundary event or the start event of an event sub-process lets go on what it happens to. */
  readonly nonInterrupting?: true;
  /** Whether the sub-process is begun by an event, not by a flow. */
  readonly byEvent?: true;
  /** Whether the element is repeated, one after the other or side by side. */
  readonly repeated?: true;
  /** Only for external-worker tasks. May be an expression of the engine (`${…}`). */
  readonly topic?: string;
  /** Only for events: what they wait for or throw, as written in the model: `timer`, `message`, `signal` … */
  readonly event?: string;
  /** Whether jobs of the element are handed out without the variables of the instance (`flowable:doNotIncludeVariables`). */
  readonly withoutVariables?: true;
}

/** The elements of a deployed model by element id. */
export type ModelElements = Readonly<Record<string, ModelElement>>;

const prefixes = { 'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://flowable.org/bpmn': 'flowable' };

// Types of elements that an instance can stand on or walk along; not event definitions, lanes, data.
const flowElement = /^bpmn:(sequenceFlow|callActivity|transaction|task|\w+Task|\w+Event|\w+Gateway|subProcess|adHocSubProcess)$/;

const eventDefinition = /^bpmn:(\w+)EventDefinition$/;
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
      const event = eventDefinition.exec(tag)?.[1];
      if (event !== undefined && around !== undefined && outer) elements[around] = { ...outer, event };
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
  const { 'flowable:type': kind, 'flowable:topic': topic, 'flowable:doNotIncludeVariables': bare } = facts;
  const placed = { ...placeOf(facts, decode), ...eventFacts(facts) };
  if (kind !== 'external-worker' || topic === undefined) return { type, ...placed };
  return { type: 'externalWorkerServiceTask', topic: decode(topic), ...(bare === 'true' && { withoutVariables: true }), ...placed };
}

function placeOf({ name, sourceRef, targetRef, attachedToRef }: Readonly<Record<string, string>>, decode: (text: string) => string) {
  return {
    name: name === undefined ? null : decode(name),
    ...(sourceRef !== undefined && { from: decode(sourceRef) }),
    ...(targetRef !== undefined && { to: decode(targetRef) }),
    ...(attachedToRef !== undefined && { attachedTo: decode(attachedToRef) }),
  };
}

const eventFacts = ({ cancelActivity, isInterrupting, triggeredByEvent }: Readonly<Record<string, string>>) => ({
  ...((cancelActivity === 'false' || isInterrupting === 'false') && { nonInterrupting: true as const }),
  ...(triggeredByEvent === 'true' && { byEvent: true as const }),
});
