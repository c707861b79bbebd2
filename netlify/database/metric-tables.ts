/** Counts that outlive the rows they come from: retention and erasure change none of them. */
import { bigint, bigserial, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * Observation that is not part of its total yet, written by a trigger in the transaction of the change. Inserted and never updated, so that
 * two transactions that count the same thing do not wait for each other.
 */
export const metricSample = pgTable('metric_sample', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  metric: text('metric').notNull(),
  /** Process, topic, system or kind; '' for a metric without one. */
  subject: text('subject').notNull().default(''),
  /** Outcome, from a closed set; '' for a metric without one. */
  detail: text('detail').notNull().default(''),
  /** Observed value of a histogram; null for a counter. */
  value: doublePrecision('value'),
});

/** Sum of all observations with one set of labels. Names that no workflow of the deployment has are one set. */
export const metricTotal = pgTable(
  'metric_total',
  {
    metric: text('metric').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail').notNull(),
    /** Bucket of a histogram, by the number of bounds that its values exceed; 0 for a counter. */
    bucket: integer('bucket').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    sum: doublePrecision('sum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.metric, table.subject, table.detail, table.bucket] })],
);
