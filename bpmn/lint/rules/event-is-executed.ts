import { children, extensions, is, isTriggeredBy, type ModelElement } from '../element.ts';
import { rule } from '../rule.ts';

type Place = 'start' | 'eventStart' | 'catch' | 'throw' | 'boundary' | 'end';

/** Event definitions that Flowable and Baton carry out, by the place of the event; '' is an event without definition. */
const executed: Readonly<Record<Place, readonly string[]>> = {
  start: ['', 'Message', 'Timer'],
  eventStart: ['Message', 'Timer', 'Signal', 'Error', 'Escalation'],
  catch: ['Message', 'Timer', 'Signal'],
  throw: ['', 'Signal', 'Escalation'],
  boundary: ['Message', 'Timer', 'Signal', 'Error', 'Escalation'],
  end: ['', 'Error', 'Escalation', 'Terminate'],
};

/** Reports events that have no effect when a token comes. Compensation and cancellation are left to no-compensation. */
export const eventIsExecuted = rule((element, report) => {
  const place = placeOf(element);
  if (!place || isTriggeredBy(element, 'CompensateEventDefinition', 'CancelEventDefinition')) return;
  const definitions = children(element, 'eventDefinitions');
  const foreign = extensions(element).find(({ $type }) => /:(?:variableListenerEventDefinition|eventType)$/i.test($type));
  if (foreign) {
    report(element, unheard);
  } else if (definitions.length > 1) {
    report(
      element,
      `The event has ${definitions.length} definitions and the engine reads the first: the others never happen. Draw one event for each, ` +
        'behind an event-based gateway where whichever comes first counts.',
    );
  } else if (!executed[place].includes(kindOf(definitions[0]))) report(element, refusal(place, kindOf(definitions[0])));
});

const unheard =
  'The event waits for a change of a variable or for an event of a registry, which nothing here sends: it never fires. ' +
  'Wait for a message, a signal or a timer, or decide at a gateway after the task that changes the variable.';

function placeOf(element: ModelElement): Place | undefined {
  if (is(element, 'bpmn:StartEvent')) return element.$parent?.get('triggeredByEvent') === true ? 'eventStart' : 'start';
  if (is(element, 'bpmn:IntermediateCatchEvent')) return 'catch';
  if (is(element, 'bpmn:IntermediateThrowEvent')) return 'throw';
  if (is(element, 'bpmn:BoundaryEvent')) return 'boundary';
  return is(element, 'bpmn:EndEvent') ? 'end' : undefined;
}

const kindOf = (definition: ModelElement | undefined): string =>
  definition?.$type.replace(/^bpmn:/, '').replace(/EventDefinition$/, '') ?? '';

function refusal(place: Place, kind: string): string {
  if (kind === '')
    return 'The event waits for nothing: the engine refuses the deployment. Give it a message, a timer, a signal, an error or an escalation.';
  return (
    reasons[`${place} ${kind}`] ?? reasons[kind] ?? `The engine carries out no ${kind} here: it ${otherwise(place)}. Remove the event.`
  );
}

const otherwise = (place: Place): string =>
  place === 'end' ? 'ends as if nothing were asked for' : 'refuses the deployment, or goes on as if nothing were there';

const reasons: Readonly<Record<string, string>> = {
  'start Signal':
    'A signal starts nothing here: it goes to every place that waits, and has no business key for an instance that it would begin. Start ' +
    'the process with a message, which has one, or draw a plain start event and call startProcess from what hears of it.',
  Conditional:
    'The event waits for a condition, which the engine never looks at again: the event never fires. Decide at a gateway after the task ' +
    'that changes the variable, or wait for a message.',
  Link: 'The engine follows no link: it refuses the deployment, or the token goes on without a jump. Draw the sequence flow itself.',
  Message:
    'The engine sends no message: it refuses the deployment, or ends as if the message were sent. Let an external worker send it, before ' +
    'a plain event.',
  'end Signal':
    'The engine sends no signal at an end event: it ends as if the signal were sent. Send it with an intermediate throw event before a plain end.',
};
