import { testRule, trip, worker } from './rule-tester.ts';

const throwing = '<intermediateThrowEvent id="undo"><compensateEventDefinition/></intermediateThrowEvent>';
const caught = '<boundaryEvent id="undone-by" attachedToRef="book-hotel"><compensateEventDefinition/></boundaryEvent>';

testRule('no-compensation', {
  valid: {
    'undo as a task': trip(worker('book-hotel') + worker('cancel-hotel')),
  },
  invalid: {
    'handlers and a throw': {
      xml: trip(worker('book-hotel') + caught + worker('cancel-hotel', 'flowable:exclusive="false" isForCompensation="true"') + throwing),
      elements: ['undone-by', 'cancel-hotel', 'undo'],
      says: 'all undo jobs at once in no order',
    },
    'undo by people': {
      xml: trip(`<userTask id="book-hotel"/>${caught}<userTask id="cancel-hotel" isForCompensation="true"/>${throwing}`),
      elements: ['undone-by', 'cancel-hotel', 'undo'],
      says: 'makes every decision before it fail',
    },
    'an undo that starts an event sub-process': {
      xml: trip(
        '<subProcess id="undoing" triggeredByEvent="true"><startEvent id="begun"><compensateEventDefinition/></startEvent></subProcess>',
      ),
      elements: ['begun'],
      says: 'on the path of the error',
    },
    'a transaction and its end': {
      xml: trip(`<transaction id="all">${worker('book-hotel')}<endEvent id="off"><cancelEventDefinition/></endEvent></transaction>`),
      elements: ['all', 'off'],
      says: 'Draw a sub-process',
    },
  },
});
