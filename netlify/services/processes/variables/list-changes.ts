import { z } from 'zod';

import { isFlowableError, orderInTime, type VariableUpdate } from '#flowable/client/index.ts';
import { decodeCursor, encodeCursor, type Page, pageSize } from '#netlify/core/page.ts';
import { readSpan, type Span, type TimedPage } from '#netlify/services/processes/timeline/read-span.ts';

import { type ChangedValue, unknownValue, valueFor } from './changed-value.ts';
import type { ChangedInstance } from './changed-instance.ts';
import { type ChangeSource, sourcesOf } from './sources.ts';

/** Updates in a page of the engine, and those that one request looks through. Each comes with its value, of 64 kB at most as a rule. */
const usual = { size: 200, most: 2_000 };
/** Limits for values of up to 2 MB, as a model can gather them. */
const ofLargeValues = { size: 20, most: 200 };

/** Position behind a change: its place in time, and the number of updates of the instance at its millisecond or before. */
const changePlace = z.object({ order: z.string().max(400), updates: z.int32().nonnegative() });
type ChangePlace = z.infer<typeof changePlace>;

/** Change of a variable. */
export interface VariableChange extends ChangeSource {
  readonly id: string;
  readonly at: Date;
  /** Null: there was no such variable. */
  readonly before: ChangedValue | null;
  readonly after: ChangedValue;
}

export interface ChangesRequest {
  readonly name: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly isPrivate: boolean;
}

/**
 * Returns a page of the changes of one variable of the instance, newest first. The engine has no filter for a name: at most 2,000 updates
 * of all variables are looked through, and a page that ends there is short, or empty, with a cursor for the rest.
 */
export async function listChanges(
  scope: ChangedInstance,
  { name, first, after, isPrivate }: ChangesRequest,
): Promise<Page<VariableChange>> {
  const size = pageSize(first, { defaultSize: 20 });
  const place = decodeCursor(changePlace, after);
  const isWanted = (update: VariableUpdate) => update.name === name && isOf(scope.instance.id, update) && isOlder(update, place);
  const isEnough = ({ rows }: Span<VariableUpdate>): boolean => rows.filter(isWanted).length > size;
  const span = await readUpdates(scope, place, isEnough);
  const found = span.rows.filter(isWanted).toReversed();
  const updates = found.slice(0, size);
  const sources = await sourcesOf(scope, updates);
  const nodes = updates.map((update, index) => ({
    id: update.id,
    at: new Date(update.time),
    before: valueBefore(update, found[index + 1], isPrivate),
    after: valueFor(update.value, isPrivate),
    ...sources(update),
  }));
  const last = found.length > size ? updates.at(-1) : span.older > 0 ? span.rows[0] : undefined;
  return { nodes, pageInfo: { hasNextPage: last !== undefined, endCursor: last ? encodeCursor({ ...placeOf(span, last) }) : null } };
}

type IsEnough = (span: Span<VariableUpdate>) => boolean;

async function readUpdates({ deps, instance }: ChangedInstance, place: ChangePlace | null, isEnough: IsEnough) {
  const list = { page: (page: TimedPage) => deps.flowable.history.variableUpdates(instance.id, page), timeOf, inOrder };
  const read = ({ size, most }: typeof usual) =>
    readSpan(list, { until: place?.updates ?? null, size, isEnough: (span) => span.rows.length >= most || isEnough(span) });
  try {
    return await read(usual);
  } catch (error) {
    if (!isFlowableError(error, 'UNEXPECTED_RESPONSE')) throw error;
    return read(ofLargeValues);
  }
}

const timeOf = ({ time }: VariableUpdate): string => time;
const inOrder = (updates: readonly VariableUpdate[]): VariableUpdate[] =>
  updates.toSorted((a, b) => (orderInTime(a) < orderInTime(b) ? -1 : 1));

/** Variables that are local to a task or a repetition are no variables of the instance, and not shown as such. */
const isOf = (instanceId: string, { executionId, taskId }: VariableUpdate): boolean => executionId === instanceId && taskId === null;

const isOlder = (update: VariableUpdate, place: ChangePlace | null): boolean => place === null || orderInTime(update) < place.order;

function placeOf({ rows, older }: Span<VariableUpdate>, update: VariableUpdate): ChangePlace {
  return { order: orderInTime(update), updates: older + rows.findLastIndex(({ time }) => time === update.time) + 1 };
}

/** Value of the update before, unless it lies behind what was read, or was never recorded. */
function valueBefore({ revision }: VariableUpdate, earlier: VariableUpdate | undefined, isPrivate: boolean): ChangedValue | null {
  if (revision === 0) return null;
  return earlier?.revision === revision - 1 ? valueFor(earlier.value, isPrivate) : unknownValue;
}
