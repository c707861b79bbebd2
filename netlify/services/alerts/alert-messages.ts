import { ulid } from 'ulid';

import type { Transaction } from '#netlify/database/client.ts';
import { type AlertChannel, alertDelivery, type AlertItem, type AlertNews } from '#netlify/database/schema.ts';

import type { Alert } from './alert.ts';
import { newsOf } from './news.ts';
import { alertRules } from './rules.ts';

/** Alerts that one message names; it counts the others. */
const maxItems = 50;

interface Notice {
  readonly row: Alert;
  readonly news: AlertNews;
}

/** Returns the notices that are due. */
export const dueNotices = (rows: readonly Alert[], now: Date): Notice[] =>
  rows.flatMap((row) => {
    const news = newsOf(row, now);
    return news === null ? [] : [{ row, news }];
  });

/** Returns the row of an alert with this notice counted. */
export const markNotified = ({ row, news }: Notice, now: Date): Alert => ({
  ...row,
  notifiedAt: now,
  notices: news === 'RESOLVED' ? row.notices : row.notices + 1,
});

/** Stores one message about all of them for each channel, in the transaction that counts the notices. */
export async function storeMessage(transaction: Transaction, all: readonly Notice[], channels: readonly AlertChannel[]): Promise<void> {
  if (all.length === 0 || channels.length === 0) return;
  const worstFirst = all.toSorted((a, b) => rank(a) - rank(b));
  const content = { items: worstFirst.slice(0, maxItems).map(toItem), more: Math.max(0, all.length - maxItems) };
  const id = ulid();
  await transaction.insert(alertDelivery).values(channels.map((channel) => ({ id: `${id}-${channel}`, channel, content })));
}

const rank = ({ row, news }: Notice): number => (news === 'RESOLVED' ? 2 : 0) + (alertRules[row.kind].severity === 'PAGE' ? 0 : 1);

const toItem = ({ row: { id, kind, tenantId, key, value, threshold, sentence, firstSeenAt }, news }: Notice): AlertItem => ({
  alertId: id,
  news,
  kind,
  tenant: tenantId,
  key,
  value,
  threshold,
  sentence,
  since: firstSeenAt.toISOString(),
});
