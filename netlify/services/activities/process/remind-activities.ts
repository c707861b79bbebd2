import type { ApiDependencies } from '#netlify/core/dependencies.ts';

import { recordEvent } from '../record-event.ts';
import { runUnitOfWork } from '../unit-of-work.ts';
import { lockActiveActivities } from './active-activities.ts';

export interface Reminder {
  readonly processInstanceId: string;
  readonly userTaskKey: string;
  /** Idempotency key: the same key reminds once. */
  readonly idempotencyKey: string;
  /** Tasks to which the reminder is restricted. */
  readonly taskIds?: readonly string[] | null;
}

/** Records a reminder to the people who can decide the open Activities of one user task. @returns the number of open Activities. */
export async function remindActivities(deps: ApiDependencies, { idempotencyKey, ...part }: Reminder): Promise<number> {
  return runUnitOfWork(deps, async (unit) => {
    const open = await lockActiveActivities(unit.transaction, part);
    for (const found of open) {
      const event = { actor: 'process', action: 'reminded', idempotencyKey } as const;
      await recordEvent(unit, { before: found, after: found }, event);
    }
    return open.length;
  });
}
