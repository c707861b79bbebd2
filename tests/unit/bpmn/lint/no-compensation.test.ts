import { testRule, trip, worker } from './rule-tester.ts';

const throwing = '<intermediateThrowEvent id="undo"><compensateEventDefinition/></intermediateThrowEvent>';
const caught = '<boundaryEvent id="undone-by" attachedToRef="book-hotel"><compensateEventDefinition/></boundaryEvent>';

testRule('no-compensation', {
  valid: {
    'undo as a task': trip(worker('book-hotel') + worker('cancel-hotel')),
    'compensation where no external worker is': trip(`<userTask id="book-hotel"/>${caught}${throwing}`),
  },
  invalid: {
    'handlers and a throw': {
      xml: trip(worker('book-hotel') + caught + worker('cancel-hotel', 'flowable:exclusive="false" isForCompensation="true"') + throwing),
      elements: ['undone-by', 'cancel-hotel', 'undo'],
      says: 'all undo jobs at once in no order',
    },
    'the end of a transaction': {
      xml: trip(`<transaction id="all">${worker('book-hotel')}<endEvent id="off"><cancelEventDefinition/></endEvent></transaction>`),
      elements: ['off'],
      says: 'on the path of the error',
    },
  },
});
