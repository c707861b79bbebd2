/** Ends of a wait from outside: an event attached to the wait, or to a sub-process around the wait. */
import { ancestors, child, children, is, isTriggeredBy, type ModelElement, remembered } from './element.ts';

const comesFromOutside = (event: ModelElement): boolean =>
  isTriggeredBy(event, 'TimerEventDefinition', 'MessageEventDefinition', 'SignalEventDefinition', 'ConditionalEventDefinition');

/** Whether a boundary event or an event sub-process takes the instance out of this wait. One that does not interrupt does not. */
export function hasWayOut(wait: ModelElement): boolean {
  const scopes = [wait, ...ancestors(wait)];
  return scopes.some((scope) => leftByBoundary(scope) || exitsOf(scope).eventSubProcesses.some((exit) => !scopes.includes(exit)));
}

const leftByBoundary = (activity: ModelElement): boolean =>
  boundaryEvents(activity).some((event) => event.get('cancelActivity') !== false && comesFromOutside(event));

const boundaryEvents = (activity: ModelElement): readonly ModelElement[] =>
  activity.$parent ? (exitsOf(activity.$parent).boundaryEvents.get(activity) ?? []) : [];

/** Events that end all work in a container, and events that end one activity inside. */
interface Exits {
  readonly eventSubProcesses: readonly ModelElement[];
  readonly boundaryEvents: ReadonlyMap<ModelElement, readonly ModelElement[]>;
}

const exitsOf = remembered((container): Exits => {
  const elements = children(container, 'flowElements');
  const byHost = new Map<ModelElement, ModelElement[]>();
  for (const event of elements) {
    const host = is(event, 'bpmn:BoundaryEvent') ? child(event, 'attachedToRef') : undefined;
    if (host) byHost.set(host, [...(byHost.get(host) ?? []), event]);
  }
  return { eventSubProcesses: elements.filter(interruptsAll), boundaryEvents: byHost };
});

const interruptsAll = (element: ModelElement): boolean =>
  element.get('triggeredByEvent') === true &&
  children(element, 'flowElements').some(
    (event) => is(event, 'bpmn:StartEvent') && event.get('isInterrupting') !== false && comesFromOutside(event),
  );
