import type { ModelElement, ModelElements } from '#flowable/client/index.ts';

/** `NOT_COMING`: no token is on its way. A parallel join then stands for ever; an inclusive join does not wait for the branch. */
export type JoinBranchState = 'ARRIVED' | 'UNDER_WAY' | 'NOT_COMING';

/** Branch into a join: the sequence flow that ends there. */
export interface JoinBranch {
  readonly flowId: string;
  /** Element that the flow leaves. */
  readonly elementId: string;
  readonly name: string;
  readonly state: JoinBranchState;
  /** Names of the elements where tokens are that may arrive on this branch. */
  readonly at: readonly string[];
}

/** State of a join: tokens that wait at it, and those that are elsewhere in its scope. */
export interface Joining {
  /** Number of tokens that wait at the join. */
  readonly waiting: number;
  /** Flows on which they are known to have arrived. */
  readonly arrivedOn: readonly string[];
  /** Elements with the other tokens of the scope; null where they are not known. */
  readonly tokens: readonly string[] | null;
}

/** Returns the branches of a join, in the order of the model, with what has arrived and where the rest is. */
export function joinBranches(model: ModelElements, joinId: string, joining: Joining): JoinBranch[] {
  const coming = flowsInto(model, joinId).map(([flowId, flow]) => {
    const upstream = elementsBefore(model, flow.from ?? '', joinId);
    return { flowId, flow, at: [...new Set(joining.tokens?.filter((token) => upstream.has(token)))] };
  });
  const arrived = arrivedFlows(coming, joining);
  return coming.map(({ flowId, flow, at }) => {
    const state = arrived.has(flowId) ? 'ARRIVED' : at.length > 0 || joining.tokens === null ? 'UNDER_WAY' : 'NOT_COMING';
    const elementId = flow.from ?? '';
    const name = model[elementId]?.name ?? flow.name ?? elementId;
    return { flowId, elementId, name, state, at: state === 'ARRIVED' ? [] : at.map((id) => nameIn(model, id)) };
  });
}

/** Returns the name of an element of the model for people. */
export const nameIn = (model: ModelElements, id: string): string => model[id]?.name ?? id;

/** Returns the sequence flows that lead to an element. */
export const flowsInto = (model: ModelElements, id: string): [string, ModelElement][] =>
  Object.entries(model).filter(([, { type, to }]) => type === 'sequenceFlow' && to === id);

/** The history has forgotten old arrivals before the model has: a token waits, so it has come where none is on its way any more. */
function arrivedFlows(coming: readonly { flowId: string; at: readonly string[] }[], { waiting, arrivedOn }: Joining): ReadonlySet<string> {
  const known = coming.filter(({ flowId }) => arrivedOn.includes(flowId)).map(({ flowId }) => flowId);
  const left = coming.filter(({ flowId, at }) => at.length === 0 && !known.includes(flowId)).map(({ flowId }) => flowId);
  return new Set([...known, ...left.slice(0, Math.max(0, waiting - arrivedOn.length))]);
}

/** Returns an element and all from which a token can come to it, without passing `stopId`. */
function elementsBefore(model: ModelElements, startId: string, stopId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [startId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === stopId || found.has(id)) continue;
    found.add(id);
    const host = model[id]?.attachedTo;
    open.push(...flowsInto(model, id).map(([, { from }]) => from ?? ''), ...(host === undefined ? [] : [host]));
  }
  return found;
}
