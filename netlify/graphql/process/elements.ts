import type { HistoricElement } from '#flowable/client/index.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import type { CurrentElementResolvers, TimelineEntry } from '#netlify/graphql/generated/resolvers.ts';
import { listSystems, type System } from '#netlify/systems/systems.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';

/** Waiting boundary events hold no token, and a flow is passed in no time. */
const tokenless = new Set(['boundaryEvent', 'sequenceFlow']);

function passes({ deps, memo }: ApiContext, processInstanceId: string): Promise<HistoricElement[]> {
  return memo(`elements:${processInstanceId}`, () => deps.flowable.history.elements(processInstanceId));
}

/** An element where a token is. */
export interface CurrentElement {
  readonly processDefinitionId: string;
  readonly elementId: string;
  readonly name: string | null;
  readonly type: string;
  readonly since: Date;
}

interface Place {
  readonly id: string;
  readonly processDefinitionId: string;
}

/** Where a token of the instance is now. */
export async function currentElements(context: ApiContext, { id, processDefinitionId }: Place): Promise<CurrentElement[]> {
  const open = (await passes(context, id)).filter((pass) => pass.endTime === null && !tokenless.has(pass.activityType));
  return open.map((pass) => ({
    processDefinitionId,
    elementId: pass.activityId,
    name: pass.activityName,
    type: pass.activityType,
    since: new Date(pass.startTime),
  }));
}

export const currentElementFields: Remaining<CurrentElementResolvers, CurrentElement> = { waitsFor };

/** The system that keeps the element's job in the engine; of several, the one that is tried last. */
async function waitsFor(
  { processDefinitionId, elementId }: CurrentElement,
  _: unknown,
  { deps, memo }: ApiContext,
): Promise<System | null> {
  const topic = (await deps.flowable.processDefinitions.elements(processDefinitionId))[elementId]?.topic;
  const used = (topic && workerOf(deps.workflows, topic)?.worker.systems) || [];
  if (used.length === 0) return null;
  const systems = await memo('systems', () => listSystems(deps));
  const waiting = systems.filter(({ system, state }) => state !== 'CLOSED' && used.some((name) => name === system));
  return waiting.toSorted((a, b) => Number(b.retryAt) - Number(a.retryAt))[0] ?? null;
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
