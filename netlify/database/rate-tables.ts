import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';

import { at, tenant } from './columns.ts';

/** Uses in the current minute, by limit and user. A loss of the table loses a minute. */
export const rateCount = pgTable(
  'rate_count',
  {
    key: text('key').primaryKey(),
    /** Minutes since 1970. */
    minute: integer('minute').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [index('rate_count_minute').on(table.minute)],
);

/** Open streams of all processes. A row expires after the death of its process. */
export const openStream = pgTable(
  'open_stream',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    until: at('until').notNull(),
  },
  (table) => [index('open_stream_person').on(table.tenantId, table.personId), index('open_stream_until').on(table.until)],
);
