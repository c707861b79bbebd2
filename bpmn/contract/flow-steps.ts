import { catcherOf, catchersAround } from './caught-errors.ts';
import type { ProcessCode } from './process-code.ts';
import { type FlowNode, nodesOf, type ProcessGraph } from './process-graph.ts';
import { requiredFields } from './schema-fields.ts';

/** Way from the moment before an element to the moment before another, with the variables certainly written in between. */
export interface Step {
  /** `beginning` is the moment before the instance exists. */
  readonly from: string;
  readonly to: string;
  readonly writes: readonly string[];
}

export const beginning = '';

/** Returns every step that a token can make. The variables of a message or signal are unknown, so none count. */
export function stepsOf(graph: ProcessGraph, code: ProcessCode): Step[] {
  return [
    ...graph.flows.flatMap((flow) => flowSteps(graph, code, flow)),
    ...nodesOf(graph).flatMap((node) => [...entrySteps(graph, code, node), ...errorSteps(graph, code, node)]),
  ];
}

/** Returns the variables certainly written by an element that ends normally. */
export function writesOf(node: FlowNode, code: ProcessCode): readonly string[] {
  if (node.repeated) return node.repeated.gathers;
  if (node.outputs.length > 0) return node.outputs;
  const written = node.topic === null ? code.userTasks[node.id]?.output : code.workers[node.topic]?.output;
  if (node.topic === null && node.type !== 'UserTask') return [];
  return written ? requiredFields(written, 'output') : [];
}

function flowSteps(graph: ProcessGraph, code: ProcessCode, flow: { from: string; to: string }): Step[] {
  const source = graph.nodes.get(flow.from);
  if (!source) return [];
  const ends = source.repeated ? [source] : lastInside(graph, source);
  return ends.map((end) => ({ from: end.id, to: flow.to, writes: writesOf(end, code) }));
}

/** Returns the elements after which a sub-process is over; for any other element, that element. */
export function lastInside(graph: ProcessGraph, node: FlowNode): FlowNode[] {
  const inside = nodesOf(graph).filter(({ parent }) => parent === node.id);
  if (inside.length === 0) return [node];
  const last = inside.filter(({ id, type, event }) => {
    const leads = graph.flows.some(({ from }) => from === id);
    return !leads && type !== 'BoundaryEvent' && event?.kind !== 'error';
  });
  return last.flatMap((end) => lastInside(graph, end));
}

function entrySteps(graph: ProcessGraph, code: ProcessCode, node: FlowNode): Step[] {
  if (node.type === 'BoundaryEvent' && node.attachedTo !== null && node.event?.kind !== 'error') {
    return [{ from: node.attachedTo, to: node.id, writes: [] }];
  }
  if (node.type === 'IntermediateCatchEvent' && node.event?.kind === 'link') return linkSteps(graph, node.event.name, node.id);
  if (node.type !== 'StartEvent' || node.event?.kind === 'error') return [];
  const container = node.parent === null ? undefined : graph.nodes.get(node.parent);
  // An event sub-process can start as soon as what is around it has begun.
  const around = container?.startedByEvent ? container.parent : node.parent;
  if (around !== null) return [{ from: around, to: node.id, writes: container?.repeated?.own ?? [] }];
  // A start by hand or by a message has the variables of the start's schema; a timer has none.
  const isGiven = container !== undefined || node.event?.kind !== 'timer';
  const given = isGiven ? [...requiredFields(code.start, 'output'), ...(node.initiator === null ? [] : [node.initiator])] : [];
  return [{ from: beginning, to: node.id, writes: [...given, ...graph.dataObjects] }];
}

/** Returns the steps from link events that throw a name to the one that catches it. */
export const linkSteps = (graph: ProcessGraph, name: string, to: string): Step[] =>
  nodesOf(graph)
    .filter(({ type, event }) => type === 'IntermediateThrowEvent' && event?.kind === 'link' && event.name === name)
    .map((node) => ({ from: node.id, to, writes: [] }));

/** Returns the steps from thrown errors to their catchers. */
export function errorSteps(graph: ProcessGraph, code: ProcessCode, node: FlowNode): Step[] {
  const thrown = thrownErrors(code, node);
  const caught = thrown.flatMap(({ errorCode, variables }) => {
    const catcher = catcherOf(graph, node, errorCode);
    return catcher ? [{ event: catcher.event, variables }] : [];
  });
  // A called process may end with any error: the graph of the caller does not tell.
  const called = node.calledElement === null ? [] : catchersAround(graph, node).map(({ event }) => ({ event, variables: [] }));
  return [...caught, ...called].map(({ event, variables }) => ({
    from: node.id,
    to: event,
    writes: [...variables, ...errorVariable(graph, event)],
  }));
}

function thrownErrors(code: ProcessCode, node: FlowNode): { errorCode: string; variables: readonly string[] }[] {
  if (node.type === 'EndEvent' && node.event?.kind === 'error') return [{ errorCode: node.event.code ?? '', variables: [] }];
  const worker = node.topic === null ? undefined : code.workers[node.topic];
  return (worker?.errorCodes ?? []).map((errorCode) => {
    const schema = worker?.errorVariables?.[errorCode];
    return { errorCode, variables: schema ? requiredFields(schema, 'output') : [] };
  });
}

function errorVariable(graph: ProcessGraph, id: string): string[] {
  const event = graph.nodes.get(id)?.event;
  return event?.kind === 'error' && event.variable !== null ? [event.variable] : [];
}
