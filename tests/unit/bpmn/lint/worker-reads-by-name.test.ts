import { testRule, trip, worker } from './rule-tester.ts';

const mapping = (kind: string) =>
  `<extensionElements><flowable:externalWorker${kind} source="destination" target="city"/></extensionElements>`;
const shared = 'flowable:exclusive="false"';

testRule('worker-reads-by-name', {
  valid: {
    'a worker without mappings': trip(worker('book-hotel')),
    'a worker whose output is mapped, which the engine does': trip(worker('book-hotel', shared, mapping('OutParameter'))),
  },
  invalid: {
    'a worker that is handed something': {
      xml: trip(worker('book-hotel', shared, mapping('InParameter'))),
      elements: ['book-hotel'],
      says: "The worker never sees 'city'",
    },
    'one in a sub-process': {
      xml: trip(`<subProcess id="inner">${worker('book-hotel', shared, mapping('InParameter'))}</subProcess>`),
      elements: ['book-hotel'],
      says: 'Name the variable in the schema',
    },
  },
});
