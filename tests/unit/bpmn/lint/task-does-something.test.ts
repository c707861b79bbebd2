import { testRule, trip, worker } from './rule-tester.ts';

testRule('task-does-something', {
  valid: { 'people, workers and calls': trip(`<userTask id="u"/>${worker('book-hotel')}<callActivity id="c" calledElement="x"/>`) },
  invalid: {
    'a plain task': { xml: trip('<task id="a"/>'), elements: ['a'], says: 'passes it in no time' },
    'a manual task': { xml: trip('<subProcess id="s"><manualTask id="a"/></subProcess>'), elements: ['a'], says: 'Draw a user task' },
  },
});
