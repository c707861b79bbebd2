import { z } from 'zod';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { retryDecision } from '#netlify/services/activities/actions/retry-decision.ts';
import { retrying } from '#netlify/services/incidents/retrying.ts';
import { incidentMessage } from '#netlify/services/processes/access/incident-message.ts';
import { messageVariables } from '#netlify/services/processes/messages/message-variables.ts';
import { retryDeadLetter } from '#netlify/services/ledger/retry-dead-letter.ts';

import { isStillStuck, outcomeOfDecision, plannedDecision } from '../decisions.ts';
import { unknownProcess, unknownVariables } from '../given-variables.ts';
import { outcomeOfJob, selectedDecisions, selectedJobs, skipOthers } from '../incidents.ts';
import { defineKind, type PlannedItem, type Selection, type TurnOf } from '../kind.ts';
import { done, type Outcome, skipped } from '../outcome.ts';

const args = z.strictObject({
  /** Corrected values of variables that the process could have been started with. */
  variables: z.record(z.string(), z.unknown()).optional(),
});
/** The same job fails again under another time; a decision is sent again under another version. */
const seen = z.discriminatedUnion('of', [
  z.object({ of: z.literal('job'), createTime: z.string().nullable(), message: z.string() }),
  z.object({ of: z.literal('decision'), version: z.number(), message: z.string() }),
]);
type Arguments = z.infer<typeof args>;
type RetryTurn = TurnOf<Arguments, z.infer<typeof seen>>;

const isGone = 'The incident has gone, or was tried again, since the plan was made.';

/** Retries jobs that the engine gave up on, and decisions that it does not take; jobs with corrected variables, if asked for. */
export const retryIncidents = defineKind({
  arguments: args,
  seen,
  plan: async (deps, selection, { variables }) => {
    const items = [...(await planJobs(deps, selection, variables)), ...(await planDecisions(deps, selection, variables))];
    return [...items, ...skipOthers(selection, items, 'It has no incident that needs an operator.')];
  },
  execute: (turn) => (turn.seen.of === 'job' ? retryJob(turn, turn.seen) : retryStuckDecision(turn, turn.seen)),
  check: ({ deps, item, seen: { of } }) => (of === 'job' ? outcomeOfJob(deps, item.targetId ?? '') : outcomeOfDecision(deps, item)),
});

async function planJobs(deps: ApiDependencies, selection: Selection, variables: Arguments['variables']): Promise<PlannedItem[]> {
  const jobs = await selectedJobs(deps, selection);
  const unknown = variables ? await unknownVariables(deps, jobs, variables) : new Set();
  return jobs.map((job) => ({
    processInstanceId: job.processInstanceId,
    targetId: job.id,
    elementId: job.elementId,
    seen: { of: 'job', createTime: job.createTime, message: incidentMessage(job.exceptionMessage) },
    problem: unknown.has(job) ? unknownProcess : null,
  }));
}

async function planDecisions(deps: ApiDependencies, selection: Selection, variables: Arguments['variables']): Promise<PlannedItem[]> {
  return (await selectedDecisions(deps, selection)).map(plannedDecision).map((item) => ({
    ...item,
    seen: { of: 'decision', ...item.seen },
    problem: variables ? 'A decision is corrected by whoever decides: reopen it.' : null,
  }));
}

async function retryJob(turn: RetryTurn, { createTime }: { readonly createTime: string | null }): Promise<Outcome> {
  const { deps, item, args: given, wasBegun } = turn;
  const job = await deps.flowable.jobs.deadLetter(item.targetId ?? '');
  if (!job || job.createTime !== createTime) return wasBegun ? done : skipped(isGone);
  const { processInstanceId } = item;
  if (given.variables) {
    const place = { processInstanceId, processDefinitionId: job.processDefinitionId ?? '' };
    await deps.flowable.processInstances.setVariables(processInstanceId, await messageVariables(deps, place, given.variables));
  }
  const isRetried = await retrying(deps, { kind: 'JOB', sourceId: job.id }, () => retryDeadLetter(deps, job));
  return isRetried ? done : skipped(isGone);
}

async function retryStuckDecision({ deps, item, operation, actor, wasBegun }: RetryTurn, { version }: { readonly version: number }) {
  const id = item.targetId ?? '';
  if (!(await isStillStuck(deps, { id, version }))) return wasBegun ? done : skipped(isGone);
  await retrying(deps, { kind: 'DECISION', sourceId: id }, () => retryDecision(deps, actor, { id, version, note: operation.reason }));
  return done;
}
