import { is, processes } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports a process whose id differs from the file name. Option `key`: the file name without extension; no check without this option. */
export const processKeyIsFileName = rule((element, report, options) => {
  const key = keyOf(options);
  const [process, ...others] = is(element, 'bpmn:Definitions') ? processes(element) : [];
  if (key === undefined || !process || others.length > 0 || process.id === key) return;
  report(
    process,
    `The id of the process is "${process.id ?? ''}", its file is "${key}.bpmn": generated types, worker folder and deployment look for one ` +
      'name, so the process would be deployed without workers and its instances would wait at their first task. Give both the same name.',
  );
});

const keyOf = (options: unknown): string | undefined =>
  typeof options === 'object' && options !== null && 'key' in options && typeof options.key === 'string' ? options.key : undefined;
