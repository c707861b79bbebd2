import { testRule, trip } from './rule-tester.ts';

const loop = '<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>';
const task = (content = loop): string => `<userTask id="sign">${content}</userTask>`;
const boundary = (kind: string, attributes = ''): string =>
  `<boundaryEvent id="a" attachedToRef="sign" ${attributes}><${kind}EventDefinition/></boundaryEvent>`;
const onEvent = (kind: string): string =>
  `<subProcess id="on" triggeredByEvent="true"><startEvent id="heard"><${kind}EventDefinition/></startEvent></subProcess>`;
const refused = (content: string) => ({ xml: trip(content), elements: ['a'], says: 'Draw activity and timer in a sub-process' });

testRule('repetition-keeps-event-sub-processes', {
  valid: {
    'a timer without repetition': trip(task('') + boundary('timer') + onEvent('signal')),
    'a repetition without timer': trip(task() + boundary('message') + onEvent('signal')),
    'no event sub-process': trip(task() + boundary('timer')),
    'one that waits for errors only': trip(task() + boundary('timer') + onEvent('error')),
    'a sub-process between them': trip(`<subProcess id="between">${task()}${boundary('timer')}</subProcess>${onEvent('signal')}`),
  },
  invalid: {
    'a signal': refused(task() + boundary('timer', 'cancelActivity="false"') + onEvent('signal')),
    'a message, and a timer that interrupts': refused(task() + boundary('timer') + onEvent('message')),
    'a timer': refused(task() + boundary('timer') + onEvent('timer')),
    'one after the other, within a sub-process': refused(
      `<subProcess id="s">${task(loop.replace('<multiInstanceLoopCharacteristics', '<multiInstanceLoopCharacteristics isSequential="true"'))}${boundary('timer')}${onEvent('signal')}</subProcess>`,
    ),
  },
});
