import { isNull, min } from 'drizzle-orm';

import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { alertDelivery } from '#netlify/database/schema.ts';
import { ageOf } from '#netlify/services/health/measure.ts';

import { allOf, type Finding, type Measuring, type Reading } from '../kind.ts';

/** Finds channels over which messages about alerts do not get through. The other channels say so. */
export async function undelivered({ database }: ApiDependencies, { now, threshold }: Measuring): Promise<Reading> {
  const { channel, createdAt, doneAt } = alertDelivery;
  const rows = await database
    .select({ channel, since: min(createdAt) })
    .from(alertDelivery)
    .where(isNull(doneAt))
    .groupBy(channel);
  return allOf(
    rows.flatMap((row): Finding[] => {
      const value = ageOf(row.since, now) ?? 0;
      if (value <= threshold) return [];
      return [{ tenantId: null, key: row.channel, value, sentence: `Messages about alerts do not get through over ${row.channel}.` }];
    }),
  );
}
