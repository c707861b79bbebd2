import type { Chapter } from './construct.ts';
import {
  declaredError,
  end,
  error,
  event,
  eventSubProcess,
  exit,
  flow,
  inRow,
  message,
  messageBeforeTimer,
  declaredMessage,
  signal,
  declaredSignal,
  subProcess,
  timer,
  undoing,
  userTask,
  worker,
} from './fragments.ts';

const child = { name: 'Called process', row: [worker('do-work')], passes: ['done'] };

export const containers: Chapter = {
  title: 'Sub-processes and calls',
  constructs: [
    { name: 'Embedded sub process', row: [subProcess('part', [worker('do-work')])], passes: ['do-work', 'part-ended', 'done'] },
    {
      name: 'Call activity',
      row: ['<callActivity id="call" name="Call" calledElement="called-process" flowable:fallbackToDefaultTenant="true"/>'],
      calls: child,
      passes: ['call', 'done'],
    },
    {
      name: 'Event sub process by message',
      row: [userTask('decide')],
      beside: eventSubProcess('on-news', message, [worker('do-work')]),
      declared: declaredMessage,
      leaves: ['decide'],
      arrives: { message: 'news' },
      passes: ['do-work', 'on-news-done'],
    },
    {
      name: 'Event sub process by signal',
      row: [userTask('decide')],
      beside: eventSubProcess('on-alarm', signal, [worker('do-work')]),
      declared: declaredSignal,
      leaves: ['decide'],
      arrives: { signal: 'alarm' },
      passes: ['do-work', 'on-alarm-done'],
    },
    {
      name: 'Event sub process by timer',
      row: [userTask('decide')],
      beside: eventSubProcess('too-late', timer('P1D'), [worker('do-work')]),
      leaves: ['decide'],
      passes: ['do-work', 'too-late-done'],
    },
    {
      name: 'Event sub process by error',
      row: [worker('do-work')],
      beside: eventSubProcess('on-error', error, [worker('undo-work')]),
      declared: declaredError,
      throws: { 'do-work': 'REFUSED' },
      passes: ['undo-work', 'on-error-done'],
    },
    {
      name: 'Event sub process in a sub process with a boundary event',
      row: [subProcess('part', [worker('do-work')], eventSubProcess('on-news', message, [worker('undo-work')]))],
      beside: exit('late', 'part', timer('P9D')),
      declared: declaredMessage,
      passes: ['do-work', 'part-ended', 'done'],
    },
    {
      name: 'Event sub process by condition',
      row: [worker('do-work'), userTask('decide')],
      beside: eventSubProcess(
        'on-limit',
        '<conditionalEventDefinition><condition xsi:type="tFormalExpression">${amount == 5}</condition></conditionalEventDefinition>',
        [worker('undo-work')],
      ),
      variables: { amount: 5 },
      leaves: ['decide'],
      passes: ['undo-work'],
    },
    {
      name: 'Ad hoc sub process',
      row: [`<adHocSubProcess id="any" name="Any order" ordering="Parallel">${worker('do-work')}</adHocSubProcess>`],
      passes: ['do-work', 'done'],
    },
    {
      name: 'Transaction',
      row: [
        `<transaction id="all" name="All">${inRow([event('startEvent', 'all-begun'), userTask('book'), end('all-ended', '<cancelEventDefinition/>')])}</transaction>`,
      ],
      beside: exit('cancelled', 'all', '<cancelEventDefinition/>'),
      passes: ['book', 'cancelled-end'],
    },
    {
      name: 'Compensation',
      row: [userTask('book'), event('intermediateThrowEvent', 'undo', '<compensateEventDefinition/>')],
      beside: undoing,
      passes: ['book', 'unbook', 'done'],
    },
  ],
};

export const gateways: Chapter = {
  title: 'Gateways and flows',
  constructs: [
    ...(['exclusiveGateway', 'inclusiveGateway'] as const).map((kind) => ({
      name: kind === 'exclusiveGateway' ? 'Exclusive gateway' : 'Inclusive gateway',
      row: [`<${kind} id="which" name="Which?" default="which-decide"/>`, userTask('decide')],
      beside: `${worker('do-work')}${end('worked')}${flow('which', 'do-work', '${amount > 3 && approved}')}${flow('do-work', 'worked')}`,
      variables: { amount: 5, approved: true },
      passes: ['do-work', 'worked'],
    })),
    {
      name: 'Parallel gateway',
      row: ['<parallelGateway id="fork"/>', worker('do-work'), '<parallelGateway id="join" flowable:async="true"/>'],
      beside: `${userTask('decide')}${flow('fork', 'decide')}${flow('decide', 'join')}`,
      passes: ['do-work', 'decide', 'done'],
    },
    {
      name: 'Event based gateway',
      row: ['<eventBasedGateway id="first" name="What comes first?"/>', event('intermediateCatchEvent', 'heard', message)],
      ...messageBeforeTimer,
    },
    {
      name: 'Complex gateway',
      row: ['<complexGateway id="which" name="Which?" default="which-decide"/>', userTask('decide')],
      beside: `${worker('do-work')}${end('worked')}${flow('which', 'do-work', '${amount > 3}')}${flow('do-work', 'worked')}`,
      variables: { amount: 1 },
      leaves: ['do-work'],
      passes: ['decide', 'done'],
    },
    {
      name: 'Gateway without a way for a value',
      row: ['<parallelGateway id="fork"/>', worker('do-work')],
      beside:
        `<exclusiveGateway id="which" name="Which?"/>${end('few')}${end('many')}${flow('fork', 'which')}` +
        `${flow('which', 'few', '${amount < 3}')}${flow('which', 'many', '${amount > 3}')}`,
      variables: { amount: 3 },
      passes: ['do-work', 'done'],
    },
    {
      name: 'Condition outside of the grammar',
      row: ['<exclusiveGateway id="which" name="Which?" default="which-done"/>'],
      beside: `${end('worked')}${flow('which', 'worked', '${order.total.size() > 3}')}`,
      variables: { order: { total: 5 } },
      passes: ['done'],
    },
  ],
};
