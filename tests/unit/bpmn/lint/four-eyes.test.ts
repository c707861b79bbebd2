import { flow, testRule, trip } from './rule-tester.ts';

const task = (id: string, fourEyes = ''): string => `<userTask id="${id}" flowable:candidateGroups="g" flowable:fourEyes="${fourEyes}"/>`;
const timer = (id: string, at: string): string =>
  `<boundaryEvent id="${id}" attachedToRef="${at}"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>`;
const twice = '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>';
const startAt = (id: string, target: string): string => `<startEvent id="${id}"/>${flow(id, target)}`;
const link = (type: string, id: string): string => `<${type} id="${id}"><linkEventDefinition name="on"/></${type}>`;

testRule('four-eyes', {
  valid: {
    'an earlier task and whoever started': trip(startAt('s', 'a') + task('a') + flow('a', 'b') + task('b', 'a, initiator')),
    'a task before a timer': trip(task('a') + timer('late', 'a') + flow('late', 'b') + task('b', 'a')),
    'itself in a loop': trip(task('a', 'a') + flow('a', 'x') + '<exclusiveGateway id="x"/>' + flow('x', 'a')),
    'itself when several people are asked': trip(task('a', 'a').replace('/>', `>${twice}</userTask>`)),
    'itself in a sub-process for each of several people': trip(
      `<subProcess id="p">${twice}${startAt('i', 'a')}${task('a', 'a')}</subProcess>`,
    ),
    'a task inside of a sub-process before': trip(
      `<subProcess id="p">${startAt('i', 'a')}${task('a')}</subProcess>${flow('p', 'b')}${task('b', 'a')}`,
    ),
    'a task before a sub-process': trip(
      task('a') + flow('a', 'p') + `<subProcess id="p">${startAt('i', 'b')}${task('b', 'a')}</subProcess>`,
    ),
    'a task over a link': trip(
      task('a') +
        flow('a', 'to') +
        link('intermediateThrowEvent', 'to') +
        link('intermediateCatchEvent', 'from') +
        flow('from', 'b') +
        task('b', 'a'),
    ),
    'a task that an event sub-process follows': trip(
      `${task('a')}<subProcess id="e" triggeredByEvent="true"><startEvent id="i"><signalEventDefinition/></startEvent>${flow('i', 'b')}${task('b', 'a')}</subProcess>`,
    ),
  },
  invalid: {
    'a task that is not there': { xml: trip(task('b', 'gone')), elements: ['b'], says: 'no user task of this process' },
    'what is no user task': { xml: trip(`${startAt('s', 'b')}${task('b', 's')}`), elements: ['b'], says: 'no user task' },
    'a later task': { xml: trip(task('a', 'b') + flow('a', 'b') + task('b')), elements: ['a'], says: 'which no way leads from' },
    'a parallel task': {
      xml: trip(`<parallelGateway id="f"/>${flow('f', 'a')}${flow('f', 'b')}${task('a')}${task('b', 'a')}`),
      elements: ['b'],
      says: 'one person decides alone',
    },
    'itself without a loop': { xml: trip(task('a', 'a')), elements: ['a'], says: 'which no way leads from' },
    'an earlier task in the same sub-process that names the later one': {
      xml: trip(`<subProcess id="p">${startAt('i', 'a')}${task('a', 'b')}${flow('a', 'b')}${task('b')}</subProcess>`),
      elements: ['a'],
      says: 'which no way leads from',
    },
    'a task called as whoever started': { xml: trip(task('initiator')), elements: ['initiator'], says: 'Rename it' },
  },
});
