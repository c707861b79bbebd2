import type { ApiDependencies } from '#netlify/dependencies.ts';
import { changing } from '#netlify/notifications/after-commit.ts';

import { recordEvent } from '../record-event.ts';
import { lockLiveActivities } from './live-activities.ts';

export interface Reminder {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
  /** The same key reminds once. */
  readonly idempotencyKey: string;
}

/** Notes that whoever can decide the open Activities of one user task is reminded. @returns how many are open. */
export async function remindActivities(deps: ApiDependencies, { idempotencyKey, ...part }: Reminder): Promise<number> {
  return changing(deps, async (transaction) => {
    const open = await lockLiveActivities(transaction, part);
    for (const found of open) {
      const event = { actor: 'process', action: 'reminded', idempotencyKey } as const;
      await recordEvent(transaction, { before: found, after: found }, event);
    }
    return open.length;
  });
}
