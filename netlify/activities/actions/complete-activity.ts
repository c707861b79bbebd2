import { activityCompleted } from '#inngest/events.ts';
import type { Person } from '#netlify/auth/person.ts';
import type { Transaction } from '#netlify/database/client.ts';
import type { ApiDependencies } from '#netlify/dependencies.ts';
import { ApiError } from '#netlify/errors.ts';
import { addToOutbox, sendNow } from '#netlify/outbox/outbox.ts';

import { type Activity, isOfProcess, type ProcessActivity } from '../activity.ts';
import { changeActivity, type Values } from '../change-activity.ts';
import { checked } from '../checked-input.ts';
import { dropDraft } from '../conversation/drafts.ts';
import { formOf } from '../form-of.ts';
import { splitDecision } from '../private-fields.ts';
import type { AtVersion } from './claim-activity.ts';

export interface Completion extends AtVersion {
  readonly decision: Record<string, unknown>;
}

/**
 * Records a person's decision and hands it on. Of several at once exactly one wins; the others learn who and when.
 *
 * An unclaimed Activity goes to whoever decides it; a claimed one is decided by its assignee or a lead. Decision, history and the
 * event for the engine are written in one transaction; if the event cannot be sent now, the sweep sends it.
 */
export async function completeActivity(deps: ApiDependencies, person: Person, completion: Completion): Promise<Activity> {
  const decided = await decideActivity(deps, person, completion);
  await sendDecisions(deps, [decided]);
  return decided;
}

/** Only records it; the caller sends it with `sendDecisions`. */
export function decideActivity(deps: ApiDependencies, person: Person, { decision, ...request }: Completion): Promise<Activity> {
  return changeActivity(deps, person, {
    ...request,
    action: 'COMPLETE',
    history: 'completed',
    rest: (before) => decidedValues(deps, { person, before, decision }),
    also: async (transaction, after) => {
      await dropDraft(transaction, { activityId: after.id, personId: person.id });
      if (isOfProcess(after)) await announceDecision(transaction, after);
    },
  });
}

/** Hands the decisions to the engine. Never fails: what is not sent stays for the sweep. */
export async function sendDecisions(deps: ApiDependencies, decided: readonly Activity[]): Promise<void> {
  const ids = decided.filter(isOfProcess).map(eventId);
  if (ids.length > 0) await sendNow(deps, ids);
}

interface Decided {
  readonly person: Person;
  readonly before: Activity;
  readonly decision: Record<string, unknown>;
}

function decidedValues(deps: ApiDependencies, { person, before, decision }: Decided): Values {
  const form = formOf(deps.workflows, before);
  if (!form) throw new ApiError('UNKNOWN_PROCESS', { key: `${before.processDefinitionKey}.${before.userTaskKey}`, known: [] });
  const { publicFields, privateFields } = splitDecision(form, Object(checked('decision', form, decision)));
  return {
    status: 'COMPLETED',
    delivery: isOfProcess(before) ? 'SENDING' : 'NONE',
    assignee: person.id,
    publicDecision: publicFields,
    privateDecision: privateFields,
    decidedBy: person.id,
    decidedAt: new Date(),
  };
}

const eventId = ({ id }: Activity): string => `activity:${id}:completed`;

// Ids only: what was decided is read where it is needed, so that no event holds it.
async function announceDecision(transaction: Transaction, decided: ProcessActivity): Promise<void> {
  const { id, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey } = decided;
  const data = { activityId: id, taskId, processInstanceId, processDefinitionKey, userTaskKey, businessKey };
  await addToOutbox(transaction, { id: eventId(decided), name: activityCompleted.name, data });
}
