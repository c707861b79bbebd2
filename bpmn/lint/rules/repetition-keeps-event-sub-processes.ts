import { child, children, is, isTriggeredBy, type ModelElement } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports a timer on a repeated activity beside an event sub-process that waits. */
export const repetitionKeepsEventSubProcesses = rule((element, report) => {
  if (!is(element, 'bpmn:BoundaryEvent') || !isTriggeredBy(element, 'TimerEventDefinition')) return;
  const host = child(element, 'attachedToRef');
  const loop = host && child(host, 'loopCharacteristics');
  if (!loop || !is(loop, 'bpmn:MultiInstanceLoopCharacteristics') || !waitsBeside(element)) return;
  report(
    element,
    'When the timer of a repeated activity fires, the engine forgets what the event sub-process beside it waits for: its message or signal ' +
      'is answered with success and nothing starts. Draw activity and timer in a sub-process of their own.',
  );
});

const waitsBeside = (element: ModelElement): boolean =>
  element.$parent !== undefined &&
  children(element.$parent, 'flowElements').some(
    (beside) => beside.get('triggeredByEvent') === true && children(beside, 'flowElements').some(waits),
  );

const waits = (event: ModelElement): boolean =>
  is(event, 'bpmn:StartEvent') && isTriggeredBy(event, 'MessageEventDefinition', 'SignalEventDefinition', 'TimerEventDefinition');
