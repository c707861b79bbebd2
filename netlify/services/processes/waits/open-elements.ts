import type { FlowTaken, HistoricElement, ModelElements } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { type ExecutionTree, executionTree, type Token } from './execution-tree.ts';
import { type Joining, flowsInto } from './join.ts';
import { firstPage, maxRows, type Part, readPart } from './read-facts.ts';
import { timeOf } from './wait.ts';
import { withToken } from './with-token.ts';

/** Running instance, or one that has ended. */
export interface Place {
  readonly id: string;
  readonly processDefinitionId: string;
}

/** Element of a running instance that has begun and not ended, or at which a token waits to begin it. */
export interface OpenElement {
  readonly elementId: string;
  readonly name: string | null;
  /** Type as the engine names it; of a token that has not begun the element, as the model does. */
  readonly type: string;
  /** Null where the engine does not tell. */
  readonly since: Date | null;
  readonly executionId: string;
  readonly taskId: string | null;
  readonly calledProcessInstanceId: string | null;
  /** Only at a join. */
  readonly joining: Joining | null;
}

/** Places of the tokens of an instance. */
export interface OpenElements {
  readonly elements: readonly OpenElement[];
  readonly model: ModelElements;
  readonly tree: ExecutionTree;
  readonly parts: readonly Part<unknown>[];
}

/**
 * Returns the elements where the tokens of an instance are, the oldest first; the first thousand. The history tells what has begun. It
 * closes a join with each arrival and has no element whose continuation is still to run: those places are the executions that it lacks.
 */
export async function openElements(
  deps: Pick<ApiDependencies, 'flowable' | 'log'>,
  { id, processDefinitionId }: Place,
): Promise<OpenElements> {
  const { history, executions, processDefinitions } = deps.flowable;
  const [rows, read, model] = await Promise.all([
    history.openElements(id, firstPage),
    readPart(deps, 'EXECUTIONS', () => executions.list(id, firstPage)),
    processDefinitions.elements(processDefinitionId),
  ]);
  const tree = executionTree(read.rows, { model, isWhole: read.isWhole });
  const begun = withToken(rows).map(ofRow);
  const beside = besideHistory({ tree, model, rows });
  const joins = beside.filter(({ activityId }) => isJoin(model, activityId));
  const flows = await readPart(deps, 'ARRIVALS', async () => (joins.length === 0 ? [] : history.flowsTaken(id, firstPage)));
  const elements = [
    ...begun,
    ...joinsOf({ joins, tree, model, flows: flows.rows }),
    ...beside.filter((one) => !joins.includes(one)).map(ofToken(model)),
  ];
  // The model makes up for arrivals behind the first page.
  const parts = flows.rows.length < maxRows ? [read, flows] : [read];
  return { elements, model, tree, parts };
}

const ofRow = (row: HistoricElement): OpenElement => ({
  elementId: row.activityId,
  name: row.activityName,
  type: row.activityType,
  since: new Date(row.startTime),
  executionId: row.executionId,
  taskId: row.taskId,
  calledProcessInstanceId: row.calledProcessInstanceId,
  joining: null,
});

const ofToken =
  (model: ModelElements) =>
  ({ id, activityId }: Token): OpenElement => ({
    elementId: activityId,
    name: model[activityId]?.name ?? null,
    type: model[activityId]?.type ?? '',
    since: null,
    executionId: id,
    taskId: null,
    calledProcessInstanceId: null,
    joining: null,
  });

interface Seen {
  readonly tree: ExecutionTree;
  readonly model: ModelElements;
  readonly rows: readonly HistoricElement[];
}

/**
 * Returns the tokens at elements that the history has not begun. A run of a repeated element that has ended keeps its execution, and is none.
 * Behind the last row that was read, only joins are sure to be among them.
 */
function besideHistory({ tree, model, rows }: Seen): Token[] {
  const begun = new Set(rows.map(({ executionId }) => executionId));
  const isWhole = rows.length < maxRows;
  const isRun = ({ id, activityId }: Token) => tree.parentOf(id)?.activityId === activityId;
  return tree.all
    .filter(tree.isToken)
    .filter(
      (one) => !begun.has(one.id) && tree.childrenOf(one.id).length === 0 && !isRun(one) && (isWhole || isJoin(model, one.activityId)),
    );
}

const isJoin = (model: ModelElements, id: string): boolean =>
  /^(parallel|inclusive)Gateway$/.test(model[id]?.type ?? '') && flowsInto(model, id).length > 1;

interface Arrivals extends Omit<Seen, 'rows'> {
  readonly joins: readonly Token[];
  readonly flows: readonly FlowTaken[];
}

/** Returns one element for each join and scope, however many tokens wait there. */
function joinsOf({ joins, tree, model, flows }: Arrivals): OpenElement[] {
  const places = Map.groupBy(joins, ({ activityId, parentId }) => `${parentId} ${activityId}`);
  return [...places.values()].flatMap((waiting) => {
    const [first] = waiting;
    if (!first) return [];
    const ids = new Set(waiting.map(({ id }) => id));
    const arrivals = newestArrivals(flows, { ids, into: new Set(flowsInto(model, first.activityId).map(([id]) => id)) });
    const others = tree.tokensIn(first.parentId ?? '').flatMap(({ id, activityId }) => (ids.has(id) ? [] : activityId));
    const joining = {
      waiting: waiting.length,
      arrivedOn: arrivals.map(({ activityId }) => activityId),
      tokens: tree.isWhole ? others : null,
    };
    const since = arrivals.length < waiting.length ? null : timeOf(arrivals.at(-1)?.startTime);
    return [{ ...ofToken(model)(first), since, joining }];
  });
}

/** Returns the flow on which each execution came to the join; `flows` has the newest first. */
function newestArrivals(flows: readonly FlowTaken[], { ids, into }: { ids: ReadonlySet<string>; into: ReadonlySet<string> }): FlowTaken[] {
  const newest = new Map<string, FlowTaken>();
  for (const flow of flows) {
    if (ids.has(flow.executionId) && into.has(flow.activityId) && !newest.has(flow.executionId)) newest.set(flow.executionId, flow);
  }
  return [...newest.values()];
}
