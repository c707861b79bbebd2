import { flow, testRule, trip } from './rule-tester.ts';

const task = (name: string, documentation = '', attributes = ''): string =>
  trip(`<userTask id="a" name="${name}" ${attributes}><documentation>${documentation}</documentation></userTask>`);
const long = 'x'.repeat(256);

testRule('text-fits', {
  valid: {
    'as long as it may be': task('x'.repeat(255), 'x'.repeat(4_000)),
    'characters, not bytes': task('😀'.repeat(255)),
    'many candidates': task('x', '', `flowable:candidateGroups="${Array.from({ length: 40 }, (_, index) => `group-${index}`).join(',')}"`),
    'a long documentation where the engine keeps none': trip(
      `<endEvent id="a"><documentation>${'x'.repeat(5_000)}</documentation></endEvent>`,
    ),
  },
  invalid: {
    'a long title': { xml: task('x'.repeat(300)), elements: ['a'], says: 'has 300 characters and the engine keeps 255' },
    'a long name of a flow': {
      xml: trip(`<startEvent id="s"/><endEvent id="e"/>${flow('s', 'e').replace('<sequenceFlow', `<sequenceFlow name="${long}"`)}`),
      elements: ['s-e'],
      says: 'Shorten it',
    },
    'a long name of a message': { xml: trip('', `<message id="m" name="${long}"/>`), elements: ['m'], says: 'name' },
    'a long group': { xml: task('x', '', `flowable:candidateGroups="clerks,${long}"`), elements: ['a'], says: 'candidateGroups' },
    'a long explanation': { xml: task('x', 'x'.repeat(4_001)), elements: ['a'], says: 'documentation has 4001 characters' },
    'a long explanation of the process': {
      xml: trip(`<documentation>${'x'.repeat(2_001)}</documentation>`),
      elements: ['trip'],
      says: 'keeps 2000',
    },
  },
});
