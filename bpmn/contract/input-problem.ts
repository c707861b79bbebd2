import { z } from 'zod';

import type { ProcessCode } from './process-code.ts';
import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';
import type { Ahead, RunningInstance } from './running-steps.ts';
import { fieldsOf, requiredFields, type Schema } from './schema-fields.ts';
import type { VariableFlow } from './variable-flow.ts';

/** Instance in its version, with the steps that can still happen. */
export interface Place {
  readonly graph: ProcessGraph;
  /** Code including its retired parts. */
  readonly completeCode: ProcessCode;
  readonly instance: RunningInstance;
  readonly ahead: Ahead;
  readonly flow: VariableFlow;
}

/**
 * Explains why an instance does not fit an input at the element: fields that will be missing, and wrong values that no step can change
 * before. Null when the instance fits, as far as can be known now.
 */
export function inputProblem(place: Place, node: FlowNode, schema: Schema): string | null {
  const lacking = missingFields(place, node, schema);
  if (lacking.length > 0) return `${lacking.map((name) => `"${name}"`).join(', ')} ${lacking.length > 1 ? 'are' : 'is'} not there`;
  const misfits = wrongValues(place, node, schema);
  return misfits.length > 0 ? `the value of ${misfits.map((name) => `"${name}"`).join(', ')} does not fit` : null;
}

function missingFields({ flow }: Place, node: FlowNode, schema: Schema): string[] {
  const before = flow.before(node.id);
  const own = [...(node.repeated?.own ?? []), ...node.inputs.map(({ target }) => target)];
  return requiredFields(schema, 'input').filter((name) => !own.includes(name) && !before.has(name));
}

function wrongValues(place: Place, node: FlowNode, schema: Schema): string[] {
  const { variables } = place.instance;
  const parsed = z.safeParse(schema, variables);
  if (parsed.success) return [];
  const settled = (name: string) =>
    Object.hasOwn(variables, name) && !node.inputs.some(({ target }) => target === name) && !mayChange(place, node, name);
  return [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')).filter(settled))];
}

/** Whether a step before the element can write the variable. */
function mayChange(place: Place, node: FlowNode, variable: string): boolean {
  if (place.ahead.now.includes(node.id)) return false;
  const before = waysTo(place.ahead, node.id);
  return nodesOf(place.graph).some((other) => before.has(other.id) && canWrite(place.completeCode, other, variable));
}

function waysTo({ steps }: Ahead, element: string): Set<string> {
  const before = new Set<string>();
  const open = [element];
  for (const at of open) {
    for (const { from, to } of steps) {
      if (to !== at || before.has(from)) continue;
      before.add(from);
      open.push(from);
    }
  }
  return before;
}

/** Whether the element can write the variable. The content of a message or signal is unknown, so it may be any variable. */
function canWrite(code: ProcessCode, node: FlowNode, variable: string): boolean {
  if (node.event?.kind === 'message' || node.event?.kind === 'signal' || node.type === 'ReceiveTask') return true;
  if (node.calledElement !== null) return true;
  if (node.event?.kind === 'error' && node.event.variable === variable) return true;
  if ([...node.outputs, ...(node.repeated?.gathers ?? [])].includes(variable)) return true;
  const worker = node.topic === null ? undefined : code.workers[node.topic];
  const written = [worker?.output, ...Object.values(worker?.errorVariables ?? {}), code.userTasks[node.id]?.output];
  return written.some((schema) => schema && fieldsOf(schema, 'output').has(variable));
}
