import { flow, testRule, trip } from './rule-tester.ts';

const message = '<message id="m" name="answer"/>';
const timer = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';
const waiting = (id: string, definition = '<messageEventDefinition messageRef="m"/>'): string =>
  `<intermediateCatchEvent id="${id}">${definition}</intermediateCatchEvent>`;
const boundary = (host: string, attributes = '', definition = timer): string =>
  `<boundaryEvent id="late" attachedToRef="${host}" ${attributes}>${definition}</boundaryEvent>`;
const choice = (other: string): string =>
  `<eventBasedGateway id="choice"/>${waiting('answer')}${other}${flow('choice', 'answer')}${flow('choice', 'other')}`;
const model = (content: string): string => trip(content, message);
const stuck = { says: 'for ever' };

testRule('message-wait-has-way-out', {
  valid: {
    'a receive task with a timer': model(`<receiveTask id="wait" messageRef="m"/>${boundary('wait')}`),
    'an event-based gateway with a timer': model(choice(waiting('other', timer))),
    'a timer on the sub-process around it': model(`<subProcess id="inner">${waiting('wait')}</subProcess>${boundary('inner')}`),
    'an event sub-process that a timer starts': model(
      `${waiting('wait')}<subProcess id="out" triggeredByEvent="true"><startEvent id="late">${timer}</startEvent></subProcess>`,
    ),
    'a timer alone ends by itself': model(waiting('wait', timer)),
  },
  invalid: {
    'a receive task alone': { xml: model('<receiveTask id="wait" messageRef="m"/>'), elements: ['wait'], ...stuck },
    'a message event alone': { xml: model(waiting('wait')), elements: ['wait'], ...stuck },
    'a signal event alone': { xml: model(waiting('wait', '<signalEventDefinition/>')), elements: ['wait'], ...stuck },
    'a timer that does not interrupt': {
      xml: model(`<receiveTask id="wait"/>${boundary('wait', 'cancelActivity="false"')}`),
      elements: ['wait'],
      ...stuck,
    },
    'an error event, which nobody throws here': {
      xml: model(`<receiveTask id="wait"/>${boundary('wait', '', '<errorEventDefinition/>')}`),
      elements: ['wait'],
      says: 'event-based gateway that also has a timer',
    },
    'the way out itself waits': {
      xml: model(`<subProcess id="out" triggeredByEvent="true"><startEvent id="late">${timer}</startEvent>${waiting('wait')}</subProcess>`),
      elements: ['wait'],
      ...stuck,
    },
    'an event-based gateway of messages': { xml: model(choice(waiting('other'))), elements: ['choice'], ...stuck },
  },
});
