/** What can end a wait from outside: something attached to it, or to a sub-process around it. */
import { ancestors, child, children, is, isTriggeredBy, type ModelElement } from './element.ts';

const comesFromOutside = (event: ModelElement): boolean =>
  isTriggeredBy(event, 'TimerEventDefinition', 'MessageEventDefinition', 'SignalEventDefinition', 'ConditionalEventDefinition');

/** Whether a boundary event or an event sub-process takes the instance out of this wait. One that does not interrupt does not. */
export const hasWayOut = (wait: ModelElement): boolean =>
  [wait, ...ancestors(wait)].some((scope) => leftByBoundary(scope) || leftByEventSubProcess(scope));

const leftByBoundary = (activity: ModelElement): boolean =>
  boundaryEvents(activity).some((event) => event.get('cancelActivity') !== false && comesFromOutside(event));

const leftByEventSubProcess = (scope: ModelElement): boolean => exitsOf(scope).fromInside;

/** What ends the work in a container, and each of its activities. */
interface Exits {
  readonly fromInside: boolean;
  readonly boundaryEvents: ReadonlyMap<ModelElement, readonly ModelElement[]>;
}

const known = new WeakMap<ModelElement, Exits>();

/** Kept by container: a model may have many thousand elements. */
function exitsOf(container: ModelElement): Exits {
  const exits = known.get(container) ?? findExits(children(container, 'flowElements'));
  known.set(container, exits);
  return exits;
}

function findExits(elements: readonly ModelElement[]): Exits {
  const boundaryEvents = new Map<ModelElement, ModelElement[]>();
  for (const event of elements) {
    const host = is(event, 'bpmn:BoundaryEvent') ? child(event, 'attachedToRef') : undefined;
    if (host) boundaryEvents.set(host, [...(boundaryEvents.get(host) ?? []), event]);
  }
  const fromInside = elements
    .filter((element) => element.get('triggeredByEvent') === true)
    .flatMap((subProcess) => children(subProcess, 'flowElements'))
    .some((event) => is(event, 'bpmn:StartEvent') && event.get('isInterrupting') !== false && comesFromOutside(event));
  return { fromInside, boundaryEvents };
}

const boundaryEvents = (activity: ModelElement): readonly ModelElement[] =>
  activity.$parent ? (exitsOf(activity.$parent).boundaryEvents.get(activity) ?? []) : [];
