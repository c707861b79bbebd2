import { index, pgTable, text } from 'drizzle-orm/pg-core';

import { now, tenant } from '../database/columns.ts';

/** Customer records of approved applications. */
export const customer = pgTable(
  'customer',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    // The correlation id of a job, which is unique in the engine.
    idempotencyKey: text('idempotency_key').notNull().unique('customer_idempotency_key'),
    businessKey: text('business_key').notNull(),
    fullName: text('full_name').notNull(),
    country: text('country').notNull(),
    email: text('email').notNull(),
    status: text('status', { enum: ['ACTIVE', 'UNDONE'] })
      .notNull()
      .default('ACTIVE'),
    undoneReason: text('undone_reason'),
    createdAt: now('created_at'),
  },
  (table) => [index('customer_business_key').on(table.tenantId, table.businessKey)],
);
