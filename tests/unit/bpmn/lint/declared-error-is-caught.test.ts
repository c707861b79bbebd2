import { testRule, trip, worker } from './rule-tester.ts';

const refused = '<error id="refused" name="Refused" errorCode="REFUSED"/>';
const boundary = (host: string, reference = 'errorRef="refused"'): string =>
  `<boundaryEvent id="caught" attachedToRef="${host}"><errorEventDefinition ${reference}/></boundaryEvent>`;
const thrown = '<endEvent id="failed"><errorEventDefinition id="throw" errorRef="refused"/></endEvent>';
const eventSubProcess = (content = ''): string =>
  `<subProcess id="on-error" triggeredByEvent="true"><startEvent id="caught"><errorEventDefinition errorRef="refused"/></startEvent>${content}</subProcess>`;

testRule('declared-error-is-caught', {
  valid: {
    'caught at the task': trip(worker('book-hotel') + boundary('book-hotel'), refused),
    'caught by whoever catches everything': trip(worker('book-hotel') + boundary('book-hotel', ''), refused),
    'caught in an event sub-process': trip(worker('book-hotel') + eventSubProcess(), refused),
    'thrown in a sub-process, caught on it': trip(`<subProcess id="inner">${thrown}</subProcess>${boundary('inner')}`, refused),
    'thrown beside the event sub-process that catches it': trip(thrown + eventSubProcess(), refused),
    'thrown for the process that calls this one': trip(
      thrown.replace('errorRef="refused"', 'errorRef="REFUSED"'),
      refused.replace('id="refused"', 'id="REFUSED"'),
    ),
  },
  invalid: {
    'thrown for a caller by another id': { xml: trip(thrown, refused), elements: ['refused'], says: 'Write id="REFUSED", too' },
    'declared and forgotten': { xml: trip(worker('book-hotel'), refused), elements: ['refused'], says: 'is told all is well' },
    'another one is caught': {
      xml: trip(worker('book-hotel') + boundary('book-hotel', 'errorRef="other"'), `${refused}<error id="other" errorCode="OTHER"/>`),
      elements: ['refused'],
      says: 'dead letter',
    },
    'thrown where nobody around catches it': {
      xml: trip(`${thrown}${worker('book-hotel')}${boundary('book-hotel')}`, refused),
      elements: ['throw'],
      says: 'ends the branch as if all were well',
    },
    'thrown by who caught it': { xml: trip(eventSubProcess(thrown), refused), elements: ['throw'], says: 'finds nobody' },
  },
});
