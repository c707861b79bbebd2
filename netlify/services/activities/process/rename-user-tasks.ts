import { eq } from 'drizzle-orm';

import type { ElementMapping } from '#flowable/client/index.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { activity } from '#netlify/database/schema.ts';

import { activityColumns } from '../activity.ts';
import { announceChange } from '../change-feed.ts';
import { lockActiveActivities } from './active-activities.ts';

/**
 * Moves the open Activities of an instance to the user tasks that a migration has given them: from then on the code of these shows their
 * forms and checks their decisions. No-op where it has happened.
 */
export async function renameUserTasks(
  { database }: Pick<ApiDependencies, 'database'>,
  processInstanceId: string,
  mappings: readonly ElementMapping[],
): Promise<void> {
  if (mappings.length === 0) return;
  const renamed = new Map(mappings.map(({ from, to }) => [from, to]));
  await database.transaction(async (transaction) => {
    for (const { id, userTaskKey } of await lockActiveActivities(transaction, { processInstanceId })) {
      const to = renamed.get(userTaskKey ?? '');
      if (to === undefined) continue;
      const rows = await transaction.update(activity).set({ userTaskKey: to }).where(eq(activity.id, id)).returning(activityColumns);
      for (const row of rows) await announceChange(transaction, null, row);
    }
  });
}
