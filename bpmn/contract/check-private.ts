import type { Fault } from './fault.ts';
import { privateVariables, type ProcessCode } from './process-code.ts';
import { type FlowNode, nodesOf, type ProcessGraph, readVariables } from './process-graph.ts';
import { fieldsOf } from './schema-fields.ts';

/** Checks that private data stay with the people who may decide. */
export function checkPrivate(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const userTasks = nodesOf(graph).filter(({ type }) => type === 'UserTask');
  return userTasks.flatMap((node) => [...exposedFields(graph, code, node), ...shownPrivateVariables(code, node)]);
}

/**
 * Reports private fields of a form that become process variables of the same name, unless something in the model reads the variable: every
 * viewer of the instance would see the variable, and no part would need it.
 */
function exposedFields(graph: ProcessGraph, code: ProcessCode, { id }: FlowNode): Fault[] {
  const userTask = code.userTasks[id];
  if (!userTask) return [];
  const read = new Set(readVariables(graph));
  const written = fieldsOf(userTask.output, 'output');
  const exposed = [...fieldsOf(userTask.form, 'output')].filter(([name, field]) => field.isPrivate && written.has(name) && !read.has(name));
  return exposed.map(([name]): Fault => {
    const message = `The form marks "${name}" private, but its output makes it a process variable that nothing in the model reads. Take it out of the output.`;
    return { kind: 'private-variable', element: id, variable: name, message };
  });
}

/** Reports private variables in the name or documentation of a user task, which all lists show. */
function shownPrivateVariables(code: ProcessCode, { id, shownVariables }: FlowNode): Fault[] {
  const isPrivate = privateVariables(code);
  return shownVariables
    .filter((name) => isPrivate.has(name))
    .map((name): Fault => {
      const message = `The name or documentation holds the private variable "${name}", and everybody who sees the task reads it. Take it out.`;
      return { kind: 'private-variable', element: id, variable: name, message };
    });
}
