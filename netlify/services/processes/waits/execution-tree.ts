import type { Execution, ModelElements } from '#flowable/client/index.ts';

/** Execution that stands at an element. */
export type Token = Execution & { readonly activityId: string };

/** Executions of one instance, as far as they were read. */
export interface ExecutionTree {
  readonly all: readonly Execution[];
  /** Whether every execution of the instance was read. */
  readonly isWhole: boolean;
  parentOf(id: string): Execution | undefined;
  childrenOf(id: string): readonly Execution[];
  /** Whether an execution is a token: no boundary event and no event sub-process that merely listens. */
  isToken(execution: Execution): execution is Token;
  /** Returns the tokens of a scope. */
  tokensIn(scopeId: string): readonly Token[];
  /** Returns the boundary events that wait on the edge of the element of an execution. */
  boundaryOf(id: string): readonly Execution[];
  /** Returns the start events of event sub-processes that listen while the element of an execution is active. */
  listeningBeside(id: string): readonly Execution[];
}

/** Puts the executions of an instance in order. */
export function executionTree(all: readonly Execution[], { model, isWhole }: { model: ModelElements; isWhole: boolean }): ExecutionTree {
  const byId = new Map(all.map((execution) => [execution.id, execution] as const));
  const byParent = Map.groupBy(all, ({ parentId }) => parentId ?? '');
  const childrenOf = (id: string) => byParent.get(id) ?? [];
  const isToken = (one: Execution): one is Token =>
    one.activityId !== null && model[one.activityId]?.type !== 'boundaryEvent' && !isListening(one, model);
  const parentOf = (id: string) => byId.get(byId.get(id)?.parentId ?? '');
  /** A repeated element has one execution around its runs, which has the boundary events. */
  const aroundRuns = (id: string) => {
    const [own, parent] = [byId.get(id), parentOf(id)];
    return parent && own && parent.activityId === own.activityId ? parent : own;
  };
  return {
    all,
    isWhole,
    parentOf,
    childrenOf,
    isToken,
    tokensIn: (scopeId) => childrenOf(scopeId).filter(isToken),
    boundaryOf: (id) => childrenOf(aroundRuns(id)?.id ?? '').filter(({ activityId }) => model[activityId ?? '']?.type === 'boundaryEvent'),
    listeningBeside: (id) => childrenOf(aroundRuns(id)?.parentId ?? '').filter((child) => isListening(child, model)),
  };
}

/** Whether the execution is the start event of an event sub-process that has not begun: it stands beside the sub-process, not in it. */
function isListening({ activityId }: Execution, model: ModelElements): boolean {
  const start = model[activityId ?? ''];
  return start?.type === 'startEvent' && model[start.within ?? '']?.byEvent === true;
}
