import type { HistoricElement } from '#flowable/client/index.ts';
import type { CurrentElement, TimelineEntry } from '#netlify/graphql/generated/resolvers.ts';

import type { ApiContext } from '../context.ts';

/** Waiting boundary events hold no token, and a flow is passed in no time. */
const tokenless = new Set(['boundaryEvent', 'sequenceFlow']);

function passes({ deps, memo }: ApiContext, processInstanceId: string): Promise<HistoricElement[]> {
  return memo(`elements:${processInstanceId}`, () => deps.flowable.history.elements(processInstanceId));
}

/** Where a token is now. */
export async function currentElements(context: ApiContext, processInstanceId: string): Promise<CurrentElement[]> {
  const open = (await passes(context, processInstanceId)).filter((pass) => pass.endTime === null && !tokenless.has(pass.activityType));
  return open.map((pass) => ({
    elementId: pass.activityId,
    name: pass.activityName,
    type: pass.activityType,
    since: new Date(pass.startTime),
  }));
}

/** What was passed, sequence flows included, in the order in which it began. */
export async function timeline(context: ApiContext, processInstanceId: string): Promise<TimelineEntry[]> {
  const passed = await passes(context, processInstanceId);
  return passed.map((pass) => ({
    elementId: pass.activityId,
    name: pass.activityName,
    type: pass.activityType,
    startedAt: new Date(pass.startTime),
    endedAt: pass.endTime === null ? null : new Date(pass.endTime),
  }));
}
