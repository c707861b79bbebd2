import { type CalledCode, checkCalls } from './check-calls.ts';
import { checkCode } from './check-code.ts';
import { checkConditions } from './check-conditions.ts';
import { checkPrivate } from './check-private.ts';
import { checkValues } from './check-values.ts';
import { checkVariables } from './check-variables.ts';
import type { Fault } from './fault.ts';
import type { ProcessCode } from './process-code.ts';
import type { ProcessGraph } from './process-graph.ts';

/**
 * Returns every mismatch between one model and its code; empty when the two fit. Pure.
 *
 * @param called the code of the processes that this one may call.
 */
export function checkContract(graph: ProcessGraph, code: ProcessCode, called: CalledCode = new Map()): Fault[] {
  const ofCode = [...checkCode(graph, code), ...checkCalls(graph, called), ...checkPrivate(graph, code)];
  const faults = [...ofCode, ...checkConditions(graph, code), ...checkValues(graph, code), ...checkVariables(graph, code, called)];
  // A variable that nobody writes at all is said once.
  const unknown = new Set(faults.flatMap(({ kind, variable }) => (kind === 'unknown-variable' ? (variable ?? []) : [])));
  return faults.filter(({ kind, variable }) => kind !== 'missing-variable' || variable === undefined || !unknown.has(variable));
}
