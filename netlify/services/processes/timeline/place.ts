import { type AnyColumn, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import { instantText } from '#netlify/core/page.ts';

/** Sources in the order of their events within one millisecond, the last one first. */
const keysOfSources = {
  messages: z.tuple([z.string().max(100)]),
  operations: z.tuple([z.string().max(100), z.int32()]),
  audit: z.tuple([z.int()]),
  activities: z.tuple([z.int()]),
  incidents: z.tuple([z.string().max(100)]),
  calls: z.tuple([z.string().max(100)]),
  jobs: z.tuple([z.string().max(200)]),
  elements: z.tuple([z.string().max(200)]),
} as const;

export type SourceName = keyof typeof keysOfSources;
/** Values that order the events of one source within one millisecond. */
export type Key = readonly (string | number)[];

const names: readonly string[] = Object.keys(keysOfSources);
export const rankOf = (source: SourceName): number => names.indexOf(source);

/** Position in the timeline: the last event of a page. */
export const timelinePlace = z
  .object({
    at: instantText,
    source: z.enum(Object.keys(keysOfSources) as [SourceName, ...SourceName[]]),
    key: z.array(z.union([z.string(), z.number()])),
    passes: z.int32().nonnegative().nullable(),
  })
  .refine(({ source, key }) => keysOfSources[source].safeParse(key).success);

export type TimelinePlace = z.infer<typeof timelinePlace>;

/** Bound of one source: events before a time, up to and with a time, or before the event with a key at the time. */
export interface Before {
  readonly at: Date;
  readonly key: Key | 'EARLIER' | 'INCLUDED';
}

/** Returns the bound for a source; null without a cursor. Sources of a lower rank have given all their events of the cursor's time. */
export function boundOf(place: TimelinePlace | null, source: SourceName): Before | null {
  if (place === null) return null;
  const at = new Date(place.at);
  if (source === place.source) return { at, key: place.key };
  return { at, key: rankOf(source) < rankOf(place.source) ? 'EARLIER' : 'INCLUDED' };
}

interface Keyed {
  readonly at: AnyColumn;
  readonly key: readonly AnyColumn[];
}

/** Returns the condition of a bound. The row comparison is what an index over the columns is walked by. */
export function isBehind(before: Before | null, { at, key }: Keyed): SQL | undefined {
  if (before === null) return undefined;
  const time = sql`${before.at.toISOString()}::timestamptz`;
  if (before.key === 'EARLIER') return sql`${at} < ${time}`;
  if (before.key === 'INCLUDED') return sql`${at} <= ${time}`;
  const values = before.key.map((value) => (typeof value === 'number' ? sql`${value}::bigint` : sql`${value}`));
  return sql`(${sql.join([at, ...key], sql`, `)}) < (${sql.join([time, ...values], sql`, `)})`;
}

export const newestFirst = ({ at, key }: Keyed): SQL[] => [at, ...key].map((column) => desc(column));
