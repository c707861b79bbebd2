/** Ways of a token: along flows, into and out of sub-processes, over boundary events, links and event sub-processes. */
import { child, children, flowElements, is, type ModelElement, processOf, remembered, text } from './element.ts';

type Steps = ReadonlyMap<ModelElement, readonly ModelElement[]>;

/** Whether a token that has passed the first element can come to the second one. An element reaches itself through a loop only. */
export function reaches(from: ModelElement, to: ModelElement): boolean {
  const process = processOf(from);
  const steps: Steps = process ? stepsOf(process) : new Map();
  const seen = new Set<ModelElement>();
  const open = [...(steps.get(from) ?? [])];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element === to) return true;
    if (seen.has(element)) continue;
    seen.add(element);
    open.push(...(steps.get(element) ?? []));
  }
  return false;
}

const stepsOf = remembered((process: ModelElement): Steps => {
  const elements = flowElements(process);
  const steps = new Map<ModelElement, ModelElement[]>(elements.map((element) => [element, []]));
  for (const element of elements) {
    const { froms, tos } = stepAt(element, elements);
    for (const from of froms) steps.get(from)?.push(...tos);
  }
  return steps;
});

interface Step {
  readonly froms: readonly ModelElement[];
  readonly tos: readonly ModelElement[];
}

/** The step that an element stands for: a flow, a boundary event, the beginning of a sub-process, a link. */
function stepAt(element: ModelElement, all: readonly ModelElement[]): Step {
  if (is(element, 'bpmn:SequenceFlow')) return { froms: within(child(element, 'sourceRef')), tos: children(element, 'targetRef') };
  if (is(element, 'bpmn:BoundaryEvent')) return { froms: within(child(element, 'attachedToRef')), tos: [element] };
  if (is(element, 'bpmn:StartEvent')) return { froms: beforeStart(element), tos: [element] };
  return { froms: linkName(element, 'bpmn:IntermediateCatchEvent') === '' ? [] : throwersOf(element, all), tos: [element] };
}

/** Element and its contents, from which a token leaves as well. */
const within = (element: ModelElement | undefined): ModelElement[] => (element ? [element, ...flowElements(element)] : []);

/** Predecessors of a start event: the sub-process, or for an event sub-process everything in the enclosing scope. */
function beforeStart({ $parent: container }: ModelElement): ModelElement[] {
  if (container?.get('triggeredByEvent') !== true) return container ? [container] : [];
  const inside = new Set(within(container));
  return container.$parent ? flowElements(container.$parent).filter((element) => !inside.has(element)) : [];
}

const throwersOf = (event: ModelElement, all: readonly ModelElement[]): ModelElement[] =>
  all.filter((other) => linkName(other, 'bpmn:IntermediateThrowEvent') === linkName(event, 'bpmn:IntermediateCatchEvent'));

function linkName(element: ModelElement, type: string): string {
  const link = is(element, type) && children(element, 'eventDefinitions').find((definition) => is(definition, 'bpmn:LinkEventDefinition'));
  return link ? text(link, 'name') : '';
}
