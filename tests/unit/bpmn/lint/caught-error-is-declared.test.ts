import { testRule, trip, worker } from './rule-tester.ts';

const caught = (reference: string): string =>
  `${worker('book-hotel')}<boundaryEvent id="caught" attachedToRef="book-hotel"><errorEventDefinition ${reference}/></boundaryEvent>`;

testRule('caught-error-is-declared', {
  valid: {
    'an error with a code': trip(caught('errorRef="refused"'), '<error id="refused" errorCode="REFUSED"/>'),
    'every error': trip(caught('')),
  },
  invalid: {
    'an error that nobody declares': {
      xml: trip(caught('errorRef="refused"')),
      elements: ['caught'],
      says: 'names "refused", which is nowhere in the file',
    },
    'an error without a code': {
      xml: trip(caught('errorRef="refused"'), '<error id="refused" name="Refused"/>'),
      elements: ['refused'],
      says: 'ends as a dead letter',
    },
  },
});
