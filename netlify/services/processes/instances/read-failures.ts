import { and, inArray, isNotNull } from 'drizzle-orm';

import { atMost } from '#inngest/define/at-most.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity } from '#netlify/database/schema.ts';
import { problemOfDecision } from '#netlify/services/activities/process/stuck-decisions.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';

/** Reason why an instance stands still until a person acts. */
export interface Failure {
  readonly processInstanceId: string;
  readonly elementId: string | null;
  readonly message: string;
}

const callsAtOnce = 8;
/** Instances that are asked for one by one; of more, the engine's first page of all dead letters tells in one call. */
const maxSingle = 3;
const lettersPerPage = 500;

/** Returns the failures of these instances: jobs that the engine gave up on, and decisions that it does not take. */
export async function readFailures(deps: ApiDependencies, ids: readonly string[]): Promise<Failure[]> {
  if (ids.length === 0) return [];
  const [letters, stuck] = await Promise.all([deadLettersOf(deps, ids), stuckDecisionsOf(deps, ids)]);
  return [...letters, ...stuck];
}

async function deadLettersOf(deps: ApiDependencies, ids: readonly string[]): Promise<Failure[]> {
  const { jobs } = deps.flowable;
  const page = ids.length > maxSingle ? await jobs.deadLetters({ page: { start: 0, size: lettersPerPage } }) : null;
  const isWhole = page !== null && page.length < lettersPerPage;
  const letters = isWhole ? page : (await atMost(callsAtOnce, ids, (processInstanceId) => jobs.deadLetters({ processInstanceId }))).flat();
  return letters.flatMap(({ processInstanceId, elementId, exceptionMessage }) =>
    processInstanceId !== null && ids.includes(processInstanceId)
      ? [{ processInstanceId, elementId, message: incidentMessage(exceptionMessage) }]
      : [],
  );
}

async function stuckDecisionsOf({ database }: ApiDependencies, ids: readonly string[]): Promise<Failure[]> {
  const { processInstanceId, userTaskKey: elementId, deliveryFailure } = activity;
  const rows = await database
    .select({ processInstanceId, elementId, deliveryFailure })
    .from(activity)
    .where(and(inArray(processInstanceId, [...ids]), isNotNull(activity.stuckAt)));
  return rows.flatMap((row) =>
    row.processInstanceId === null
      ? []
      : [
          {
            processInstanceId: row.processInstanceId,
            elementId: row.elementId,
            message: problemOfDecision(row.deliveryFailure),
          },
        ],
  );
}
