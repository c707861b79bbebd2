/** Tables of the API. The engine has a separate database; `instance-tables.ts` copies what searches need of its state. */
import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, type AnyPgColumn } from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

export * from './activity-tables.ts';
export * from './alert-tables.ts';
export * from './audit-tables.ts';
export * from './conversation-tables.ts';
export * from './incident-tables.ts';
export * from './instance-tables.ts';
export * from './message-tables.ts';
export * from './metric-tables.ts';
export * from './notification-tables.ts';
export * from './operation-tables.ts';
export * from './rate-tables.ts';
export * from '../installed/tables.ts';

/** Condition for a start that is no longer tried. Written out, so that the planner recognises the condition of the index. */
export const isSettledStart = (status: AnyPgColumn) => sql`${status} <> 'PENDING'`;
/** Condition for jobs with a stored outcome. Written out as above. */
export const isDone = (state: AnyPgColumn) => sql`${state} = 'DONE'`;

/** Start that a caller asked for. The row survives an engine that does not answer. */
export const intent = pgTable(
  'intent',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    idempotencyKey: text('idempotency_key').notNull(),
    requestHash: text('request_hash').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    businessKey: text('business_key').notNull(),
    /** Message that begins the instance; null where somebody asked for the start. */
    startMessage: text('start_message'),
    variables: jsonb('variables').$type<Json>().notNull(),
    status: text('status', { enum: ['PENDING', 'STARTED', 'REFUSED'] })
      .notNull()
      .default('PENDING'),
    processInstanceId: text('process_instance_id'),
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    refusal: text('refusal'),
    /** Why the last attempt failed, while it is pending; null: none has failed. */
    problem: text('problem'),
    /** Attempts in a row that the engine has answered with a failure; one that it does not answer is none. */
    failures: integer('failures').notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    unique('intent_idempotency_key').on(table.tenantId, table.idempotencyKey),
    unique('intent_business_key').on(table.tenantId, table.processDefinitionKey, table.businessKey),
    index('intent_pending').on(table.status, table.createdAt),
    index('intent_list').on(table.tenantId, table.createdAt, table.id),
    index('intent_starter').on(table.tenantId, table.createdBy, table.createdAt),
    index('intent_of_business_key').on(table.tenantId, table.businessKey),
    index('intent_instance').on(table.processInstanceId),
    index('intent_settled').on(table.updatedAt, table.id).where(isSettledStart(table.status)),
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

/** Work done for an external-worker job, across the deliveries. */
export const effectLedger = pgTable(
  'effect_ledger',
  {
    jobCorrelationId: text('job_correlation_id').primaryKey(),
    jobId: text('job_id').notNull(),
    /** Null in rows of releases before it: nobody of a tenant sees these in lists. */
    tenantId: text('tenant_id'),
    state: text('state', { enum: ['STARTED', 'DONE'] })
      .notNull()
      .default('STARTED'),
    /** Deliveries that began and did not come back in an orderly way. */
    attempts: integer('attempts').notNull().default(1),
    workerId: text('worker_id').notNull(),
    /** Inngest run and round that work on the job, as `<run id>/<round>`. */
    run: text('run'),
    /** Whether the last delivery ended in an orderly way and is not counted; a second return changes nothing. */
    returned: boolean('returned').notNull().default(false),
    topic: text('topic').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    businessKey: text('business_key'),
    /** Time of the announcement of the first delivery. */
    dispatchedAt: at('dispatched_at'),
    steps: jsonb('steps').$type<Json>().notNull().default({}),
    outcome: jsonb('outcome').$type<Json>(),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
  },
  (table) => [
    index('effect_ledger_list').on(table.tenantId, table.createdAt, table.jobCorrelationId),
    index('effect_ledger_open')
      .on(table.tenantId, table.createdAt, table.jobCorrelationId)
      .where(sql`${table.state} = 'STARTED'`),
    index('effect_ledger_instance').on(table.processInstanceId, table.createdAt, table.jobCorrelationId),
    index('effect_ledger_run').on(table.run),
    index('effect_ledger_topic').on(table.topic, table.updatedAt),
    index('effect_ledger_done').on(table.updatedAt, table.jobCorrelationId).where(isDone(table.state)),
  ],
);

export const callResults = ['ANSWERED', 'TIMED_OUT', 'UNREACHABLE', 'BROKEN_OFF'] as const;
export type CallResult = (typeof callResults)[number];

/** Request of a worker to an external system: neither its address nor what was sent or answered. At most 20 of an attempt at a job. */
export const outgoingCall = pgTable(
  'outgoing_call',
  {
    jobCorrelationId: text('job_correlation_id')
      .notNull()
      .references(() => effectLedger.jobCorrelationId, { onDelete: 'cascade' }),
    /** ULID of the bridge. */
    id: text('id').notNull(),
    processInstanceId: text('process_instance_id').notNull(),
    elementId: text('element_id').notNull(),
    system: text('system').notNull(),
    /** Function of the system's client. */
    operation: text('operation').notNull(),
    /** Number of the attempt among those of the job that have called a system. */
    attempt: integer('attempt').notNull(),
    startedAt: at('started_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    result: text('result', { enum: callResults }).notNull(),
    /** Status of HTTP, or reply code of SMTP; null without an answer. */
    status: integer('status'),
  },
  (table) => [
    primaryKey({ columns: [table.jobCorrelationId, table.id] }),
    index('outgoing_call_instance').on(table.processInstanceId, table.startedAt, table.id),
  ],
);

/** Rows of the engine or of ours that the bridge could not process; each is tried again with a growing pause, and hides no other. */
export const failedRow = pgTable(
  'failed_row',
  {
    kind: text('kind', { enum: ['TASK', 'ENDED_TASK', 'JOB', 'ACTIVITY', 'INSTANCE', 'INCIDENT'] }).notNull(),
    rowId: text('row_id').notNull(),
    problem: text('problem').notNull(),
    attempts: integer('attempts').notNull().default(1),
    failedAt: now('failed_at'),
    retryAt: at('retry_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.rowId] }), index('failed_row_retry').on(table.retryAt)],
);

/** Free jobs of one topic, as the last poll of the engine has seen them. */
export interface TopicBacklog {
  readonly topic: string;
  readonly free: number;
  /** ISO 8601. */
  readonly oldestSince: string;
  /** Whether a worker of this deployment serves the topic. */
  readonly served: boolean;
}

/** Last rounds of a part of the bridge, and the backlog found. */
export const heartbeat = pgTable('heartbeat', {
  name: text('name').primaryKey(),
  at: now('at'),
  /** Deadline of the next rounds. */
  dueAt: at('due_at').notNull(),
  backlog: jsonb('backlog').$type<readonly TopicBacklog[]>().notNull().default([]),
});

export const invariantIds = [
  'STARTED_INSTANCE_EXISTS',
  'ONE_INSTANCE_PER_START',
  'EFFECTS_ARE_SETTLED',
  'ACTIVITIES_FOLLOW_INSTANCES',
  'ONE_DECISION_PER_ACTIVITY',
  'DECISIONS_HAVE_AN_ACTOR',
  'HISTORY_IS_COMPLETE',
  'AUDIT_IS_UNCHANGED',
  'FUNCTIONS_OWN_NO_TABLE',
] as const;
export type InvariantId = (typeof invariantIds)[number];

/** Record that violated an invariant at the last hourly check. */
export const invariantViolation = pgTable(
  'invariant_violation',
  {
    invariant: text('invariant', { enum: invariantIds }).notNull(),
    /** Id of the record, or a sentence where there is none. */
    subject: text('subject').notNull(),
    /** Null: a violation of the deployment. */
    tenantId: text('tenant_id'),
    foundAt: now('found_at'),
  },
  (table) => [primaryKey({ columns: [table.invariant, table.subject] })],
);

/** Secret of the deployment, as a mark that tells a change and nothing else, and the time of its first use. */
export const secretMark = pgTable('secret_mark', {
  /** Name of the setting. */
  setting: text('setting').primaryKey(),
  mark: text('mark').notNull(),
  since: now('since'),
});

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

/** People who have signed in, as the last token said. */
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
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    index('person_name').on(table.tenantId, table.name, table.id),
    index('person_seen').on(table.seenAt),
  ],
);

export const sweepCursor = pgTable('sweep_cursor', { name: text('name').notNull(), movedTo: at('moved_to').notNull() }, (table) => [
  primaryKey({ columns: [table.name] }),
]);
