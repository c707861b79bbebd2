import type { HistoricElement, ModelElements } from '#flowable/client/index.ts';

// The engine may write the end of an element a moment before the flow that leaves it.
const toleranceMs = 1000;

/**
 * Leaves out what never happened or was taken away: waiting boundary events, the losing branch of an event-based gateway, work that a
 * boundary event, an event sub-process or a cancellation ended. The history ends such a pass like any other; what was passed shows in the flow behind it.
 */
export function passedOrCurrent(passes: readonly HistoricElement[], elements: ModelElements): HistoricElement[] {
  const leaving = flowsBySource(elements);
  const taken = timesByFlow(passes);
  return passes.filter((pass) => {
    const flows = leaving.get(pass.activityId);
    if (flows === undefined || !canEndUnpassed(pass, elements)) return true;
    return flows.some((flow) => isTakenWithin(taken.get(flow) ?? [], pass));
  });
}

/** A repeated element is left once, after its last run; a gateway and a plain start are passed in no time. */
function canEndUnpassed({ activityId, activityType, endTime }: HistoricElement, elements: ModelElements): boolean {
  const { repeated, within } = elements[activityId] ?? {};
  if (repeated || /gateway|sequenceFlow/i.test(activityType)) return false;
  if (activityType === 'startEvent') return within !== undefined;
  return activityType === 'boundaryEvent' || endTime !== null;
}

function flowsBySource(elements: ModelElements): ReadonlyMap<string, readonly string[]> {
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
