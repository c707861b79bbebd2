import { testRule, trip, worker } from './rule-tester.ts';

testRule('external-worker-not-exclusive', {
  valid: {
    'a worker that says so': trip(worker('book-hotel')),
    'a user task, which locks nothing': trip('<userTask id="decide"/>'),
  },
  invalid: {
    'a worker that says nothing': {
      xml: trip(worker('book-hotel', '')),
      elements: ['book-hotel'],
      says: 'stop their topic for all instances',
    },
    'a worker that says the opposite, in a sub-process': {
      xml: trip(`<subProcess id="inner">${worker('book-hotel', 'flowable:exclusive="true"')}</subProcess>`),
      elements: ['book-hotel'],
      says: 'flowable:exclusive="false"',
    },
  },
});
