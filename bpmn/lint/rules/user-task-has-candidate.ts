import { children, is, text } from '../element.ts';
import { rule } from '../rule.ts';

const assignments = ['flowable:assignee', 'flowable:candidateGroups', 'flowable:candidateUsers'];

/** Reports a user task without assignee, candidate user and candidate group: no inbox would show such a task. */
export const userTaskHasCandidate = rule((element, report) => {
  if (!is(element, 'bpmn:UserTask') || assignments.some((name) => text(element, name) !== '')) return;
  const bpmnWay = children(element, 'resources').length > 0;
  report(
    element,
    `Nobody is assigned to the user task${bpmnWay ? ' in a way that our parts read' : ''}: it is in nobody's inbox and the instance waits ` +
      'for ever. Write flowable:candidateGroups="…", flowable:candidateUsers="…" or flowable:assignee="…".',
  );
});
