import { catcherOf } from './caught-errors.ts';
import type { Fault } from './fault.ts';
import { type FlowNode, nameOf, nodesOf, type ProcessGraph } from './process-graph.ts';

/**
 * Checks that an error with which a process ends is caught by every process that calls it. Without a caller the engine ends the instance
 * as if all were well; a caller that does not catch it stands still with a dead letter.
 */
export function checkThrown(graph: ProcessGraph, all: readonly ProcessGraph[]): Fault[] {
  const calls = all.flatMap((caller) => nodesOf(caller).flatMap((call) => (call.calledElement === graph.key ? [{ caller, call }] : [])));
  return nodesOf(graph).flatMap((end) => {
    const code = thrownOutwards(graph, end);
    if (code === null) return [];
    if (calls.length === 0) return [fault(end, `"${nameOf(end)}" ends the process with ${code}, and no process calls it.`)];
    return calls
      .filter(({ caller, call }) => catcherOf(caller, call, code) === null)
      .map(({ caller, call }) =>
        fault(end, `"${nameOf(end)}" ends the process with ${code}, which "${nameOf(call)}" of ${caller.key} does not catch.`),
      );
  });
}

const fault = (end: FlowNode, what: string): Fault => ({
  kind: 'uncaught-error',
  element: end.id,
  message: `${what} Catch it at the call activity, or end without an error.`,
});

/** Code of an error end event that nothing in its own process catches; null for any other element. */
function thrownOutwards(graph: ProcessGraph, node: FlowNode): string | null {
  if (node.type !== 'EndEvent' || node.event?.kind !== 'error') return null;
  const code = node.event.code ?? '';
  return catcherOf(graph, node, code) === null ? code : null;
}
