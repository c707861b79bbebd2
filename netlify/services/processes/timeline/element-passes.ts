import { type HistoricElement, inOrderOfPasses, type ModelElements } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { flowsBySource, type JudgedPass, mayEndUnpassed, shownPasses, standsBy } from './passed.ts';

/** Passes of one element or sequence flow of an instance. */
export interface ElementPasses {
  readonly elementId: string;
  readonly passed: number;
  readonly cancelled: number;
  readonly active: number;
  /** Null where the history is too long to add up. */
  readonly tookMs: number | null;
}

type History = ApiDependencies['flowable']['history'];

/** Passes of nearly every instance: read with one call of the engine. */
const usual = 500;
/** Passes that are read and judged one by one. */
const maxJudged = 5_000;
const callsAtOnce = 8;
const activeRead = 1_000;

/**
 * Counts the passes of each element and sequence flow of an instance. The engine counts those of a longer history: one call for each element
 * of the model, whatever the length.
 */
export async function elementPasses(
  { flowable: { history, processDefinitions } }: ApiDependencies,
  { id, processDefinitionId }: { readonly id: string; readonly processDefinitionId: string },
): Promise<ElementPasses[]> {
  const newest = (size: number) => history.elementPage(id, { start: 0, size, order: 'desc' });
  const [{ data, total }, model] = await Promise.all([newest(usual), processDefinitions.elements(processDefinitionId)]);
  if (total > maxJudged) return countPasses(history, id, model);
  return judgePasses(inOrderOfPasses(total > usual ? (await newest(maxJudged)).data : data), model);
}

function judgePasses(passes: readonly HistoricElement[], model: ModelElements): ElementPasses[] {
  const byElement = Map.groupBy(shownPasses(passes, model), ({ pass }) => pass.activityId);
  return [...byElement].map(([elementId, all]) => ({ elementId, ...countsOf(all) }));
}

function countsOf(all: readonly JudgedPass[]): Omit<ElementPasses, 'elementId'> {
  const cancelled = all.filter(({ isCancelled }) => isCancelled).length;
  const active = all.filter(({ pass }) => pass.endTime === null && pass.activityType !== 'sequenceFlow').length;
  const tookMs = all.reduce((sum, { pass }) => sum + (pass.durationInMillis ?? 0), 0);
  return { passed: all.length - cancelled - active, cancelled, active, tookMs };
}

/** Tells passes from cancelled ones by number: a pass that was not taken away leaves by one of the element's flows. */
async function countPasses(history: History, id: string, model: ModelElements): Promise<ElementPasses[]> {
  const [open, counts] = await Promise.all([
    history.openElements(id, { start: 0, size: activeRead }),
    atMost(callsAtOnce, Object.keys(model), async (elementId) => [elementId, await history.countPasses(id, elementId)] as const),
  ]);
  const total = new Map(counts);
  const leaving = flowsBySource(model);
  return counts.flatMap(([elementId, count]) => {
    const { type: activityType = '' } = model[elementId] ?? {};
    const active = open.filter(({ activityId }) => activityId === elementId).length;
    const ended = Math.max(0, count - active);
    const flows = mayEndUnpassed({ activityId: elementId, activityType }, model) ? leaving.get(elementId) : undefined;
    const passed = flows
      ? Math.min(
          ended,
          flows.reduce((sum, flow) => sum + (total.get(flow) ?? 0), 0),
        )
      : ended;
    const cancelled = standsBy.has(activityType) ? 0 : ended - passed;
    return passed + cancelled + active === 0 ? [] : [{ elementId, passed, cancelled, active, tookMs: null }];
  });
}
