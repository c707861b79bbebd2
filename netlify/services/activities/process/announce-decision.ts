import { activityCompleted } from '#inngest/events.ts';
import type { Transaction } from '#netlify/database/client.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { addToOutbox, sendNow } from '#netlify/services/outbox/outbox.ts';

import { type Activity, isOfProcess } from '../activity.ts';

/** Writes the event that has a decision delivered, in the transaction of the decision. Ids only: events hold no decision data. */
export async function announceDecision(transaction: Transaction, decided: Activity): Promise<void> {
  if (!isOfProcess(decided)) return;
  const { id, taskId, processInstanceId, processDefinitionKey, userTaskKey } = decided;
  const data = { activityId: id, taskId, processInstanceId, processDefinitionKey, userTaskKey };
  await addToOutbox(transaction, { id: eventId(decided), name: activityCompleted.name, data });
}

/** Sends the decisions to the engine. Never fails: unsent events stay for the sweep. */
export async function sendDecisions(deps: ApiDependencies, decided: readonly Activity[]): Promise<void> {
  const ids = decided.filter(isOfProcess).map(eventId);
  if (ids.length > 0) await sendNow(deps, ids);
}

/** Id of the event. Each id starts one run, so a deliberate resend has an id of its own. */
const eventId = ({ id, deliveryRound }: Activity): string => `activity:${id}:completed${deliveryRound === 0 ? '' : `:${deliveryRound}`}`;
