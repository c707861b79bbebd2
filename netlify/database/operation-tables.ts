/** Operations on many process instances: what an operator planned, and what became of each item. */
import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

export const operationKinds = [
  'RETRY_INCIDENTS',
  'COMPLETE_JOB',
  'CANCEL',
  'SUSPEND',
  'ACTIVATE',
  'MOVE_TOKEN',
  'MIGRATE',
  'FIRE_TIMER',
  'DELIVER_MESSAGE',
  'REOPEN_DECISION',
  'DELETE_HISTORY',
] as const;
export const operationStatuses = ['PLANNED', 'RUNNING', 'PAUSED', 'ABORTED', 'DONE'] as const;
export const operationItemStatuses = ['PENDING', 'DONE', 'RESOLVED', 'FAILED', 'SKIPPED'] as const;

/** Operation with its frozen set of items. A plan that nobody starts expires. */
export const operation = pgTable(
  'operation',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    kind: text('kind', { enum: operationKinds }).notNull(),
    /** Values of the kind, such as corrected variables; emptied at the end. */
    arguments: jsonb('arguments').$type<Json>().notNull(),
    status: text('status', { enum: operationStatuses }).notNull().default('PLANNED'),
    reason: text('reason'),
    createdBy: text('created_by').notNull(),
    createdAt: now('created_at'),
    /** Time after which the plan can no longer be started. */
    expiresAt: at('expires_at').notNull(),
    startedBy: text('started_by'),
    startedAt: at('started_at'),
    endedAt: at('ended_at'),
    /** Why it is paused, where no person has done that. */
    problem: text('problem'),
    /** Number of starts and resumptions: part of the id of the event. */
    round: integer('round').notNull().default(0),
    /** Time of the next page. Much earlier than now: the run is lost. */
    nextAt: at('next_at'),
    leaseUntil: at('lease_until'),
    /** Pages in a row that the engine has not answered. */
    failures: integer('failures').notNull().default(0),
    total: integer('total').notNull(),
    pending: integer('pending').notNull(),
    done: integer('done').notNull().default(0),
    resolved: integer('resolved').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    skipped: integer('skipped').notNull(),
  },
  (table) => [
    index('operation_list').on(table.tenantId, table.createdAt, table.id),
    index('operation_due')
      .on(table.nextAt)
      .where(sql`${table.status} = 'RUNNING'`),
    index('operation_age').on(table.createdAt),
    index('operation_plans')
      .on(table.createdAt)
      .where(sql`${table.status} = 'PLANNED'`),
    // For erasure.
    index('operation_created_by').on(table.tenantId, table.createdBy),
    index('operation_started_by').on(table.tenantId, table.startedBy),
  ],
);

/** Item of an operation: one target in one process instance, with the state that it had in the plan. */
export const operationItem = pgTable(
  'operation_item',
  {
    operationId: text('operation_id').notNull(),
    position: integer('position').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    /** Job, Activity, token or subscription; null where the instance itself is the target. */
    targetId: text('target_id'),
    elementId: text('element_id'),
    /** State at planning; an item whose state differs by its turn is skipped. */
    seen: jsonb('seen').$type<Json>().notNull(),
    status: text('status', { enum: operationItemStatuses }).notNull(),
    problem: text('problem'),
    /** Time of the first attempt; set before the engine is asked. */
    begunAt: at('begun_at'),
    /** Attempts that the engine answered with a failure. */
    attempts: integer('attempts').notNull().default(0),
    /** Time of the next attempt or check; null: there is none. */
    nextAt: at('next_at'),
    changedAt: now('changed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.operationId, table.position] }),
    foreignKey({ columns: [table.operationId], foreignColumns: [operation.id], name: 'operation_item_operation' }).onDelete('cascade'),
    index('operation_item_due')
      .on(table.operationId, table.nextAt, table.position)
      .where(sql`${table.nextAt} is not null`),
    index('operation_item_status').on(table.operationId, table.status, table.position),
    index('operation_item_instance').on(table.processInstanceId, table.changedAt, table.operationId, table.position),
  ],
);
