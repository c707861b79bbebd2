import { type CalledCode, notMapped } from './check-calls.ts';
import { variablesIn } from './condition.ts';
import type { Fault } from './fault.ts';
import { stepsOf, writesOf } from './flow-steps.ts';
import type { ProcessCode } from './process-code.ts';
import { type FlowNode, nameOf, nodesOf, type ProcessGraph } from './process-graph.ts';
import { requiredFields } from './schema-fields.ts';
import { variableFlow } from './variable-flow.ts';

export interface Need {
  readonly variable: string;
  /** User of the variable, as the beginning of a sentence. */
  readonly by: string;
  /** Variables that the element itself writes before the need. */
  readonly own: readonly string[];
}

/**
 * Checks that the variables an element needs are written on every way to the element. Optional fields of a worker's input and the optional
 * context of a user task may be missing. A fault names the elements of one way that lacks the variable.
 */
export function checkVariables(graph: ProcessGraph, code: ProcessCode, called: CalledCode): Fault[] {
  const flow = variableFlow(graph, stepsOf(graph, code));
  return nodesOf(graph).flatMap((node) =>
    [...modelNeeds(graph, code, node), ...codeNeeds(code, node), ...callNeeds(node, called)].flatMap(({ variable, by, own }) => {
      if (own.includes(variable) || flow.before(node.id).has(variable)) return [];
      const way = flow.wayWithout(node.id, variable);
      return way ? [missing(graph, { node, variable, by, way })] : [];
    }),
  );
}

function missing(
  graph: ProcessGraph,
  { node, variable, by, way }: { node: FlowNode; variable: string; by: string; way: readonly string[] },
): Fault {
  const names = way
    .flatMap((id) => graph.nodes.get(id) ?? [])
    .map(nameOf)
    .join(' → ');
  const message = `${by} needs "${variable}", which nobody has written on the way ${names}. Write it before, or make it optional.`;
  return { kind: 'missing-variable', element: node.id, variable, message };
}

/** Returns the needs of the model itself at an element: expressions and mappings, and the conditions after the element. */
export function modelNeeds(graph: ProcessGraph, code: ProcessCode, node: FlowNode): Need[] {
  const own = node.repeated?.own ?? [];
  const read = [...node.reads, ...(node.repeated?.reads ?? []), ...node.inputs.flatMap(({ reads }) => reads)];
  return [
    ...[...new Set(read)].map((variable) => ({ variable, by: `${label(node)} in the model`, own })),
    ...graph.flows.flatMap(({ from, condition }) =>
      from === node.id && condition !== null
        ? variablesIn(condition).map((variable) => ({
            variable,
            by: `The condition ${condition} after ${label(node)}`,
            own: writesOf(node, code),
          }))
        : [],
    ),
  ];
}

function codeNeeds(code: ProcessCode, node: FlowNode): Need[] {
  const mapped = node.inputs.map(({ target }) => target);
  const own = node.repeated?.own ?? [];
  return fieldsNeeded(code, node)
    .filter((name) => !mapped.includes(name))
    .map((variable) => ({ variable, by: needer(node), own }));
}

const callNeeds = (node: FlowNode, called: CalledCode): Need[] =>
  node.inheritsVariables
    ? notMapped(node, called).map((variable) => ({ variable, by: `The process that ${label(node)} calls`, own: node.repeated?.own ?? [] }))
    : [];

const label = (node: FlowNode): string => `"${nameOf(node)}"`;
/** Names the code behind the element, as the beginning of a sentence. */
export const needer = (node: FlowNode): string => (node.topic === null ? `The form of ${label(node)}` : `The worker of ${label(node)}`);

function fieldsNeeded(code: ProcessCode, node: FlowNode): string[] {
  const worker = node.topic === null ? undefined : code.workers[node.topic];
  if (worker) return requiredFields(worker.input, 'input');
  const userTask = node.type === 'UserTask' ? code.userTasks[node.id] : undefined;
  return userTask ? Object.keys(userTask.context).filter((name) => !userTask.optionalContext?.includes(name)) : [];
}
