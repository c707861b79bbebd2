import { purposes } from '#bpmn/contract/deadlines.ts';

import { child, is, isTriggeredBy, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';

const words = [...purposes.keys()].join(', ');

/** Reports timers at a user task without a purpose for people, and purposes at other timers, which are never read. */
export const timerHasPurpose = rule((element, report) => {
  if (!is(element, 'bpmn:BoundaryEvent')) return;
  const purpose = text(element, 'flowable:purpose');
  if (needsPurpose(element)) {
    if (!purposes.has(purpose))
      report(element, `${faultOf(purpose)}: whoever has the task reads only that something happens then. Write one of: ${words}.`);
  } else if (purpose !== '') {
    report(
      element,
      'flowable:purpose is read only of a timer beside a user task that leaves the task (cancelActivity="false"). Remove it.',
    );
  }
});

const needsPurpose = (event: ModelElement): boolean => {
  const host = child(event, 'attachedToRef');
  return isTriggeredBy(event, 'TimerEventDefinition') && event.get('cancelActivity') === false && !!host && is(host, 'bpmn:UserTask');
};

const faultOf = (purpose: string): string =>
  purpose === '' ? 'The timer beside the user task has no flowable:purpose' : `flowable:purpose "${purpose}" is no purpose of a timer`;
