import { checkCode } from './check-code.ts';
import { checkConditions } from './check-conditions.ts';
import { checkVariables } from './check-variables.ts';
import type { Fault } from './fault.ts';
import type { ProcessCode } from './process-code.ts';
import type { ProcessGraph } from './process-graph.ts';

/** Everything in which one model and its code do not fit; empty when they do. Pure. */
export function checkContract(graph: ProcessGraph, code: ProcessCode): Fault[] {
  const faults = [...checkCode(graph, code), ...checkConditions(graph, code), ...checkVariables(graph, code)];
  // A variable that nobody writes at all is said once.
  const unknown = new Set(faults.flatMap(({ kind, variable }) => (kind === 'unknown-variable' ? (variable ?? []) : [])));
  return faults.filter(({ kind, variable }) => kind !== 'missing-variable' || variable === undefined || !unknown.has(variable));
}
