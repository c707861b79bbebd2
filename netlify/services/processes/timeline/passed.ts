import type { HistoricElement, ModelElements } from '#flowable/client/index.ts';

// The engine may write the end of an element a moment before the flow that leaves it.
const toleranceMs = 1000;

/** Pass of an element, told from one that was taken away. */
export interface JudgedPass {
  readonly pass: HistoricElement;
  /** Whether another event, or the end of the instance, took the element away. */
  readonly isCancelled: boolean;
}

/** Returns the passes that took place, flows and gateways included: events that only stood by never happened. */
export const shownPasses = (passes: readonly HistoricElement[], elements: ModelElements): JudgedPass[] =>
  judgePasses(passes, elements).filter(tookPlace);

/**
 * Tells what was passed or is under way from what was taken away: the losing branch of an event-based gateway, work that a boundary event,
 * an event sub-process or a cancellation ended. The history ends such a pass like any other; what was passed shows in the flow behind it.
 * `passes` are in the order of beginning.
 */
export function judgePasses(passes: readonly HistoricElement[], elements: ModelElements): JudgedPass[] {
  const leaving = flowsBySource(elements);
  const taken = timesByFlow(passes);
  const wasLeft = (pass: HistoricElement): boolean => {
    const flows = leaving.get(pass.activityId);
    if (flows === undefined || !canEndUnpassed(pass, elements)) return true;
    return flows.some((flow) => isTakenWithin(taken.get(flow) ?? [], pass));
  };
  return passes.map((pass) => ({ pass, isCancelled: !wasLeft(pass) }));
}

/** Whether people read of the pass: it took place, and is no flow and no gateway, which a diagram shows. */
export const isForReaders = (judged: JudgedPass): boolean => tookPlace(judged) && !/gateway|sequenceFlow/i.test(judged.pass.activityType);

/** Whether the flow that leaves the element may have begun after this time. */
export const mayBeLeftAfter = ({ endTime }: HistoricElement, time: string): boolean =>
  endTime === null || Date.parse(endTime) + toleranceMs > Date.parse(time);

const tookPlace = ({ pass, isCancelled }: JudgedPass): boolean => !isCancelled || !standsBy.has(pass.activityType);

/** Types of events that stand by an element: where they did not happen, they were not passed. */
export const standsBy: ReadonlySet<string> = new Set(['boundaryEvent', 'startEvent']);

const canEndUnpassed = (pass: HistoricElement, elements: ModelElements): boolean =>
  mayEndUnpassed(pass, elements) && (standsBy.has(pass.activityType) || pass.endTime !== null);

/**
 * Whether a pass of the element can end without being passed. A repeated element is left once, after its last run; a gateway and a plain
 * start are passed in no time.
 */
export function mayEndUnpassed(
  { activityId, activityType }: Pick<HistoricElement, 'activityId' | 'activityType'>,
  elements: ModelElements,
) {
  const { repeated, within } = elements[activityId] ?? {};
  if (repeated || /gateway|sequenceFlow/i.test(activityType)) return false;
  return activityType !== 'startEvent' || within !== undefined;
}

/** Returns the ids of the flows that leave each element. */
export function flowsBySource(elements: ModelElements): ReadonlyMap<string, readonly string[]> {
  const bySource = new Map<string, string[]>();
  for (const [id, { from }] of Object.entries(elements)) if (from !== undefined) bySource.set(from, [...(bySource.get(from) ?? []), id]);
  return bySource;
}

function timesByFlow(passes: readonly HistoricElement[]): ReadonlyMap<string, number[]> {
  const times = new Map<string, number[]>();
  for (const { activityId, activityType, startTime } of passes) {
    if (activityType !== 'sequenceFlow') continue;
    const known = times.get(activityId) ?? [];
    known.push(Date.parse(startTime));
    times.set(activityId, known);
  }
  return times;
}

/** `times` are in order: the first one that is not before the pass decides. */
function isTakenWithin(times: readonly number[], { startTime, endTime }: HistoricElement): boolean {
  const from = Date.parse(startTime);
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const first = times[low];
  return first !== undefined && (endTime === null || first <= Date.parse(endTime) + toleranceMs);
}
