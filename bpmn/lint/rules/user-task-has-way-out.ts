import { is } from '../element.ts';
import { rule } from '../rule.ts';
import { hasWayOut } from '../ways-out.ts';

/** Reports a user task that never ends without a person. */
export const userTaskHasWayOut = rule((element, report) => {
  if (!is(element, 'bpmn:UserTask') || hasWayOut(element)) return;
  report(
    element,
    'Nothing ends the user task but a person: when its group is empty, on leave or has forgotten it, the instance waits for ever. ' +
      'Add an interrupting timer boundary event that closes or hands on the case.',
  );
});
