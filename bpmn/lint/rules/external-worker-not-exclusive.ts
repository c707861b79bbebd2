import { isExternalWorker } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports exclusive external-worker tasks. */
export const externalWorkerNotExclusive = rule((element, report) => {
  if (!isExternalWorker(element) || element.get('flowable:exclusive') === false) return;
  report(
    element,
    'The task is exclusive, as every task is unless told otherwise: two open ones in one instance stop their topic for all instances, ' +
      'and timers of the instance wait while a worker is busy. Write flowable:exclusive="false".',
  );
});
