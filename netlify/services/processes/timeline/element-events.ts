import { type HistoricElement, inOrderOfPasses, type ModelElements, orderOfPass } from '#flowable/client/index.ts';

import { foreignCursor } from '#netlify/core/page.ts';

import { type EventSource, eventOf, type Scope, type SourcedEvent } from './event.ts';
import { flowsBySource, isForReaders, type JudgedPass, judgePasses, mayBeLeftAfter } from './passed.ts';
import type { Before } from './place.ts';
import { readSpan, type Span, type TimedPage } from './read-span.ts';

/** Newer passes that are read again: the flows that left the first elements of the page are among them, as a rule. */
const overlap = 50;
/** About half of all passes are of flows and gateways. */
const passesPerEvent = 4;
const maxFlows = 10;
const flowsRead = 500;

const timeOf = ({ startTime }: HistoricElement): string => startTime;

/** Passes through elements, without flows and gateways. An instance with long waits takes up to ten more calls of the engine a page. */
export const elementEvents: EventSource = {
  name: 'elements',
  kind: 'ELEMENT',
  read: async (scope, { before, passes, limit }) => {
    const { deps, instance } = scope;
    // The cursor comes from a list without elements, so it has no place among them.
    if (before !== null && passes === null) throw foreignCursor();
    const model = await deps.flowable.processDefinitions.elements(instance.processDefinitionId);
    const isWanted = behind(before);
    const passesOf = { page: (page: TimedPage) => deps.flowable.history.elementPage(instance.id, page), timeOf, inOrder: inOrderOfPasses };
    const span = await readSpan(passesOf, {
      until: passes === null ? null : passes + overlap,
      size: passesPerEvent * limit + overlap,
      isEnough: ({ rows }) => shownIn(judgePasses(rows, model), isWanted).length >= limit,
    });
    const judged = await withLateFlows(scope, model, { span, isWanted });
    return toEvents(span, shownIn(judged, isWanted), limit);
  },
};

const shownIn = (judged: readonly JudgedPass[], isWanted: (pass: HistoricElement) => boolean): JudgedPass[] =>
  judged.filter((one) => isForReaders(one) && isWanted(one.pass));

function behind(before: Before | null): (pass: HistoricElement) => boolean {
  if (before === null) return () => true;
  const { at, key } = before;
  return (pass) => {
    const distance = Date.parse(pass.startTime) - at.getTime();
    if (distance !== 0 || key === 'EARLIER') return distance < 0;
    return key === 'INCLUDED' || orderOfPass(pass) < String(key[0]);
  };
}

interface Read {
  readonly span: Span<HistoricElement>;
  isWanted(pass: HistoricElement): boolean;
}

/** Judges the passes that may have been left after the newest pass of the span with the newest runs of the flows that leave them. */
async function withLateFlows({ deps, instance }: Scope, model: ModelElements, { span, isWanted }: Read): Promise<JudgedPass[]> {
  const judged = judgePasses(span.rows, model);
  const newest = span.rows.at(-1);
  if (span.reachesNewest || !newest) return judged;
  const open = judged.filter(({ pass, isCancelled }) => isCancelled && isWanted(pass) && mayBeLeftAfter(pass, newest.startTime));
  const leaving = flowsBySource(model);
  const flows = [...new Set(open.flatMap(({ pass }) => leaving.get(pass.activityId) ?? []))].slice(0, maxFlows);
  const page = { start: 0, size: flowsRead };
  const late = await Promise.all(flows.map((flow) => deps.flowable.history.passesOfFlow(instance.id, flow, page)));
  const known = new Set(span.rows.map(({ id }) => id));
  const newer = late.flat().filter(({ id }) => !known.has(id));
  if (newer.length === 0) return judged;
  return judgePasses(inOrderOfPasses([...span.rows, ...newer]), model).filter(({ pass }) => known.has(pass.id));
}

function toEvents({ rows: passes, older }: Span<HistoricElement>, shown: readonly JudgedPass[], limit: number): SourcedEvent[] {
  const lastOfTime = new Map(passes.map(({ startTime }, index) => [startTime, older + index + 1]));
  return shown
    .toReversed()
    .slice(0, limit)
    .map(({ pass, isCancelled }) => ({
      key: [orderOfPass(pass)],
      passes: lastOfTime.get(pass.startTime) ?? 0,
      event: eventOf({
        id: `element:${pass.id}`,
        kind: 'ELEMENT',
        at: new Date(pass.startTime),
        endedAt: pass.endTime === null ? null : new Date(pass.endTime),
        name: pass.activityName,
        state: stateOf(pass, isCancelled),
        elementId: pass.activityId,
        elementType: pass.activityType,
        calledInstanceId: pass.calledProcessInstanceId,
      }),
    }));
}

function stateOf({ endTime }: HistoricElement, isCancelled: boolean): string {
  if (isCancelled) return 'CANCELLED';
  return endTime === null ? 'ACTIVE' : 'COMPLETED';
}
