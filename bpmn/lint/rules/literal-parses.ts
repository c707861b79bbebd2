import { child, children, is, type ModelElement, text } from '../element.ts';
import { rule } from '../rule.ts';
import { isCount, isCycle, isDuration, isMoment, isPriority } from '../literals.ts';

/** Timers, due dates, priorities and numbers of repetitions that are written out can be read by the engine. */
export const literalParses = rule((element, report) => {
  if (is(element, 'bpmn:TimerEventDefinition')) checkTimer(element, report);
  if (is(element, 'bpmn:UserTask')) {
    checkAttribute(element, 'dueDate', isMoment, report);
    checkAttribute(element, 'priority', isPriority, report);
  }
  const cardinality = is(element, 'bpmn:MultiInstanceLoopCharacteristics') ? child(element, 'loopCardinality') : undefined;
  if (cardinality && !isVariable(text(cardinality, 'body')) && !isCount(text(cardinality, 'body')))
    report(element, unreadable('loopCardinality', text(cardinality, 'body'), 'a whole number from 0, or ${variable}'));
});

type Report = (element: ModelElement, message: string) => void;

const timers: Readonly<Record<string, { isRight: (value: string) => boolean; write: string }>> = {
  timeDuration: { isRight: isDuration, write: 'a duration without weeks, PT4H or P2D' },
  timeDate: { isRight: isMoment, write: 'a date as 2027-03-01T09:00:00Z, or a duration' },
  timeCycle: { isRight: isCycle, write: 'R3/PT1H, R/2027-03-01T09:00:00Z/P1D or six fields of cron, 0 0 8 ? * MON-FRI' },
};

function checkTimer(definition: ModelElement, report: Report): void {
  const given = Object.keys(timers).flatMap((kind) => children(definition, kind).map((time) => ({ kind, value: text(time, 'body') })));
  const [time, ...others] = given;
  if (!time || others.length > 0) {
    report(
      definition,
      `The timer has ${given.length} times: the engine refuses the deployment, or reads one of them. Write one <timeDuration>, <timeDate> or <timeCycle>.`,
    );
    return;
  }
  const { isRight, write } = timers[time.kind] ?? { isRight: () => true, write: '' };
  if (!isVariable(time.value) && !isRight(time.value)) report(definition, unreadable(time.kind, time.value, `${write}, or \${variable}`));
}

function checkAttribute(task: ModelElement, name: 'dueDate' | 'priority', isRight: (value: string) => boolean, report: Report): void {
  const value = text(task, `flowable:${name}`);
  if (value === '' || isVariable(value) || isRight(value)) return;
  const write =
    name === 'dueDate' ? 'a duration (P2D), a date (2027-03-01T09:00:00Z) or ${variable}' : 'a whole number (50) or ${variable}';
  report(task, unreadable(`flowable:${name}`, value, write));
}

/** Tells whether a value is only an expression; the contracts check the values of variables. */
const isVariable = (value: string): boolean => /^\$\{[^}]*\}$/.test(value);

const unreadable = (what: string, value: string, write: string): string =>
  `The engine cannot read the ${what} "${shortened(value)}": every instance fails when it gets here, and the start or the decision before it with it. Write ${write}.`;

const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);
