import type { Person } from '#netlify/auth/person.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import type { Activity } from '../activity.ts';
import { changeActivity, type PersonsChange } from '../change-activity.ts';
import { checkedNote } from '../checked-input.ts';
import { announceDecision, sendDecisions } from '../process/announce-decision.ts';
import { runSeconds } from '../process/decision-deliveries.ts';
import type { AtVersion } from './claim-activity.ts';

export interface WithNote extends AtVersion {
  readonly note?: string | null | undefined;
}

/** Sends a decision that needs attention to the engine again, unchanged and with all its attempts. */
export async function retryDecision(deps: ApiDependencies, person: Person, { note, ...request }: WithNote): Promise<Activity> {
  const change: PersonsChange = {
    ...request,
    action: 'RETRY',
    history: 'retried',
    note: checkedNote(note),
    target: { status: 'COMPLETED', delivery: 'SENDING' },
  };
  const retried = await changeActivity(deps, person, change, async ({ transaction, before, write }) => {
    const after = await write({
      stuckAt: null,
      deliveryFailure: null,
      deliveryRound: before.deliveryRound + 1,
      deliveryDueAt: new Date(Date.now() + runSeconds * 1_000),
    });
    await announceDecision(transaction, after);
    return after;
  });
  await sendDecisions(deps, [retried]);
  return retried;
}
