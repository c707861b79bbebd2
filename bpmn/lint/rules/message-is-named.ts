import { child, children, is, isTriggeredBy, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';

const named: Readonly<Record<string, string>> = {
  'bpmn:MessageEventDefinition': 'messageRef',
  'bpmn:SignalEventDefinition': 'signalRef',
};

/** Reports messages and signals without a name, and events that reference none. */
export const messageIsNamed = rule((element, report) => {
  if (is(element, 'bpmn:Message', 'bpmn:Signal') && text(element, 'name') === '') {
    const what = is(element, 'bpmn:Message') ? 'message' : 'signal';
    report(
      element,
      `The ${what} has no name, and names are what ${what}s are sent by: whatever waits for it waits for ever. Write name="…", ` +
        'for example name="order-paid".',
    );
  }
  const reference = named[element.$type];
  if (reference && !child(element, reference)) {
    report(
      element,
      `The event does not say which ${reference.replace('Ref', '')} it is about: the engine refuses the deployment. Write ${reference}="…".`,
    );
  }
  if (throwsNothing(element)) {
    report(
      element,
      'The event does not say which error or escalation it throws, so nothing can catch it. Write errorRef="…" or escalationRef="…".',
    );
  }
});

const throwsNothing = (element: ModelElement): boolean =>
  is(element, 'bpmn:ThrowEvent') &&
  isTriggeredBy(element, 'ErrorEventDefinition', 'EscalationEventDefinition') &&
  children(element, 'eventDefinitions').every((definition) => !child(definition, 'errorRef') && !child(definition, 'escalationRef'));
