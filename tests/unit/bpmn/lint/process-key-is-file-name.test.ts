import { definitions, testRule, trip } from './rule-tester.ts';

testRule('process-key-is-file-name', {
  valid: {
    'the name of the file': trip(''),
    'two processes, which is the matter of another rule': definitions('<process id="a"/><process id="b"/>'),
  },
  invalid: {
    'another name': {
      xml: definitions('<process id="Process_1" isExecutable="true"/>'),
      elements: ['Process_1'],
      says: 'deployed without workers',
    },
  },
});
