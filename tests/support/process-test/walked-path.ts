import type { FlowNode, ProcessGraph } from '#bpmn/contract/process-graph.ts';

/** Pass through an element or flow, as the engine's history has it. */
export interface Pass {
  readonly activityId: string;
  readonly activityType: string;
  readonly startTime: string;
  readonly endTime: string | null;
}

/** Step of a token: through a flow, into an element, or out of an awaited event. */
export interface Step {
  readonly id: string;
  readonly isFlow: boolean;
  readonly at: string;
  /** Whether a token is still there. */
  readonly waits: boolean;
}

/**
 * Returns the path of the tokens of an instance, in order. The history notes an event when the wait begins, and ends it even if the event
 * never happened; only the flow behind shows that the event happened. Pure.
 */
export function walkedPath(graph: ProcessGraph, passes: readonly Pass[]): Step[] {
  const flows = new Map(graph.flows.map((flow) => [flow.id, flow]));
  return passes.flatMap((pass) => {
    const { activityId: id, startTime: at } = pass;
    const flow = flows.get(id);
    const waits = pass.endTime === null;
    if (!flow) return isAwaited(graph, id) ? [] : [{ id, isFlow: false, at, waits }];
    const step = { id, isFlow: true, at, waits: false };
    return isAwaited(graph, flow.from) ? [{ id: flow.from, isFlow: false, at, waits: false }, step] : [step];
  });
}

/** Returns the current places of the tokens. */
export const waitingPlaces = (passes: readonly Pass[]): string[] =>
  passes.filter(({ endTime, activityType }) => endTime === null && activityType !== 'boundaryEvent').map(({ activityId }) => activityId);

const isAwaited = (graph: ProcessGraph, id: string): boolean => {
  const node = graph.nodes.get(id);
  return node !== undefined && canHappen(graph, node);
};

const canHappen = (graph: ProcessGraph, { type, parent }: FlowNode): boolean =>
  type === 'BoundaryEvent' || type === 'IntermediateCatchEvent' || (type === 'StartEvent' && startsByEvent(graph, parent));

const startsByEvent = (graph: ProcessGraph, parent: string | null): boolean =>
  parent !== null && (graph.nodes.get(parent)?.startedByEvent ?? false);
