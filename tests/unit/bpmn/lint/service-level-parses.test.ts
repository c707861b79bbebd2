import { readable, unreadable } from '#tests/support/service-levels.ts';

import { definitions, testRule } from './rule-tester.ts';

const withLevel = (level: string): string =>
  definitions(`<process id="trip" isExecutable="true" flowable:serviceLevel="${level}"><startEvent id="s"/></process>`);

testRule('service-level-parses', {
  valid: {
    'no service level': definitions('<process id="trip" isExecutable="true"><startEvent id="s"/></process>'),
    ...Object.fromEntries(Object.keys(readable).map((level) => [level, withLevel(level)])),
  },
  invalid: Object.fromEntries(
    unreadable.map((level) => [level, { xml: withLevel(level), elements: ['trip'], says: 'write 90% within P2D' }] as const),
  ),
});
