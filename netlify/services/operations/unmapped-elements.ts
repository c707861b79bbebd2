import { and, eq, inArray, ne, sql } from 'drizzle-orm';

import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { isLive, processInstance } from '#netlify/database/schema.ts';

import { candidatesOf, maxMappings } from './element-mapping.ts';

const callsAtOnce = 8;

interface Request {
  readonly tenant: string;
  readonly key: string;
  readonly toVersion: number;
  readonly processInstanceIds?: readonly string[] | null | undefined;
}

export interface UnmappedElement {
  readonly elementId: string;
  readonly name: string | null;
  readonly type: string;
  readonly instances: number;
  readonly candidates: { elementId: string; name: string | null }[];
}

/** Returns the elements with tokens of running instances that a version does not have. None for a version that is not deployed. */
export async function listUnmappedElements(deps: ApiDependencies, request: Request): Promise<UnmappedElement[]> {
  const target = await deps.flowable.processDefinitions.ofVersion(request.key, request.toVersion);
  if (!target) return [];
  const to = await deps.flowable.processDefinitions.elements(target.id);
  const places = (await countPlaces(deps, request)).filter(({ elementId }) => !(elementId in to));
  const definitions = [...new Set(places.map(({ definitionId }) => definitionId))];
  const models = new Map(
    await atMost(callsAtOnce, definitions, async (id) => [id, await deps.flowable.processDefinitions.elements(id)] as const),
  );
  return [...Map.groupBy(places, ({ elementId }) => elementId)].slice(0, maxMappings).flatMap(([elementId, own]) => {
    const from = models.get(own[0]?.definitionId ?? '') ?? {};
    const element = from[elementId];
    // Boundary events follow their element.
    if (!element || element.type === 'boundaryEvent') return [];
    const instances = own.reduce((sum, { value }) => sum + value, 0);
    return [{ elementId, name: element.name, type: element.type, instances, candidates: candidatesOf({ from, to }, elementId) }];
  });
}

/** Counts running instances of other versions by the element at which they stand, newest version first. */
function countPlaces({ database }: ApiDependencies, { tenant, key, toVersion, processInstanceIds }: Request) {
  const { id, tenantId, processDefinitionKey, processDefinitionId, version, status, currentElements } = processInstance;
  const at = database
    .select({ definitionId: processDefinitionId, version, elementId: sql<string>`unnest(${currentElements})`.as('element_id') })
    .from(processInstance)
    .where(
      and(
        eq(tenantId, tenant),
        eq(processDefinitionKey, key),
        ne(version, toVersion),
        isLive(status),
        processInstanceIds ? inArray(id, [...processInstanceIds]) : undefined,
      ),
    )
    .as('at');
  return database
    .select({ definitionId: at.definitionId, elementId: at.elementId, value: sql<number>`count(*)`.mapWith(Number) })
    .from(at)
    .groupBy(at.definitionId, at.version, at.elementId)
    .orderBy(sql`${at.version} desc`, at.elementId);
}
