import type { HistoricElement } from '#flowable/client/index.ts';
import { workerOf } from '#inngest/define/find-code.ts';
import type { CurrentElementResolvers, TimelineEntry } from '#netlify/graphql/generated/resolvers.ts';
import { listSystems, type System } from '#netlify/services/systems/systems.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';
import { passedOrCurrent } from './passed.ts';

/** Types of elements that never show a token: waiting boundary events hold none, and a flow is passed in no time. */
const tokenless = new Set(['boundaryEvent', 'sequenceFlow']);

function passes({ deps, memo }: ApiContext, processInstanceId: string): Promise<HistoricElement[]> {
  return memo(`elements:${processInstanceId}`, () => deps.flowable.history.elements(processInstanceId));
}

/** Element with a token. */
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

/** Returns the elements where the tokens of the instance are now. */
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

/** Returns the system that keeps the element's job in the engine; of several, the one that is tried last. */
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

/** The end event that was reached last; null where none was. */
export async function lastEndEvent(context: ApiContext, processInstanceId: string): Promise<string | null> {
  const ends = (await passes(context, processInstanceId)).filter(({ activityType }) => activityType === 'endEvent');
  return ends.at(-1)?.activityId ?? null;
}

/** Returns elements that were passed or are under way, sequence flows included, in the order in which they began. */
export async function timeline(context: ApiContext, { id, processDefinitionId }: Place): Promise<TimelineEntry[]> {
  const elements = await context.deps.flowable.processDefinitions.elements(processDefinitionId);
  const passed = passedOrCurrent(await passes(context, id), elements);
  return passed.map((pass) => ({
    elementId: pass.activityId,
    name: pass.activityName,
    type: pass.activityType,
    startedAt: new Date(pass.startTime),
    endedAt: pass.endTime === null ? null : new Date(pass.endTime),
  }));
}
