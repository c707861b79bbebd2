import { flow, testRule, trip, worker } from './rule-tester.ts';

const forked = (left: string, right: string, join: string): string =>
  trip(
    `<parallelGateway id="fork"/>${worker('before-all')}${left}${right}${join}` +
      flow('before-all', 'fork') +
      flow('fork', 'left') +
      flow('fork', 'right') +
      flow('left', 'join') +
      flow('right', 'join'),
  );
const join = '<parallelGateway id="join"/>';

testRule('async-join', {
  valid: {
    'an asynchronous join': forked(worker('left'), worker('right'), '<parallelGateway id="join" flowable:async="true"/>'),
    'only one branch with a worker': forked(worker('left'), '<userTask id="right"/>', join),
    'workers before the fork only': forked('<userTask id="left"/>', '<userTask id="right"/>', join),
    'a decision that comes together again': forked(worker('left'), worker('right'), '<exclusiveGateway id="join"/>'),
  },
  invalid: {
    'two workers': { xml: forked(worker('left'), worker('right'), join), elements: ['join'], says: 'the instance never goes on' },
    'an inclusive join': {
      xml: forked(worker('left'), worker('right'), '<inclusiveGateway id="join"/>'),
      elements: ['join'],
      says: 'flowable:async="true"',
    },
    'a worker in a sub-process and a called process': {
      xml: forked(`<subProcess id="left">${worker('inner-work')}</subProcess>`, '<callActivity id="right" calledElement="x"/>', join),
      elements: ['join'],
      says: 'dead letters',
    },
    'a worker on the path of a boundary event': {
      xml: trip(
        `<parallelGateway id="fork"/><userTask id="left"/><boundaryEvent id="late" attachedToRef="left"/>${worker('remind')}${worker('right')}${join}` +
          flow('fork', 'left') +
          flow('fork', 'right') +
          flow('late', 'remind') +
          flow('remind', 'join') +
          flow('right', 'join'),
      ),
      elements: ['join'],
      says: 'collide',
    },
    'a join inside a loop': {
      xml: forked(worker('left'), worker('right'), join + flow('join', 'before-all')),
      elements: ['join'],
      says: 'collide',
    },
  },
});
