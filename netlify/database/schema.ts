/** The tables of the API. The engine keeps its own database; nothing here copies its state. */
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

export * from './activity-tables.ts';
export * from './conversation-tables.ts';
export * from './notification-tables.ts';

/** What a caller asked to start. It outlives an engine that does not answer. */
export const intent = pgTable(
  'intent',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    businessKey: text('business_key').notNull(),
    variables: jsonb('variables').$type<Json>().notNull(),
    status: text('status', { enum: ['PENDING', 'STARTED', 'REFUSED'] })
      .notNull()
      .default('PENDING'),
    processInstanceId: text('process_instance_id'),
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    refusal: text('refusal'),
    createdBy: text('created_by').notNull(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    unique('intent_idempotency_key').on(table.tenantId, table.idempotencyKey),
    unique('intent_business_key').on(table.tenantId, table.processDefinitionKey, table.businessKey),
    index('intent_pending').on(table.status, table.createdAt),
  ],
);

/** Events that were decided in a transaction and must reach Inngest. */
export const outbox = pgTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    name: text('name').notNull(),
    data: jsonb('data').$type<Json>().notNull(),
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: at('sent_at'),
    createdAt: now('created_at'),
  },
  (table) => [index('outbox_unsent').on(table.sentAt, table.sequence)],
);

/** What was done for an external-worker job, across its deliveries. */
export const effectLedger = pgTable(
  'effect_ledger',
  {
    jobCorrelationId: text('job_correlation_id').primaryKey(),
    jobId: text('job_id').notNull(),
    state: text('state', { enum: ['STARTED', 'DONE'] })
      .notNull()
      .default('STARTED'),
    /** Deliveries that began and did not come back in an orderly way. */
    attempts: integer('attempts').notNull().default(1),
    workerId: text('worker_id').notNull(),
    /** The last delivery ended in an orderly way and is not counted; a second return of it changes nothing. */
    returned: boolean('returned').notNull().default(false),
    topic: text('topic').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    businessKey: text('business_key'),
    /** When the first delivery was announced. */
    dispatchedAt: at('dispatched_at'),
    steps: jsonb('steps').$type<Json>().notNull().default({}),
    outcome: jsonb('outcome').$type<Json>(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [index('effect_ledger_instance').on(table.processInstanceId)],
);

/** The circuit breaker of each external system that was ever in trouble. */
export const systemCircuit = pgTable('system_circuit', {
  system: text('system').primaryKey(),
  failures: integer('failures').notNull().default(0),
  failingSince: at('failing_since'),
  openedAt: at('opened_at'),
  retryAt: at('retry_at'),
  pauses: integer('pauses').notNull().default(0),
  asked: boolean('asked').notNull().default(false),
  trialUntil: at('trial_until'),
  message: text('message'),
  updatedAt: now('updated_at'),
});

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

/** Append-only: one row for each mutation that a person made. */
export const audit = pgTable('audit', {
  sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
  at: now('at'),
  tenantId: tenant(),
  actor: text('actor').notNull(),
  operation: text('operation').notNull(),
  target: text('target').notNull(),
  /** `done`, or the code of the error that the person got. */
  result: text('result').notNull(),
  facts: jsonb('facts').$type<Json>().notNull(),
});

/** Everybody who has signed in, as the last token said. */
export const person = pgTable(
  'person',
  {
    tenantId: tenant(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    roles: text('roles').array().notNull(),
    groups: text('groups').array().notNull(),
    language: text('language'),
    zone: text('zone'),
    seenAt: now('seen_at'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.id] }), index('person_name').on(table.tenantId, table.name, table.id)],
);

export const sweepCursor = pgTable('sweep_cursor', { name: text('name').notNull(), movedTo: at('moved_to').notNull() }, (table) => [
  primaryKey({ columns: [table.name] }),
]);
