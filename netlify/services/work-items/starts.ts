import { and, eq } from 'drizzle-orm';

import { intent } from '#netlify/database/schema.ts';
import { maxStartFailures } from '#netlify/services/processes/starts/start-intent.ts';
import type { Intent } from '#netlify/services/processes/starts/started-process.ts';

import { behind, inStates, newestFirst, type Source } from './source.ts';
import type { Standing } from './states.ts';

const order = { kind: 'START', at: intent.createdAt, id: intent.id } as const;

/** Starts of process instances. */
export const starts: Source = async ({ database }, person, { states, before, limit }) => {
  const isPending = eq(intent.status, 'PENDING');
  const isInStates = inStates(states, {
    DONE: eq(intent.status, 'STARTED'),
    WAITING: isPending,
    RETRYING: isPending,
    REJECTED: eq(intent.status, 'REFUSED'),
  });
  const rows = await database
    .select()
    .from(intent)
    .where(and(eq(intent.tenantId, person.tenant), isInStates, behind(order, before)))
    .orderBy(...newestFirst(order))
    .limit(limit);
  return rows.map((row) => ({
    kind: 'START',
    id: row.id,
    acceptedAt: row.createdAt,
    subject: row.processDefinitionKey,
    businessKey: row.businessKey,
    processInstanceId: row.processInstanceId,
    activityId: null,
    standing: standingOf(row),
  }));
};

function standingOf({ status, refusal, problem, failures, leaseUntil, createdAt }: Intent): Standing {
  switch (status) {
    case 'STARTED':
      return { state: 'DONE' };
    case 'REFUSED':
      return { state: 'REJECTED', cause: 'ENGINE_REFUSED', problem: refusal ?? 'The process engine refused the start.' };
    case 'PENDING':
      return problem === null
        ? { state: 'WAITING', waitsFor: 'the process engine', since: createdAt }
        : { state: 'RETRYING', attempts: failures, maxAttempts: maxStartFailures, nextAt: leaseUntil, problem };
  }
}
