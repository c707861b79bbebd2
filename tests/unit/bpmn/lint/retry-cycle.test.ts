import { testRule, trip, worker } from './rule-tester.ts';

const cycle = (value: string): string =>
  `<extensionElements><flowable:failedJobRetryTimeCycle>${value}</flowable:failedJobRetryTimeCycle></extensionElements>`;
const retried = (content: string): string => trip(worker('book-hotel', 'flowable:exclusive="false"', content));

testRule('retry-cycle', {
  valid: { 'ten times, two seconds apart': retried(cycle('R10/PT2S')) },
  invalid: {
    none: { xml: retried(''), elements: ['book-hotel'], says: 'only three times' },
    'not a cycle': { xml: retried(cycle('10')), elements: ['book-hotel'], says: 'R10/PT2S' },
  },
});
