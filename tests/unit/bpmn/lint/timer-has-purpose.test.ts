import { testRule, trip } from './rule-tester.ts';

const timer = '<timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition>';
const beside = (attributes: string, definition = timer, host = '<userTask id="t"/>'): string =>
  trip(`${host}<boundaryEvent id="late" attachedToRef="t" ${attributes}>${definition}</boundaryEvent>`);

testRule('timer-has-purpose', {
  valid: {
    'a reminder': beside('cancelActivity="false" flowable:purpose="reminder"'),
    'an escalation': beside('cancelActivity="false" flowable:purpose="escalation"'),
    'another purpose': beside('cancelActivity="false" flowable:purpose="other"'),
    'a timer that ends the task': beside(''),
    'a timer beside a sub-process': beside('cancelActivity="false"', timer, '<subProcess id="t"/>'),
    'a message beside the task': beside('cancelActivity="false"', '<messageEventDefinition/>'),
  },
  invalid: {
    'no purpose': { xml: beside('cancelActivity="false"'), elements: ['late'], says: 'has no flowable:purpose' },
    'an unknown purpose': {
      xml: beside('cancelActivity="false" flowable:purpose="remind"'),
      elements: ['late'],
      says: 'Write one of: reminder, escalation, other.',
    },
    'a purpose of a timer that ends the task': {
      xml: beside('flowable:purpose="reminder"'),
      elements: ['late'],
      says: 'is read only of a timer beside a user task',
    },
    'a purpose beside a sub-process': {
      xml: beside('cancelActivity="false" flowable:purpose="reminder"', timer, '<subProcess id="t"/>'),
      elements: ['late'],
      says: 'Remove it',
    },
  },
});
