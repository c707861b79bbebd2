import { flowElements, is, isExternalWorker, isTriggeredBy, type ModelElement, processOf } from '../element.ts';
import { rule } from '../rule.ts';

/** BPMN compensation is not used where external workers do the work. */
export const noCompensation = rule((element, report) => {
  if (!isCompensation(element) || !servedByWorkers(element)) return;
  report(
    element,
    'The engine does not wait for external workers in BPMN compensation: it offers all undo jobs at once in no order, goes on at the same ' +
      'moment, and the instance ends as a success with the undo lost, or stuck with a dead letter. Draw the undo as tasks on the path of ' +
      'the error, the last effect first.',
  );
});

const isCompensation = (element: ModelElement): boolean =>
  element.get('isForCompensation') === true ||
  (is(element, 'bpmn:Event') && isTriggeredBy(element, 'CompensateEventDefinition', 'CancelEventDefinition'));

function servedByWorkers(element: ModelElement): boolean {
  const process = processOf(element);
  return process !== undefined && flowElements(process).some(isExternalWorker);
}
