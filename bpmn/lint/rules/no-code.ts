import { children, extensions, is, isExternalWorker, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';

const instead = 'our engine refuses the deployment, and any other one would run it with the rights of the server';

/**
 * Reports code in the model that the engine itself would run. The list is the same as in the engine's `ModelGate.java`, which has the last
 * word; here the code is found before a deployment.
 */
export const noCode = rule((element, report) => {
  const code = codeIn(element);
  if (code) report(element, `${code}: ${instead}. Let an external worker do the work (flowable:type="external-worker").`);
  if (extensions(element).some(({ $type }) => /listener$/i.test($type))) {
    report(element, `It has a listener: ${instead}. Draw what has to happen as a task of an external worker.`);
  }
});

function codeIn(element: ModelElement): string | undefined {
  if (is(element, 'bpmn:Import')) return 'It imports another document';
  if (is(element, 'bpmn:ScriptTask')) return 'It is a script task';
  if (is(element, 'bpmn:BusinessRuleTask')) return 'It is a business rule task';
  if (is(element, 'bpmn:SendTask')) return `It is a send task${typed(element)}`;
  if (is(element, 'bpmn:ServiceTask') && !isExternalWorker(element)) return serviceOf(element);
  if (is(element, 'bpmn:SequenceFlow')) return scriptedCondition(element);
  if (is(element, 'bpmn:MultiInstanceLoopCharacteristics') && hasHandler(element)) return 'It has a collection handler';
  return undefined;
}

function serviceOf(task: ModelElement): string {
  const named = ['class', 'delegateExpression', 'expression'].find((name) => text(task, `flowable:${name}`) !== '');
  if (named) return `It is a service task with flowable:${named}`;
  if (text(task, 'flowable:type')) return `It is a service task${typed(task)}`;
  return 'It is a service task that no external worker serves';
}

function typed(task: ModelElement): string {
  const type = text(task, 'flowable:type');
  return type ? ` of the type "${type}"` : '';
}

const scriptedCondition = (flow: ModelElement): string | undefined =>
  children(flow, 'conditionExpression').some((condition) => text(condition, 'language') !== '')
    ? 'Its condition is in a script language'
    : undefined;

const hasHandler = (loop: ModelElement): boolean =>
  extensions(loop).some(
    (extension) => /:collection$/i.test(extension.$type) && ['class', 'delegateExpression'].some((name) => text(extension, name) !== ''),
  );
