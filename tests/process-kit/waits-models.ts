/** Small models, one for each kind of wait. */
import { flow, worker } from '#tests/support/small-models.ts';
import type { ModelText } from '#tests/support/process-test/model-copy.ts';

const namespaces =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests"';
const globals = '<message id="stop-message" name="stop"/><signal id="go-signal" name="go"/><error id="oops" errorCode="OOPS"/>';

const task = (id: string, inside = '') =>
  `<userTask id="${id}" name="Task ${id}" flowable:candidateGroups="case-reviewers">${inside}</userTask>`;
const timer = (duration: string) => `<timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition>`;
const message = '<messageEventDefinition messageRef="stop-message"/>';
const signal = '<signalEventDefinition signalRef="go-signal"/>';
const caught = (id: string, definition: string) =>
  `<intermediateCatchEvent id="${id}" name="Event ${id}">${definition}</intermediateCatchEvent>`;
const boundary = (id: string, host: string, definition: string, more = '') =>
  `<boundaryEvent id="${id}" name="Edge ${id}" attachedToRef="${host}" ${more}>${definition}</boundaryEvent>${flow(id, 'end')}`;
const gateway = (kind: string, id: string, more = '') => `<${kind}Gateway id="${id}" ${more}/>`;
const listener = (id: string, definition: string, more = '') =>
  `<subProcess id="${id}" name="Listener ${id}" triggeredByEvent="true"><startEvent id="${id}-start" ${more}>${definition}</startEvent>${flow(`${id}-start`, `${id}-end`)}<endEvent id="${id}-end"/></subProcess>`;
const runs = (sequential: boolean, count = 3) =>
  `<multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>`;

/** Elements on the way from start to end, and what stands beside them. */
const model = (key: string, elements: readonly string[], beside = ''): ModelText => {
  const steps = ['<startEvent id="start"/>', ...elements, '<endEvent id="end"/>'];
  const ids = steps.map((step) => /id="([^"]+)"/.exec(step)?.[1] ?? '');
  const flows = ids.slice(1).map((id, index) => flow(ids[index] ?? '', id));
  const process = `<process id="waits-${key}" name="${key}" isExecutable="true">${steps.join('')}${flows.join('')}${beside}</process>`;
  return {
    key: `waits-${key}`,
    xml: `<?xml version="1.0" encoding="UTF-8"?><definitions ${namespaces}>${globals}${process}</definitions>`,
  };
};

/** Two branches that meet: from `fork` by `first` and by `second`. */
const branches = (kind: string, more = '') => [gateway(kind, 'fork'), task('first'), gateway(kind, 'join', `name="Both" ${more}`)];
const secondBranch = `${task('second')}${flow('fork', 'second')}${flow('second', 'join')}`;

export const waitModels: readonly ModelText[] = [
  model(
    'edges',
    [task('decide')],
    boundary('late', 'decide', timer('P1D')) +
      boundary('stopped', 'decide', message, 'cancelActivity="false"') +
      boundary('signalled', 'decide', signal),
  ),
  model('timer', [caught('pause', timer('PT5H'))]),
  model('message', [caught('answer', message)]),
  model('signal', [caught('start-sign', signal)]),
  model(
    'choice',
    [gateway('eventBased', 'which', 'name="Which"'), caught('answer', message)],
    `${caught('pause', timer('PT5H'))}${flow('which', 'pause')}${flow('pause', 'end')}${caught('sign', signal)}${flow('which', 'sign')}${flow('sign', 'end')}`,
  ),
  model('parallel', branches('parallel'), secondBranch),
  model('late-join', branches('parallel', 'flowable:async="true"'), secondBranch),
  model('inclusive', branches('inclusive'), `${secondBranch}${task('third')}${flow('fork', 'third', '${false}')}${flow('third', 'join')}`),
  model('stuck', branches('parallel'), `${secondBranch}${boundary('away', 'second', message)}`),
  model(
    'detour',
    branches('parallel'),
    `${task('second')}${flow('fork', 'second')}${task('more')}${flow('second', 'more')}${flow('more', 'join')}`,
  ),
  model('worked', [worker('waits.known')], boundary('late', 'work', timer('P1D'))),
  model('unserved', [worker('waits.nobody')]),
  model('down', [worker('waits.mail')]),
  model('child', [task('inner')]),
  model('call', ['<callActivity id="call" name="Call" calledElement="waits-child"/>']),
  model(
    'around',
    [
      `<subProcess id="sub" name="Sub"><startEvent id="in"/>${flow('in', 'inner')}${task('inner')}${flow('inner', 'out')}<endEvent id="out"/>${listener('inside', message)}</subProcess>`,
    ],
    boundary('late', 'sub', timer('P1D')) + listener('beside', timer('PT7H'), 'isInterrupting="false"') + listener('signalled', signal),
  ),
  model('side-by-side', [task('each', runs(false))], boundary('late', 'each', timer('P1D'))),
  model('in-turn', [task('each', runs(true))]),
  model('many-joins', [
    `<subProcess id="sub" name="Sub">${runs(false, 2)}<startEvent id="in"/>${flow('in', 'fork')}${gateway('parallel', 'fork')}${flow('fork', 'first')}${task('first')}${flow('first', 'join')}${flow('fork', 'join')}${gateway('parallel', 'join')}${flow('join', 'out')}<endEvent id="out"/></subProcess>`,
  ]),
  model(
    'engine',
    [task('before'), gateway('exclusive', 'check', 'flowable:async="true" default="check-end"')],
    `${flow('check', 'end-2', '${missing == 1}')}<endEvent id="end-2"/>`,
  ),
  // The worker's job is exclusive: while it is locked, the engine holds back its own jobs of the instance.
  model(
    'follow-up',
    [gateway('parallel', 'fork'), task('before'), '<userTask id="after" name="After" flowable:async="true"/>'],
    `<serviceTask id="hold" flowable:type="external-worker" flowable:topic="waits.hold"/>${flow('fork', 'hold')}${flow('hold', 'end')}`,
  ),
  model('untold', ['<receiveTask id="untold" name="Untold"/>']),
];
