import type { XmlElement } from './xml-tree.ts';

/** Default values of attributes. Flowable UI writes all of these out. */
const defaults: Readonly<Record<string, string>> = {
  cancelActivity: 'true',
  isInterrupting: 'true',
  triggeredByEvent: 'false',
  isForCompensation: 'false',
  isSequential: 'false',
  isClosed: 'false',
  isImmediate: 'true',
  gatewayDirection: 'Unspecified',
  processType: 'None',
  startQuantity: '1',
  completionQuantity: '1',
  parallelMultiple: 'false',
  'flowable:async': 'false',
  'flowable:calledElementType': 'key',
  'flowable:exclusive': 'true',
  'flowable:formFieldValidation': 'true',
  'flowable:inheritVariables': 'false',
  'flowable:triggerable': 'false',
  'flowable:errorVariableTransient': 'false',
  'flowable:errorVariableLocalScope': 'false',
};

/** Private notes of drawing tools: the program that wrote the file, the layout of its forms. */
const toolPrefix = /^(?:modeler|design|camunda-modeler|modelerns):/;
const toolAttribute = /^(?:exporter|exporterVersion|typeLanguage|expressionLanguage|flowable:(?:source|target)Docker[XY])$/;
const drawnNumber = /^(?:x|y|width|height)$/;
const mayBeEmpty =
  /^(?:incoming|outgoing|\w+EventDefinition|startEvent|endEvent|task|terminateEventDefinition|standardLoopCharacteristics)$/;

/**
 * Writes an element in a uniform way: defaults are left out, attributes ordered, positions whole pixels. Neither execution nor display
 * changes.
 */
export function tidy(element: XmlElement): XmlElement {
  const children = element.children.filter((child) => !toolPrefix.test(child.name)).map((child) => tidy(child));
  return {
    name: element.name,
    attributes: tidyAttributes(element),
    children: children.filter((child) => !isHollow(child)),
    text: element.text,
  };
}

function tidyAttributes({ name, attributes }: XmlElement): Record<string, string> {
  const meaningful = Object.entries(attributes).filter(
    ([key, value]) => value !== '' && defaults[key] !== value && !toolPrefix.test(key) && !toolAttribute.test(key),
  );
  const tidied = meaningful.map(([key, value]): [string, string] => [key, tidyValue(name, key, value)]);
  return Object.fromEntries(tidied.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function tidyValue(element: string, attribute: string, value: string): string {
  if (attribute === 'xsi:type') return value.replace(/^\w+:/, '');
  if (/^(?:dc:|di:)/.test(element) && drawnNumber.test(attribute)) return String(Math.round(Number(value)));
  return value;
}

/** Whether an element is empty: the UI writes empty documentations and extensions. */
function isHollow({ name, attributes, children, text }: XmlElement): boolean {
  return children.length === 0 && text === '' && Object.keys(attributes).length === 0 && !mayBeEmpty.test(name);
}

const first = [
  'id',
  'name',
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'cancelActivity',
  'default',
  'bpmnElement',
  'x',
  'y',
  'width',
  'height',
];
const flowableFirst = ['flowable:type', 'flowable:topic', 'flowable:exclusive'];

function rank(attribute: string): number {
  if (first.includes(attribute)) return first.indexOf(attribute);
  if (flowableFirst.includes(attribute)) return 200 + flowableFirst.indexOf(attribute);
  return attribute.includes(':') ? 300 : 100;
}
