import { is, processes } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports a file without exactly one process, or whose process is not executable. */
export const oneExecutableProcess = rule((element, report) => {
  if (!is(element, 'bpmn:Definitions')) return;
  const [process, ...others] = processes(element);
  if (!process) {
    report(element, 'The model has no process: there is nothing to start, and the engine refuses the deployment. Draw one process.');
  } else if (others.length > 0) {
    report(
      element,
      `The model has ${others.length + 1} processes: one change gives all of them a new version, and only one can have the name of the file. ` +
        'Give each process a file of its own.',
    );
  } else if (process.get('isExecutable') !== true) {
    report(process, 'The process is not executable: the engine refuses the deployment. Write isExecutable="true".');
  }
});
