import { type Fault, question } from './fault.ts';
import type { ProcessCode } from './process-code.ts';
import { type FlowNode, nameOf, nodesOf, type ProcessGraph } from './process-graph.ts';
import { requiredFields } from './schema-fields.ts';
import { suggest } from './suggest.ts';

/** The code of all process definitions, by key. */
export type CalledCode = ReadonlyMap<string, ProcessCode>;

/**
 * Checks that every called process is ours and gets the variables that its start requires. Inherited variables are followed with all
 * others, in check-variables.ts. A key that an expression makes is not known here.
 */
export function checkCalls(graph: ProcessGraph, called: CalledCode): Fault[] {
  return nodesOf(graph).flatMap((node) => {
    const key = node.calledElement;
    if (key === null || key.includes('${')) return [];
    if (!called.has(key)) return [unknownProcess(node, key, called)];
    return node.inheritsVariables ? [] : notMapped(node, called).map((variable) => notHandedOver(node, key, variable));
  });
}

/** Returns the variables that the start of the called process requires and no mapping of the call hands over. */
export function notMapped(node: FlowNode, called: CalledCode): string[] {
  const code = called.get(node.calledElement ?? '');
  const mapped = new Set(node.inputs.map(({ target }) => target));
  return code ? requiredFields(code.start, 'input').filter((name) => !mapped.has(name)) : [];
}

function unknownProcess(node: FlowNode, key: string, called: CalledCode): Fault {
  const message = `"${nameOf(node)}" calls the process "${key}", which has no workflow here.${question(suggest(key, called.keys()))}`;
  return { kind: 'missing-code', element: node.id, message };
}

function notHandedOver(node: FlowNode, key: string, variable: string): Fault {
  const message = `"${nameOf(node)}" calls the process "${key}" without "${variable}", which its start requires. Map it in the call.`;
  return { kind: 'missing-variable', element: node.id, variable, message };
}
