import { child, children, is, isTriggeredBy, type ModelElement } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports boundary events on a sub-process inside of which an event sub-process waits. */
export const eventSubProcessLetsEnd = rule((element, report) => {
  if (!is(element, 'bpmn:BoundaryEvent')) return;
  const host = child(element, 'attachedToRef');
  if (!host || !children(host, 'flowElements').some(isWaitingEventSubProcess)) return;
  report(
    element,
    'The sub-process under this event never ends: its event sub-process waits inside, and with a boundary event on it the engine takes that ' +
      'wait for work. Nobody sees it, neither at its end nor after an error. Draw the event sub-process around it, or without boundary events.',
  );
});

const isWaitingEventSubProcess = (element: ModelElement): boolean =>
  element.get('triggeredByEvent') === true && children(element, 'flowElements').some(waits);

const waits = (event: ModelElement): boolean =>
  is(event, 'bpmn:StartEvent') && isTriggeredBy(event, 'MessageEventDefinition', 'SignalEventDefinition', 'TimerEventDefinition');
