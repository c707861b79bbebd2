/** Messages and signals on their way to the waiting places of process instances. */
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

export const messageStates = ['WAITING', 'RETRYING', 'DELIVERED', 'EXPIRED', 'NEEDS_ATTENTION', 'REJECTED'] as const;

/**
 * Delivery of a message to the one waiting place of a business key, or of a signal to one of the places that waited at the time of sending.
 */
export const message = pgTable(
  'message',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    kind: text('kind', { enum: ['MESSAGE', 'SIGNAL'] }).notNull(),
    name: text('name').notNull(),
    /** Business key; null for a signal. */
    businessKey: text('business_key'),
    variables: jsonb('variables').$type<Json>().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    state: text('state', { enum: messageStates }).notNull().default('WAITING'),
    /** Reason of a failed delivery; null while nothing is wrong. */
    cause: text('cause'),
    problem: text('problem'),
    /** Failures in a row with the same cause. */
    attempts: integer('attempts').notNull().default(0),
    nextAt: now('next_at'),
    leaseUntil: at('lease_until'),
    expiresAt: at('expires_at').notNull(),
    /** Event subscription of the delivery: one delivery for each. */
    waitId: text('wait_id'),
    processInstanceId: text('process_instance_id'),
    executionId: text('execution_id'),
    elementId: text('element_id'),
    /** Time of the last sending to the engine without a known outcome; null once the outcome is known. */
    sentAt: at('sent_at'),
    deliveredAt: at('delivered_at'),
    createdBy: text('created_by').notNull(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    unique('message_idempotency_key').on(table.tenantId, table.idempotencyKey),
    unique('message_wait').on(table.waitId),
    index('message_due')
      .on(table.nextAt)
      .where(sql`${table.state} in ('WAITING', 'RETRYING')`),
    index('message_business_key').on(table.tenantId, table.businessKey, table.createdAt),
    index('message_instance').on(table.processInstanceId, table.createdAt, table.id),
    index('message_list').on(table.tenantId, table.createdAt, table.id),
    index('message_age').on(table.createdAt),
    // For erasure.
    index('message_created_by').on(table.tenantId, table.createdBy),
  ],
);
