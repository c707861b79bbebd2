import { extensions, is, isExternalWorker, text } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports parameter mappings of a worker, which gets variables of the instance by name only. */
export const workerReadsByName = rule((element, report) => {
  if (!isExternalWorker(element)) return;
  const mapped = extensions(element).filter((extension) => is(extension, 'flowable:ExternalWorkerInParameter'));
  if (mapped.length === 0) return;
  const names = mapped.map((mapping) => `'${text(mapping, 'target')}'`).join(', ');
  report(
    element,
    `The worker never sees ${names}: a worker reads the variables of the instance by the names in its input schema, so each job becomes ` +
      'an incident. Name the variable in the schema as the process has it, and take the externalWorkerInParameter out.',
  );
});
