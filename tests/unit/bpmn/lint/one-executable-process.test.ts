import { definitions, testRule, trip } from './rule-tester.ts';

testRule('one-executable-process', {
  valid: { 'one that may run': trip('') },
  invalid: {
    'one that may not': { xml: definitions('<process id="trip"/>'), elements: ['trip'], says: 'refuses the deployment' },
    none: { xml: definitions(''), elements: ['file'], says: 'nothing to start' },
    two: { xml: definitions('<process id="trip" isExecutable="true"/><process id="b"/>'), elements: ['file'], says: '2 processes' },
  },
});
