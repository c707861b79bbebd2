import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';

import { activityCompleted } from '#inngest/events.ts';
import { hasRole, type Person } from '#netlify/auth/person.ts';
import { activity } from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { invalidInput } from '#netlify/invalid-input.ts';
import { addToOutbox, sendNow } from '#netlify/outbox/outbox.ts';

import { type Activity, closedError } from './activity.ts';
import { recordChange } from './history.ts';
import { userTaskCode } from './open-activities.ts';
import { requireActivity, versionConflict } from './require-activity.ts';

interface Completion {
  readonly id: string;
  readonly version: number;
  readonly decision: Record<string, unknown>;
}

/**
 * Records a person's decision and hands it on. Of several at once exactly one wins; the others learn who and when.
 *
 * An unclaimed Activity goes to whoever decides it; a claimed one is decided by its assignee or a lead. Decision, history and the
 * event for the engine are written in one transaction; if the event cannot be sent now, the sweep sends it.
 */
export async function completeActivity(deps: ApiDependencies, person: Person, completion: Completion): Promise<Activity> {
  const before = await requireActivity(deps, person, completion.id);
  const refusal = refusalFor(person, before);
  if (refusal) throw refusal;
  if (before.version !== completion.version) throw await versionConflict(deps, before);
  const decision = checkedDecision(deps, before, completion.decision);
  const decided = await decide(deps, person, { ...completion, decision });
  if (!decided) return refuseDecision(deps, person, completion.id);
  await sendNow(deps, [eventId(decided)]);
  return decided;
}

function refusalFor(person: Person, found: Activity): ApiError | null {
  const closed = closedError(found);
  if (closed) return closed;
  const isOthers = found.status === 'CLAIMED' && found.assignee !== person.id;
  return isOthers && !hasRole(person, 'lead') ? new ApiError('CLAIMED_BY_OTHER', { assignee: found.assignee ?? 'Someone' }) : null;
}

function checkedDecision(deps: ApiDependencies, found: Activity, decision: Record<string, unknown>): Record<string, unknown> {
  const code = userTaskCode(deps.workflows, found);
  if (!code) throw new ApiError('UNKNOWN_PROCESS', { key: `${found.processDefinitionKey}.${found.userTaskKey}`, known: [] });
  const parsed = z.safeParse(code.form, decision);
  if (!parsed.success) throw invalidInput('decision', parsed.error);
  return Object(parsed.data);
}

async function decide(deps: ApiDependencies, person: Person, { id, version, decision }: Completion): Promise<Activity | undefined> {
  return deps.database.transaction(async (transaction) => {
    const now = new Date();
    const [before] = await transaction.select({ status: activity.status }).from(activity).where(eq(activity.id, id)).for('update');
    const [row] = await transaction
      .update(activity)
      .set({
        status: 'COMPLETED',
        delivery: 'SENDING',
        assignee: person.id,
        decision,
        decidedBy: person.id,
        decidedAt: now,
        updatedAt: now,
        version: sql`${activity.version} + 1`,
      })
      .where(and(eq(activity.id, id), eq(activity.version, version), inArray(activity.status, ['OPEN', 'CLAIMED'])))
      .returning();
    if (!row || !before) return undefined;
    await recordChange(transaction, row, { actor: person.id, action: 'completed', from: before.status });
    await addToOutbox(transaction, { id: eventId(row), name: activityCompleted.name, data: eventData(row) });
    return row;
  });
}

async function refuseDecision(deps: ApiDependencies, person: Person, id: string): Promise<never> {
  const found = await requireActivity(deps, person, id);
  throw refusalFor(person, found) ?? (await versionConflict(deps, found));
}

const eventId = ({ id }: Activity): string => `activity:${id}:completed`;

function eventData({ id, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey }: Activity): Record<string, unknown> {
  return { activityId: id, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey };
}
