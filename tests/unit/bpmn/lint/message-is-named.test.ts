import { testRule, trip } from './rule-tester.ts';

const waits = (definition: string): string => `<intermediateCatchEvent id="a">${definition}</intermediateCatchEvent>`;
const ends = (definition: string): string => `<endEvent id="a">${definition}</endEvent>`;

testRule('message-is-named', {
  valid: {
    'a message with a name': trip(waits('<messageEventDefinition messageRef="m"/>'), '<message id="m" name="order-paid"/>'),
    'catching every error and escalation': trip(
      '<userTask id="u"/><boundaryEvent id="a" attachedToRef="u"><errorEventDefinition/></boundaryEvent>' +
        '<boundaryEvent id="b" attachedToRef="u"><escalationEventDefinition/></boundaryEvent>',
    ),
    'throwing a certain error': trip(ends('<errorEventDefinition errorRef="e"/>'), '<error id="e" errorCode="GONE"/>'),
  },
  invalid: {
    'a message without name': {
      xml: trip(waits('<messageEventDefinition messageRef="m"/>'), '<message id="m"/>'),
      elements: ['m'],
      says: 'waits for ever',
    },
    'a signal with an empty name': { xml: trip('', '<signal id="s" name=" "/>'), elements: ['s'], says: 'signals are sent by' },
    'waiting for no message': { xml: trip(waits('<messageEventDefinition/>')), elements: ['a'], says: 'messageRef="…"' },
    'waiting for no signal': { xml: trip(waits('<signalEventDefinition/>')), elements: ['a'], says: 'which signal it is about' },
    'throwing no error': { xml: trip(ends('<errorEventDefinition/>')), elements: ['a'], says: 'nothing can catch it' },
    'throwing no escalation': { xml: trip(ends('<escalationEventDefinition/>')), elements: ['a'], says: 'escalationRef' },
  },
});
