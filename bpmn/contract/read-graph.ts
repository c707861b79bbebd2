import type { ModdleElement } from 'bpmn-moddle';

import { children, extensions, one, type ParsedModel, text } from '../parse-model.ts';
import { expressionVariables, variablesIn } from './condition.ts';
import { fourEyesOf, namesIn } from '../four-eyes.ts';
import type { FlowEvent, FlowNode, Mapping, ProcessGraph, ReadValue, Repetition, SequenceFlow } from './process-graph.ts';

/** Reads the process of a parsed model as a graph. Pure. */
export function readGraph({ process }: ParsedModel): ProcessGraph {
  const elements = withParents(process, null);
  const nodes = elements.filter(({ element }) => isFlowNode(element)).map(({ element, parent }) => readNode(element, parent));
  const ofType = (type: string) => elements.map(({ element }) => element).filter(({ $type }) => $type === type);
  return {
    key: text(process, 'id'),
    name: text(process, 'name') || text(process, 'id'),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    flows: ofType('bpmn:SequenceFlow').map(readFlow),
    dataObjects: ofType('bpmn:DataObject').map((element) => text(element, 'name') || text(element, 'id')),
  };
}

interface Placed {
  readonly element: ModdleElement;
  readonly parent: string | null;
}

function withParents(container: ModdleElement, parent: string | null): Placed[] {
  return children(container, 'flowElements').flatMap((element) => [{ element, parent }, ...withParents(element, text(element, 'id'))]);
}

const isFlowNode = ({ $type }: ModdleElement): boolean =>
  !['bpmn:SequenceFlow', 'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'].includes($type);

function readNode(element: ModdleElement, parent: string | null): FlowNode {
  const id = text(element, 'id');
  const external = text(element, 'flowable:type') === 'external-worker';
  const event = readEvent(element);
  return {
    id,
    name: text(element, 'name'),
    type: element.$type.replace('bpmn:', ''),
    parent,
    topic: (external && text(element, 'flowable:topic')) || null,
    candidateGroups: namesIn(text(element, 'flowable:candidateGroups')),
    fourEyes: fourEyesOf(text(element, 'flowable:fourEyes')),
    calledElement: text(element, 'calledElement') || null,
    inheritsVariables: element.get('flowable:inheritVariables') === true,
    attachedTo: text(one(element, 'attachedToRef'), 'id') || null,
    interrupting: isInterrupting(element),
    purpose: text(element, 'flowable:purpose') || null,
    dueDate: text(element, 'flowable:dueDate') || null,
    initiator: text(element, 'flowable:initiator') || null,
    event,
    startedByEvent: element.get('triggeredByEvent') === true,
    inputs: readMappings(element, ['flowable:In']),
    outputs: readMappings(element, ['flowable:Out', 'flowable:ExternalWorkerOutParameter']).map(({ target }) => target),
    repeated: readRepetition(element),
    shownVariables: [text(element, 'name'), documentationOf(element)].flatMap(expressionVariables),
    values: readValues(element, event),
    reads: [...evaluatedTexts(element), event?.kind === 'timer' ? event.time : ''].flatMap(expressionVariables),
  };
}

function isInterrupting(element: ModdleElement): boolean {
  if (element.$type === 'bpmn:BoundaryEvent') return element.get('cancelActivity') !== false;
  return element.$type === 'bpmn:StartEvent' && element.get('isInterrupting') !== false;
}

const evaluatedAttributes = [
  'name',
  'calledElement',
  'flowable:candidateGroups',
  'flowable:candidateUsers',
  'flowable:assignee',
  'flowable:dueDate',
  'flowable:priority',
];

/** Returns the texts that the engine evaluates when a token comes. */
function evaluatedTexts(element: ModdleElement): string[] {
  return [...evaluatedAttributes.map((attribute) => text(element, attribute)), documentationOf(element)];
}

function readValues(element: ModdleElement, event: FlowEvent | null): ReadValue[] {
  const loop = one(element, 'loopCharacteristics');
  const collection = text(loop, 'flowable:collection');
  const read: readonly (readonly [ReadValue['use'], string])[] = [
    ['timer', event?.kind === 'timer' ? event.time : ''],
    ['due date', text(element, 'flowable:dueDate')],
    ['priority', text(element, 'flowable:priority')],
    ['title', element.$type === 'bpmn:UserTask' ? text(element, 'name') : ''],
    ['list', /^\w+$/.test(collection) ? `\${${collection}}` : collection],
    ['number of repetitions', text(one(loop, 'loopCardinality'), 'body')],
  ];
  return read.flatMap(([use, source]) => expressionVariables(source).map((variable) => ({ use, variable })));
}

const documentationOf = (element: ModdleElement): string =>
  children(element, 'documentation')
    .map((entry) => text(entry, 'text'))
    .join(' ');

function readEvent(element: ModdleElement): FlowEvent | null {
  if (!element.$type.endsWith('Event')) return null;
  const [definition] = children(element, 'eventDefinitions');
  switch (definition?.$type) {
    case undefined:
      return { kind: 'none' };
    case 'bpmn:ErrorEventDefinition':
      return {
        kind: 'error',
        code: text(one(definition, 'errorRef'), 'errorCode') || null,
        variable: text(definition, 'flowable:errorVariableName') || null,
      };
    case 'bpmn:MessageEventDefinition':
      return { kind: 'message', name: text(one(definition, 'messageRef'), 'name') };
    case 'bpmn:SignalEventDefinition':
      return { kind: 'signal', name: text(one(definition, 'signalRef'), 'name') };
    case 'bpmn:LinkEventDefinition':
      return { kind: 'link', name: text(definition, 'name') };
    case 'bpmn:TimerEventDefinition':
      return { kind: 'timer', time: timerOf(definition) };
    default:
      return { kind: 'other' };
  }
}

const timerOf = (definition: ModdleElement): string =>
  ['timeDuration', 'timeDate', 'timeCycle'].map((property) => text(one(definition, property), 'body')).find((time) => time !== '') ?? '';

function readMappings(element: ModdleElement, types: readonly string[]): Mapping[] {
  return types
    .flatMap((type) => extensions(element, type))
    .filter((mapping) => text(mapping, 'target') !== '')
    .map((mapping) => {
      const source = text(mapping, 'source');
      return { reads: source === '' ? expressionVariables(text(mapping, 'sourceExpression')) : [source], target: text(mapping, 'target') };
    });
}

function readRepetition(element: ModdleElement): Repetition | null {
  const loop = one(element, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return null;
  const collection = text(loop, 'flowable:collection');
  const cardinality = text(one(loop, 'loopCardinality'), 'body');
  const own = [text(loop, 'flowable:elementVariable'), 'loopCounter', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'];
  const counted = [...(/^\w+$/.test(collection) ? [collection] : expressionVariables(collection)), ...expressionVariables(cardinality)];
  return {
    reads: [...counted, ...variablesIn(text(one(loop, 'completionCondition'), 'body'))],
    own: own.filter((name) => name !== ''),
    gathers: extensions(loop, 'flowable:VariableAggregation').map((aggregation) => text(aggregation, 'target')),
  };
}

function readFlow(flow: ModdleElement): SequenceFlow {
  return {
    id: text(flow, 'id'),
    name: text(flow, 'name'),
    from: text(one(flow, 'sourceRef'), 'id'),
    to: text(one(flow, 'targetRef'), 'id'),
    condition: text(one(flow, 'conditionExpression'), 'body') || null,
  };
}
