import type { Fault } from './fault.ts';
import type { ProcessCode } from './process-code.ts';
import { nodesOf, type ProcessGraph, readVariables } from './process-graph.ts';
import { fieldsOf } from './schema-fields.ts';

/**
 * No private field of a form becomes a process variable of the same name, unless something in the model reads that variable: everybody
 * who sees the instance would see it, and nothing would need it.
 */
export function checkPrivate(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const read = new Set(readVariables(graph));
  const userTasks = nodesOf(graph).filter(({ type }) => type === 'UserTask');
  return userTasks.flatMap(({ id }) => {
    const userTask = code.userTasks[id];
    if (!userTask) return [];
    const written = fieldsOf(userTask.output, 'output');
    const exposed = [...fieldsOf(userTask.form, 'output')].filter(
      ([name, field]) => field.isPrivate && written.has(name) && !read.has(name),
    );
    return exposed.map(([name]): Fault => {
      const message = `The form marks "${name}" private, but its output makes it a process variable that nothing in the model reads. Take it out of the output.`;
      return { kind: 'private-variable', element: id, variable: name, message };
    });
  });
}
