import { flow, testRule, trip } from './rule-tester.ts';

const deciding = (attributes: string, first?: string, kind = 'exclusiveGateway'): string =>
  trip(`<${kind} id="a" ${attributes}/><task id="b"/><task id="c"/>${flow('a', 'b', first)}${flow('a', 'c', "${x == 'c'}")}`);

testRule('default-flow', {
  valid: {
    'a default and a condition': deciding('default="a-b"'),
    'an inclusive gateway with a default': deciding('default="a-b"', undefined, 'inclusiveGateway'),
    'a fork, which decides nothing': deciding('', undefined, 'parallelGateway'),
    'a task with a way out that has no condition': trip(
      `<userTask id="a"/><task id="b"/><task id="c"/>${flow('a', 'b', '${x}')}${flow('a', 'c')}`,
    ),
    'a gateway that only joins': trip(`<exclusiveGateway id="a"/><task id="b"/>${flow('a', 'b')}`),
  },
  invalid: {
    'conditions only': { xml: deciding('', "${x == 'b'}"), elements: ['a'], says: 'leaves a dead letter' },
    'an inclusive gateway without': { xml: deciding('', undefined, 'inclusiveGateway'), elements: ['a'], says: 'default="<flow id>"' },
    'the default of another gateway': {
      xml: deciding('default="x-y"').replace('</process>', `<task id="x"/><task id="y"/>${flow('x', 'y')}</process>`),
      elements: ['a'],
      says: 'nobody thought of',
    },
    'a default with a condition': { xml: deciding('default="a-b"', "${x == 'b'}"), elements: ['a-b'], says: 'never looks at it' },
    'a task whose ways out all have conditions': {
      xml: trip(`<userTask id="a"/><task id="b"/><task id="c"/>${flow('a', 'b', '${x}')}${flow('a', 'c', '${!x}')}`),
      elements: ['a'],
      says: 'Draw a gateway behind it',
    },
    'one way out, with a condition': {
      xml: trip(`<exclusiveGateway id="a"/><task id="b"/>${flow('a', 'b', "${x == 'b'}")}`),
      elements: ['a'],
      says: 'refuses the deployment',
    },
  },
});
