import { children, is, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';

/** Activities and gateways that the engine takes and does not carry out are not drawn. */
export const activityIsExecuted = rule((element, report) => {
  const reason = reasonFor(element);
  if (reason) report(element, reason);
});

function reasonFor(element: ModelElement): string | undefined {
  if (is(element, 'bpmn:ReceiveTask'))
    return 'The engine does not wait for the message of a receive task: no message reaches it and the instance stands here for ever. Draw an intermediate catch event with the message, behind an event-based gateway with a timer.';
  if (is(element, 'bpmn:AdHocSubProcess'))
    return 'The engine starts nothing of an ad-hoc sub-process by itself: the instance stands here and no list shows why. Draw the order of the tasks, or a parallel gateway before and after them.';
  if (is(element, 'bpmn:ComplexGateway'))
    return 'The engine does not know complex gateways: the token takes every way, or no way. Draw an exclusive, inclusive or parallel gateway.';
  if (is(element, 'bpmn:StandardLoopCharacteristics'))
    return 'The engine runs an activity with a standard loop once, whatever the condition says. Draw a gateway after it with a flow back, or a multi-instance activity.';
  if (is(element, 'bpmn:CallActivity') && text(element, 'calledElement') === '')
    return 'The call activity names no process: the instance fails when it gets here. Write calledElement="<process key>".';
  return is(element, 'bpmn:MultiInstanceLoopCharacteristics') ? uncounted(element) : undefined;
}

function uncounted(loop: ModelElement): string | undefined {
  if (text(loop, 'flowable:collection') !== '' || children(loop, 'loopCardinality').length > 0) return undefined;
  return 'Nothing says how often the activity is repeated in a way that our parts read. Write flowable:collection="${list}" and flowable:elementVariable, or a <loopCardinality>.';
}
