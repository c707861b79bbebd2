import { testRule, trip } from './rule-tester.ts';

const boundary = (kind: string, attributes = ''): string =>
  `<boundaryEvent id="a" attachedToRef="part" ${attributes}><${kind}EventDefinition/></boundaryEvent>`;
const onEvent = (kind: string, attributes = ''): string =>
  `<subProcess id="on" triggeredByEvent="true"><startEvent id="heard" ${attributes}><${kind}EventDefinition/></startEvent></subProcess>`;
const part = (content: string): string => `<subProcess id="part">${content}</subProcess>`;
const refused = (content: string) => ({ xml: trip(content), elements: ['a'], says: 'never ends' });

testRule('event-sub-process-lets-end', {
  valid: {
    'a sub-process without boundary event': trip(part(onEvent('message'))),
    'one that waits for errors only': trip(part(onEvent('error')) + boundary('timer')),
    'one beside the sub-process': trip(part('') + boundary('timer') + onEvent('message')),
    'one deeper inside': trip(part(`<subProcess id="inner">${onEvent('message')}</subProcess>`) + boundary('timer')),
  },
  invalid: {
    'a message and an error': refused(part(onEvent('message')) + boundary('error')),
    'a signal, and a timer that leaves it': refused(part(onEvent('signal')) + boundary('timer', 'cancelActivity="false"')),
    'a timer that does not interrupt': refused(part(onEvent('timer', 'isInterrupting="false"')) + boundary('message')),
  },
});
