import { sql } from 'drizzle-orm';

import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import { activity, draft } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { ApiError } from '#netlify/core/errors.ts';

import { type Activity, withId } from '../activity.ts';
import { changeActivity, type PersonsChange, type Values } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { findActivity } from '../find-activity.ts';
import type { WithNote } from './retry-decision.ts';

/**
 * Reopens an Activity whose decision needs attention: the decider gets it back, with the decision as a draft to correct and decide anew.
 * Asks the engine first: after the end of the user task there is nothing left to decide.
 *
 * @throws ApiError as `changeActivity`; `ACTIVITY_CLOSED` when the engine has no such task any more; the error that a failed engine call
 * maps to.
 */
export async function reopenActivity(deps: ApiDependencies, person: Person, { note, ...request }: WithNote): Promise<Activity> {
  const found = await findActivity(deps, person, request.id);
  if (found?.taskId && found.stuckAt !== null) await requireOpenTask(deps, found.taskId);
  const change: PersonsChange = {
    ...request,
    action: 'REOPEN',
    history: 'reopened',
    note: checkedNote(note),
    target: { status: 'CLAIMED', delivery: 'NONE' },
  };
  return changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    await saveAsDraft(transaction, request.id);
    return write(undecided(before));
  });
}

async function requireOpenTask({ flowable }: ApiDependencies, taskId: string): Promise<void> {
  if (await flowable.tasks.get(taskId)) return;
  throw new ApiError('ACTIVITY_CLOSED', { status: 'COMPLETED', reason: 'the process engine has ended its user task' });
}

/** Stores both parts of the decision as a draft of the decider. */
async function saveAsDraft(transaction: Transaction, id: string): Promise<void> {
  const decision = sql<Record<string, unknown>>`coalesce(${activity.publicDecision}, '{}') || coalesce(${activity.privateDecision}, '{}')`;
  const [decided] = await transaction.select({ personId: activity.decidedBy, decision }).from(activity).where(withId(id));
  if (!decided?.personId) return;
  const { personId, decision: made } = decided;
  await transaction
    .insert(draft)
    .values({ activityId: id, personId, decision: made })
    .onConflictDoUpdate({ target: [draft.activityId, draft.personId], set: { decision: made, savedAt: sql`now()` } });
}

const undecided = ({ decidedBy, deliveryRound }: Activity): Values => ({
  assignee: decidedBy,
  owner: null,
  delegation: 'NONE',
  publicDecision: null,
  privateDecision: null,
  decidedBy: null,
  decidedAt: null,
  stuckAt: null,
  deliveryFailure: null,
  deliveryDueAt: null,
  deliveryRound: deliveryRound + 1,
});
