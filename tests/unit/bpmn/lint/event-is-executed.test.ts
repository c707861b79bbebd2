import { testRule, trip } from './rule-tester.ts';

const event = (type: string, definition = '', attributes = ''): string => `<${type} id="a" ${attributes}>${definition}</${type}>`;
const of = (kind: string): string => `<${kind}EventDefinition/>`;
const boundary = (definition: string): string => `<userTask id="host"/>${event('boundaryEvent', definition, 'attachedToRef="host"')}`;
const onEvent = (definition: string): string =>
  `<subProcess id="sub" triggeredByEvent="true">${event('startEvent', definition)}</subProcess>`;
const refused = (content: string, says: string) => ({ xml: trip(content), elements: ['a'], says });
const extension = (content: string): string => `<extensionElements>${content}</extensionElements>`;

testRule('event-is-executed', {
  valid: {
    'a start by hand': trip(event('startEvent')),
    'a start by a message': trip(event('startEvent', of('message'))),
    'a start by a timer': trip(event('startEvent', of('timer'))),
    ...Object.fromEntries(
      ['message', 'timer', 'signal', 'error', 'escalation'].flatMap((kind) => [
        [`a ${kind} at the boundary`, trip(boundary(of(kind)))],
        [`a ${kind} that starts an event sub-process`, trip(onEvent(of(kind)))],
      ]),
    ),
    'waiting for a message': trip(event('intermediateCatchEvent', of('message'))),
    'waiting for a timer': trip(event('intermediateCatchEvent', of('timer'))),
    'sending a signal': trip(event('intermediateThrowEvent', of('signal'))),
    'a milestone': trip(event('intermediateThrowEvent')),
    'ends that end': trip(event('endEvent', of('error')) + event('endEvent', of('terminate')).replace('"a"', '"b"')),
  },
  invalid: {
    'a start by a signal': refused(event('startEvent', of('signal')), 'has no business key'),
    'a start by a condition': refused(event('startEvent', of('conditional')), 'never fires'),
    'a condition at the boundary': refused(boundary(of('conditional')), 'Decide at a gateway'),
    'a condition that is waited for': refused(event('intermediateCatchEvent', of('conditional')), 'never looks at again'),
    'a condition that starts an event sub-process': refused(onEvent(of('conditional')), 'never fires'),
    'a link to jump from': refused(event('intermediateThrowEvent', '<linkEventDefinition name="x"/>'), 'follows no link'),
    'a link to jump to': refused(event('intermediateCatchEvent', '<linkEventDefinition name="x"/>'), 'Draw the sequence flow'),
    'a link at the end': refused(event('endEvent', '<linkEventDefinition name="x"/>'), 'follows no link'),
    'a message that is sent on the way': refused(event('intermediateThrowEvent', of('message')), 'sends no message'),
    'a message that is sent at the end': refused(event('endEvent', of('message')), 'Let an external worker send it'),
    'a signal that is sent at the end': refused(event('endEvent', of('signal')), 'intermediate throw event before a plain end'),
    'a timer on the way': refused(event('intermediateThrowEvent', of('timer')), 'carries out no Timer'),
    'an error that is waited for': refused(event('intermediateCatchEvent', of('error')), 'carries out no Error'),
    'waiting for nothing': refused(event('intermediateCatchEvent'), 'waits for nothing'),
    'a boundary without reason': refused(boundary(''), 'waits for nothing'),
    'two reasons': refused(event('intermediateCatchEvent', of('message') + of('timer')), 'has 2 definitions'),
    'a listener for variables': refused(
      boundary(extension('<flowable:variableListenerEventDefinition variableName="amount"/>')),
      'change of a variable',
    ),
    'an event of a registry': refused(event('startEvent', extension('<flowable:eventType>paid</flowable:eventType>')), 'registry'),
  },
});
