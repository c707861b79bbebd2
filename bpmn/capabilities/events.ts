import type { Chapter, Construct } from './construct.ts';
import {
  boundary,
  condition,
  declaredError,
  declaredEscalation,
  declaredMessage,
  declaredSignal,
  end,
  error,
  escalation,
  event,
  exit,
  flow,
  message,
  messageBeforeTimer,
  signal,
  subProcess,
  timer,
  undoing,
  userTask,
  worker,
} from './fragments.ts';

/** Returns a second branch, which waits for an event that the first one throws: the branch shows whether anything is sent. */
const listening = (heard: string): string =>
  `<eventBasedGateway id="first"/>${event('intermediateCatchEvent', 'heard', heard)}${end('noticed')}` +
  `${event('intermediateCatchEvent', 'too-late', timer('P9D'))}${end('over')}` +
  `${flow('fork', 'first')}${flow('first', 'heard')}${flow('heard', 'noticed')}${flow('first', 'too-late')}${flow('too-late', 'over')}`;
const throwing = (name: string, thrown: string, declared: string): Construct => ({
  name,
  row: ['<parallelGateway id="fork"/>', userTask('decide'), event('intermediateThrowEvent', 'tell', thrown)],
  beside: listening(thrown),
  declared,
  passes: ['tell', 'heard', 'done'],
});
const ending = (name: string, thrown: string, declared: string): Construct => ({
  name,
  row: ['<parallelGateway id="fork"/>', userTask('decide')],
  end: end('done', thrown),
  beside: listening(thrown),
  declared,
  passes: ['heard', 'noticed'],
});

export const starts: Chapter = {
  title: 'Start events',
  constructs: [
    { name: 'Plain start', row: [worker('do-work')], passes: ['do-work', 'done'] },
    {
      name: 'Message start',
      start: event('startEvent', 'begun', message),
      row: [worker('do-work')],
      declared: '<message id="news" name="@.news"/>',
      begins: 'news',
      passes: ['begun', 'do-work', 'done'],
    },
    {
      name: 'Signal start',
      start: event('startEvent', 'begun', signal),
      row: [worker('do-work')],
      declared: declaredSignal,
      arrives: { signal: 'alarm' },
      passes: ['do-work', 'done'],
    },
    { name: 'Timer start', start: event('startEvent', 'begun', timer('PT1S')), row: [worker('do-work')], passes: ['do-work', 'done'] },
    {
      name: 'Message start beside a plain one',
      row: [worker('do-work')],
      beside: event('startEvent', 'told', message) + flow('told', 'do-work'),
      declared: '<message id="news" name="@.news"/>',
      begins: 'news',
      passes: ['told', 'do-work', 'done'],
    },
    {
      name: 'Conditional start',
      start: event('startEvent', 'begun', condition('${amount > 3}')),
      row: [worker('do-work')],
      passes: ['do-work', 'done'],
    },
  ],
};

export const intermediate: Chapter = {
  title: 'Intermediate events',
  constructs: [
    {
      name: 'Waiting for a message',
      row: ['<eventBasedGateway id="first"/>', event('intermediateCatchEvent', 'heard', message)],
      ...messageBeforeTimer,
    },
    {
      name: 'Waiting for a message without a way out',
      row: [event('intermediateCatchEvent', 'heard', message)],
      declared: declaredMessage,
      passes: ['heard', 'done'],
    },
    {
      name: 'Waiting for a message without a name',
      row: [subProcess('part', [event('intermediateCatchEvent', 'heard', message)])],
      beside: exit('too-late', 'part', timer('P9D')),
      declared: '<message id="news"/>',
      arrives: { message: 'news' },
      passes: ['heard', 'done'],
    },
    {
      name: 'Waiting for a signal',
      row: [subProcess('part', [event('intermediateCatchEvent', 'heard', signal)])],
      beside: exit('too-late', 'part', timer('P9D')),
      declared: declaredSignal,
      arrives: { signal: 'alarm' },
      passes: ['heard', 'done'],
    },
    { name: 'Waiting for a timer', row: [event('intermediateCatchEvent', 'later', timer('PT1H'))], passes: ['later', 'done'] },
    {
      name: 'Waiting for a date',
      row: [event('intermediateCatchEvent', 'later', timer('2020-01-01T10:00:00Z', 'timeDate'))],
      passes: ['later', 'done'],
    },
    {
      name: 'Waiting for a timer that does not parse',
      row: [event('intermediateCatchEvent', 'later', timer('5 days'))],
      passes: ['later'],
    },
    {
      name: 'Waiting for a condition',
      row: [worker('do-work'), event('intermediateCatchEvent', 'once-so', condition('${amount > 3}'))],
      beside: '',
      variables: { amount: 1 },
      passes: ['once-so', 'done'],
    },
    { name: 'Milestone', row: [event('intermediateThrowEvent', 'reached')], passes: ['reached', 'done'] },
    throwing('Throwing a signal', signal, declaredSignal),
    throwing('Throwing a message', message, declaredMessage),
    {
      name: 'Throwing an escalation',
      row: [subProcess('part', [event('intermediateThrowEvent', 'tell', escalation)])],
      beside: exit('told', 'part', escalation, false),
      declared: declaredEscalation,
      passes: ['tell', 'told-end', 'done'],
    },
    {
      name: 'Link',
      row: [event('intermediateThrowEvent', 'jump', '<linkEventDefinition name="there"/>')],
      beside: `${event('intermediateCatchEvent', 'landed', '<linkEventDefinition name="there"/>')}${end('over')}${flow('landed', 'over')}`,
      passes: ['landed', 'over'],
    },
    {
      name: 'Two definitions in one event',
      row: [event('intermediateCatchEvent', 'either', message + timer('PT1H'))],
      declared: declaredMessage,
      passes: ['either', 'done'],
    },
  ],
};

