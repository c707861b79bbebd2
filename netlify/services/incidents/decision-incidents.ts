import { and, asc, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';

import { activity, incident, isOpenIncident } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activityColumns, isOfProcess } from '#netlify/services/activities/activity.ts';

import { failureOfDecision } from './failure.ts';
import { type Occurrence, recordIncidents } from './record-incidents.ts';

const isOfActivity = and(eq(incident.kind, 'DECISION'), eq(incident.sourceId, activity.id));

/**
 * Brings the incidents of decisions in line with the Activities: records decisions that the engine does not take, ends those that are not
 * stuck any more. Bounded by `limit` each.
 *
 * @returns the number of changes.
 */
export async function syncDecisionIncidents(deps: ApiDependencies, limit: number): Promise<number> {
  return (await recordStuck(deps, limit)) + (await endSettled(deps, limit)) + (await noteRetried(deps, limit));
}

async function recordStuck(deps: ApiDependencies, limit: number): Promise<number> {
  const isKnown = deps.database
    .select({ id: incident.id })
    .from(incident)
    .where(and(isOfActivity, eq(incident.failedAt, activity.stuckAt)));
  const stuck = await deps.database
    .select(activityColumns)
    .from(activity)
    .where(and(isNotNull(activity.stuckAt), notExists(isKnown)))
    .orderBy(asc(activity.stuckAt))
    .limit(limit);
  const found = stuck.flatMap((row): Occurrence[] => {
    if (!isOfProcess(row) || row.stuckAt === null) return [];
    const { id, tenantId, processInstanceId, businessKey, processDefinitionKey, userTaskKey, title, stuckAt, deliveryFailure } = row;
    const place = { tenantId, processInstanceId, businessKey, processDefinitionKey, processVersion: null };
    const source = { kind: 'DECISION', sourceId: id, jobCorrelationId: null, failedAt: stuckAt } as const;
    return [{ ...place, ...source, elementId: userTaskKey, elementName: title, failure: failureOfDecision(deliveryFailure) }];
  });
  return recordIncidents(deps, found);
}

/**
 * Ends incidents of decisions that are no longer stuck: as retried where the decision was sent again and sticks again, else as the Activity has
 * ended.
 */
async function endSettled({ database }: ApiDependencies, limit: number): Promise<number> {
  const chosen = database
    .select({ id: incident.id })
    .from(incident)
    .leftJoin(activity, eq(activity.id, incident.sourceId))
    .where(
      and(
        eq(incident.kind, 'DECISION'),
        isOpenIncident(incident.endedAt),
        or(isNull(activity.stuckAt), sql`${activity.stuckAt} > ${incident.failedAt}`),
        // Sent again, and not answered yet.
        or(isNull(activity.id), sql`${activity.delivery} <> 'SENDING'`, isNotNull(activity.stuckAt)),
      ),
    )
    .limit(limit);
  const of = sql`${activity} where ${activity.id} = ${incident.sourceId}`;
  const ending = sql`coalesce((select case when ${activity.stuckAt} is not null then 'RETRIED'
    when ${activity.delivery} = 'ACCEPTED' then 'RESOLVED' else 'CANCELLED' end from ${of}), 'CANCELLED')`;
  const ended = await database
    .update(incident)
    .set({ endedAt: sql`now()`, ending })
    .where(inArray(incident.id, chosen));
  return ended.rowCount ?? 0;
}

/** Marks incidents whose decision is on its way again. */
async function noteRetried({ database }: ApiDependencies, limit: number): Promise<number> {
  const isSending = and(isNull(activity.stuckAt), sql`${activity.delivery} = 'SENDING'`);
  const chosen = database
    .select({ id: incident.id })
    .from(incident)
    .innerJoin(activity, eq(activity.id, incident.sourceId))
    .where(and(eq(incident.kind, 'DECISION'), isOpenIncident(incident.endedAt), isNull(incident.retriedAt), isSending))
    .limit(limit);
  const noted = await database
    .update(incident)
    .set({ retriedAt: sql`now()` })
    .where(inArray(incident.id, chosen));
  return noted.rowCount ?? 0;
}
