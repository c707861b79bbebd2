import { children, is, isTriggeredBy, type ModelElement } from '../element.ts';
import { rule } from '../rule.ts';
import { hasWayOut } from '../ways-out.ts';

/** Reports waits for a message, signal or condition that have no other end. */
export const messageWaitHasWayOut = rule((element, report) => {
  if (!waitsForOthers(element) || hasWayOut(element)) return;
  report(
    element,
    'The wait has no way out: a message that is lost, late or sent to the wrong key leaves the instance here for ever, and nothing ' +
      'reports it. Add an interrupting timer boundary event, or wait at an event-based gateway that also has a timer.',
  );
});

function waitsForOthers(element: ModelElement): boolean {
  if (is(element, 'bpmn:EventBasedGateway')) {
    return !targets(element).some((event) => isTriggeredBy(event, 'TimerEventDefinition'));
  }
  const waits =
    is(element, 'bpmn:ReceiveTask') ||
    (is(element, 'bpmn:IntermediateCatchEvent') &&
      isTriggeredBy(element, 'MessageEventDefinition', 'SignalEventDefinition', 'ConditionalEventDefinition'));
  return waits && !followsEventGateway(element);
}

const targets = (gateway: ModelElement): ModelElement[] => children(gateway, 'outgoing').flatMap((flow) => children(flow, 'targetRef'));

/** Whether an event-based gateway precedes the element: the rule judges the gateway instead, which takes the first event. */
const followsEventGateway = (element: ModelElement): boolean =>
  children(element, 'incoming').some((flow) => children(flow, 'sourceRef').some((source) => is(source, 'bpmn:EventBasedGateway')));
