import { is, text } from '../element.ts';
import { isServiceLevel } from '../literals.ts';
import { rule } from '../rule.ts';

/** Reports a service level of a process that nobody can measure against. */
export const serviceLevelParses = rule((element, report) => {
  const written = is(element, 'bpmn:Process') ? text(element, 'flowable:serviceLevel') : '';
  if (written === '' || isServiceLevel(written)) return;
  report(
    element,
    `flowable:serviceLevel "${written.slice(0, 40)}" is no share with a duration, so the page of the process shows no target: write 90% within P2D, ` +
      'with days, hours, minutes or seconds (P1DT12H, PT30M).',
  );
});