const attached = (name: string, definition: string, more: Partial<Construct>): Construct => ({
  name,
  row: [userTask('decide')],
  beside: exit('caught', 'decide', definition),
  leaves: ['decide'],
  passes: ['caught', 'caught-end'],
  ...more,
});

export const attachedEvents: Chapter = {
  title: 'Boundary events',
  constructs: [
    attached('Timer boundary', timer('P1D'), {}),
    attached('Timer boundary that repeats', timer('R3/PT1H', 'timeCycle'), {
      beside: exit('caught', 'decide', timer('R3/PT1H', 'timeCycle'), false).replace(
        'attachedToRef',
        'flowable:purpose="reminder" attachedToRef',
      ),
    }),
    attached('Message boundary', message, { declared: declaredMessage, arrives: { message: 'news' } }),
    attached('Message boundary on a worker', message, {
      row: [worker('do-work')],
      beside: exit('caught', 'do-work', message),
      declared: declaredMessage,
      leaves: ['do-work'],
      arrives: { message: 'news' },
    }),
    attached('Signal boundary', signal, { declared: declaredSignal, arrives: { signal: 'alarm' } }),
    attached('Error boundary', error, {
      row: [worker('do-work')],
      beside: exit('caught', 'do-work', error),
      declared: declaredError,
      throws: { 'do-work': 'REFUSED' },
    }),
    attached('Error boundary for every error', '', {
      row: [worker('do-work')],
      beside: exit('caught', 'do-work', '<errorEventDefinition/>'),
      throws: { 'do-work': 'ANY' },
    }),
    attached('Escalation boundary', '', {
      row: [subProcess('part', [worker('do-work')]).replace(end('part-ended'), end('part-ended', escalation))],
      beside: exit('caught', 'part', escalation),
      declared: declaredEscalation,
    }),
    attached('Conditional boundary', condition('${amount > 3}'), { variables: { amount: 5 } }),
    attached('Variable listener boundary', '', {
      row: [worker('do-work'), userTask('decide')],
      beside:
        boundary(
          'caught',
          'decide',
          '<extensionElements><flowable:variableListenerEventDefinition variableName="amount"/></extensionElements>',
        ) +
        end('caught-end') +
        flow('caught', 'caught-end'),
    }),
  ],
};

export const ends: Chapter = {
  title: 'End events',
  constructs: [
    { name: 'Plain end', row: [worker('do-work')], passes: ['done'] },
    {
      name: 'Terminate end',
      row: ['<parallelGateway id="fork"/>', worker('do-work')],
      end: end('done', '<terminateEventDefinition/>'),
      beside: `${userTask('decide')}${end('decided')}${flow('fork', 'decide')}${flow('decide', 'decided')}`,
      leaves: ['decide'],
      passes: ['done'],
    },
    {
      name: 'Error end',
      row: [subProcess('part', [worker('do-work')]).replace(end('part-ended'), end('part-ended', error))],
      beside: exit('caught', 'part', error),
      declared: declaredError,
      passes: ['caught-end'],
    },
    {
      name: 'Escalation end',
      row: [subProcess('part', [worker('do-work')]).replace(end('part-ended'), end('part-ended', escalation))],
      beside: exit('caught', 'part', escalation),
      declared: declaredEscalation,
      passes: ['caught-end'],
    },
    ending('Message end', message, declaredMessage),
    ending('Signal end', signal, declaredSignal),
    {
      name: 'Compensation end',
      row: [userTask('book')],
      beside: undoing,
      end: end('done', '<compensateEventDefinition/>'),
      passes: ['book', 'unbook', 'done'],
    },
  ],
};
