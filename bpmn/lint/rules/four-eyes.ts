import { initiator, namesIn } from '#bpmn/four-eyes.ts';

import { ancestors, child, flowElements, is, type ModelElement, processOf, text } from '../element.ts';
import { reaches } from '../reaches.ts';
import { rule } from '../rule.ts';

/** Reports a four-eyes principle without effect: a name that is no user task, or a task that is not decided before. */
export const fourEyes = rule((element, report) => {
  if (!is(element, 'bpmn:UserTask')) return;
  if (element.id === initiator)
    report(element, `The user task is called "${initiator}", which flowable:fourEyes reads as whoever started the instance. Rename it.`);
  for (const name of namesIn(text(element, 'flowable:fourEyes')).filter((one) => one !== initiator)) {
    const problem = problemOf(element, name);
    if (problem)
      report(
        element,
        `flowable:fourEyes names "${name}", ${problem}: one person decides alone what two should. Write ids of earlier user tasks, or ${initiator}.`,
      );
  }
});

function problemOf(element: ModelElement, name: string): string | null {
  const process = processOf(element);
  const named = process && flowElements(process).find(({ id }) => id === name);
  if (!named || !is(named, 'bpmn:UserTask')) return 'which is no user task of this process';
  return reaches(named, element) || (named === element && isRepeated(element)) ? null : 'which no way leads from to this task';
}

/** Whether several of the task can be there at once: each is to be decided by another person. */
const isRepeated = (task: ModelElement): boolean =>
  [task, ...ancestors(task)].some((scope) => child(scope, 'loopCharacteristics') !== undefined);
