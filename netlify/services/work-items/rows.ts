import { and, gte, lt, sql } from 'drizzle-orm';

import { failedRow } from '#netlify/database/schema.ts';
import type { FailedRow } from '#netlify/services/sweep/failed-rows.ts';

import { behind, inStates, newestFirst, type Source } from './source.ts';
import type { Standing } from './states.ts';

/** Failed attempts, over some five hours, after which a person has to look. It is tried again by itself all the same. */
export const attemptsBeforeAttention = 12;

const order = { kind: 'ROW', at: failedRow.failedAt, id: sql`${failedRow.kind} || ':' || ${failedRow.rowId}` } as const;

/**
 * Rows of the engine or of ours that the bridge could not process. They have no tenant and may name values of any: operators without a tenant
 * read them.
 */
export const rows: Source = async ({ database }, person, { states, before, limit }) => {
  if (person.tenant !== '') return [];
  const isInStates = inStates(states, {
    RETRYING: lt(failedRow.attempts, attemptsBeforeAttention),
    NEEDS_ATTENTION: gte(failedRow.attempts, attemptsBeforeAttention),
  });
  const found = await database
    .select()
    .from(failedRow)
    .where(and(isInStates, behind(order, before)))
    .orderBy(...newestFirst(order))
    .limit(limit);
  return found.map((row) => ({
    kind: 'ROW',
    id: `${row.kind}:${row.rowId}`,
    acceptedAt: row.failedAt,
    subject: subjects[row.kind],
    businessKey: null,
    processInstanceId: null,
    activityId: row.kind === 'ACTIVITY' ? row.rowId : null,
    standing: standingOf(row),
  }));
};

const subjects: Readonly<Record<FailedRow['kind'], string>> = {
  TASK: 'User task without Activity',
  ENDED_TASK: 'User task that has ended',
  JOB: 'Job',
  INCIDENT: 'Process instance with incidents',
  ACTIVITY: 'Activity',
  INSTANCE: 'Process instance',
};

const correct = 'Correct what the problem names; it is tried again by itself, an hour apart at most.';

function standingOf({ attempts, problem, retryAt }: FailedRow): Standing {
  if (attempts < attemptsBeforeAttention)
    return { state: 'RETRYING', attempts, maxAttempts: attemptsBeforeAttention, nextAt: retryAt, problem };
  return { state: 'NEEDS_ATTENTION', cause: 'ROW_FAILED', problem, action: correct, allowedTo: ['operator'] };
}
