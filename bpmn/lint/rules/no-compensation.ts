import { is, isTriggeredBy, type ModelElement } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports BPMN compensation and transactions: neither workers nor people can undo inside. */
export const noCompensation = rule((element, report) => {
  if (is(element, 'bpmn:Transaction')) {
    report(
      element,
      'A transaction undoes its tasks by BPMN compensation, in which the engine waits for neither workers nor people: the decision that ' +
        'cancels it never arrives, or the undo is lost. Draw a sub-process, and the undo as tasks on the path of its error.',
    );
  } else if (isCompensation(element)) {
    report(
      element,
      'The engine waits for nobody in BPMN compensation: it offers all undo jobs at once in no order and goes on at the same moment, so ' +
        'the instance ends as a success with the undo lost, or a user task of the undo makes every decision before it fail. Draw the undo ' +
        'as tasks on the path of the error, the last effect first.',
    );
  }
});

const isCompensation = (element: ModelElement): boolean =>
  element.get('isForCompensation') === true ||
  (is(element, 'bpmn:Event') && isTriggeredBy(element, 'CompensateEventDefinition', 'CancelEventDefinition'));
