import { is } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports tasks that are passed at once: without a type, or for hands outside of any system. */
export const taskDoesSomething = rule((element, report) => {
  if (element.$type !== 'bpmn:Task' && !is(element, 'bpmn:ManualTask')) return;
  report(
    element,
    'Nobody does this task: the engine passes it in no time, and the diagram shows it as done. Draw a user task for people, an external ' +
      'worker for code, or a text annotation.',
  );
});
