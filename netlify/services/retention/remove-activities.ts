import { and, inArray, isNotNull, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import {
  activity,
  activityHistory,
  attachment,
  comment,
  digest,
  draft,
  failedRow,
  notification,
  outbox,
  viewer,
  watcher,
} from '#netlify/database/schema.ts';

/** Tables whose rows are removed with their Activity. */
export const partsOfActivity = { activityHistory, comment, attachment, watcher, draft, viewer, notification } as const;

/** Removes closed Activities with everything that belongs to them, in a transaction of `removing`. @returns the number of Activities. */
export async function removeActivities(transaction: Transaction, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const locked = await transaction
    .select({ id: activity.id, taskId: activity.taskId })
    .from(activity)
    .where(inArray(activity.id, [...ids]))
    .for('update');
  await removeFromDigests(transaction, ids);
  for (const table of Object.values(partsOfActivity)) await transaction.delete(table).where(inArray(table.activityId, [...ids]));
  const failed = [...ids, ...locked.flatMap(({ taskId }) => taskId ?? [])];
  await transaction
    .delete(failedRow)
    .where(and(inArray(failedRow.kind, ['TASK', 'ENDED_TASK', 'ACTIVITY']), inArray(failedRow.rowId, failed)));
  const events = ids.map((id) => `activity:${id}:completed`);
  await transaction.delete(outbox).where(and(inArray(outbox.id, events), isNotNull(outbox.sentAt)));
  await transaction.delete(activity).where(inArray(activity.id, [...ids]));
  return locked.length;
}

/** Removes the items about the Activities from digests: they have titles and business keys. A digest without other items is not sent. */
async function removeFromDigests(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const removed = await transaction
    .selectDistinct({ id: notification.digestId })
    .from(notification)
    .where(and(inArray(notification.activityId, [...ids]), isNotNull(notification.digestId)));
  const digests = removed.flatMap(({ id }) => id ?? []);
  const others = sql`select coalesce(jsonb_agg(item order by place), '[]')
    from jsonb_array_elements(${digest.content}->'items') with ordinality as listed(item, place)
    where not item->>'activityId' = any(${sql.param([...ids])}::text[])`;
  const content = sql`jsonb_set(${digest.content}, '{items}', (${others}))`;
  await transaction.update(digest).set({ content }).where(inArray(digest.id, digests));
  const now = sql`now()`;
  const done = { emailDoneAt: sql`coalesce(${digest.emailDoneAt}, ${now})`, webhookDoneAt: sql`coalesce(${digest.webhookDoneAt}, ${now})` };
  await transaction
    .update(digest)
    .set(done)
    .where(and(inArray(digest.id, digests), sql`${digest.content}->'items' = '[]'`));
}
