import { and, desc, eq, sql } from 'drizzle-orm';

import type { HistoricElement, ModelElements } from '#flowable/client/index.ts';
import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isLive, processInstance } from '#netlify/database/schema.ts';

/** Ended instances whose passes are read, and their newest passes, with one call for each instance. */
const maxSampled = 40;
const passesOfEach = 2_000;
const callsAtOnce = 8;

export interface ElementStatistics {
  readonly elementId: string;
  readonly name: string | null;
  readonly type: string;
  /** Tokens there now. */
  readonly tokens: number;
  /** Instances that failed there and wait for somebody to act. */
  readonly failed: number;
  /** Passes in the sampled instances. */
  readonly passes: number;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

export interface VersionStatistics {
  readonly processDefinitionId: string;
  /** Number of ended instances whose passes were read, the newest. */
  readonly sampled: number;
  readonly elements: ElementStatistics[];
}

interface Version {
  readonly tenant: string;
  readonly key: string;
  readonly version: number;
}

/** Counts tokens and failures of one version by element, and measures passes of its newest ended instances. Null for an unknown version. */
export async function elementStatistics(deps: ApiDependencies, wanted: Version): Promise<VersionStatistics | null> {
  const newest = await newestInstances(deps, wanted);
  const processDefinitionId = newest[0]?.processDefinitionId;
  if (processDefinitionId === undefined) return null;
  const ended = newest.filter(({ status }) => status === 'COMPLETED').slice(0, maxSampled);
  const [elements, current, passes] = await Promise.all([
    deps.flowable.processDefinitions.elements(processDefinitionId),
    countCurrent(deps, wanted),
    atMost(callsAtOnce, ended, ({ id }) => newestPasses(deps, id)),
  ]);
  return { processDefinitionId, sampled: ended.length, elements: statisticsOf(elements, current, passes.flat()) };
}

async function newestPasses({ flowable }: ApiDependencies, id: string): Promise<readonly HistoricElement[]> {
  return (await flowable.history.elementPage(id, { start: 0, size: passesOfEach, order: 'desc' })).data;
}

function newestInstances({ database }: ApiDependencies, wanted: Version) {
  const { id, processDefinitionId, status, startedAt } = processInstance;
  return database
    .select({ id, processDefinitionId, status })
    .from(processInstance)
    .where(ofVersion(wanted))
    .orderBy(desc(startedAt), desc(id))
    .limit(10 * maxSampled);
}

const ofVersion = ({ tenant, key, version }: Version) =>
  and(eq(processInstance.tenantId, tenant), eq(processInstance.processDefinitionKey, key), eq(processInstance.version, version));

interface Current {
  readonly element: string;
  readonly tokens: number;
  readonly failed: number;
}

async function countCurrent({ database }: ApiDependencies, wanted: Version): Promise<Current[]> {
  const { currentElements, failedElements, status } = processInstance;
  const element = sql<string>`unnest(${currentElements})`;
  const at = database
    .select({ element: element.as('element'), failedElements })
    .from(processInstance)
    .where(and(ofVersion(wanted), isLive(status)))
    .as('at');
  return database
    .select({
      element: at.element,
      tokens: sql<number>`count(*)`.mapWith(Number),
      failed: sql<number>`count(*) filter (where ${at.element} = any(${at.failedElements}))`.mapWith(Number),
    })
    .from(at)
    .groupBy(at.element);
}

function statisticsOf(elements: ModelElements, current: readonly Current[], passes: readonly HistoricElement[]): ElementStatistics[] {
  const byElement = Map.groupBy(passes, ({ activityId }) => activityId);
  return Object.entries(elements).flatMap(([elementId, { name, type }]) => {
    const own = byElement.get(elementId) ?? [];
    const now = current.find(({ element }) => element === elementId);
    if (own.length === 0 && now === undefined) return [];
    const durations = own.flatMap(({ durationInMillis }) => durationInMillis ?? []).sort((a, b) => a - b);
    const isTimed = type !== 'sequenceFlow' && durations.length > 0;
    return [
      {
        elementId,
        name,
        type,
        tokens: now?.tokens ?? 0,
        failed: now?.failed ?? 0,
        passes: own.length,
        medianMs: isTimed ? atShare(durations, 0.5) : null,
        p95Ms: isTimed ? atShare(durations, 0.95) : null,
      },
    ];
  });
}

/** Returns the value below which this share of the sorted values lies. */
const atShare = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
