import { testRule, trip } from './rule-tester.ts';

const boundary = (attributes = '') =>
  `<boundaryEvent id="late" attachedToRef="decide" ${attributes}><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`;

testRule('user-task-has-way-out', {
  valid: { 'a timer that interrupts': trip(`<userTask id="decide"/>${boundary()}`) },
  invalid: {
    'a user task alone': { xml: trip('<userTask id="decide"/>'), elements: ['decide'], says: 'the instance waits for ever' },
    'a reminder only': {
      xml: trip(`<userTask id="decide"/>${boundary('cancelActivity="false"')}`),
      elements: ['decide'],
      says: 'on leave',
    },
  },
});
