import { extensions, isExternalWorker, text } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports external-worker tasks that do not say how often and how fast the engine repeats the steps after the task. */
export const retryCycle = rule((element, report) => {
  if (!isExternalWorker(element)) return;
  const cycles = extensions(element).filter((extension) => extension.$type === 'flowable:FailedJobRetryTimeCycle');
  if (cycles.some((cycle) => /^R[1-9]\d*\/P(?:\d|T\d)/.test(text(cycle, 'body')))) return;
  report(
    element,
    'The task has no failedJobRetryTimeCycle: the engine tries only three times to go on after it, so a few collisions with other branches are enough ' +
      'for a dead letter. Write <flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle> in its extensionElements.',
  );
});
