/** Activities, their history, and the feed of changes for open pages. */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

export const activityStatuses = ['OPEN', 'CLAIMED', 'COMPLETED', 'CANCELLED', 'SUPERSEDED'] as const;
export const deliveries = ['NONE', 'SENDING', 'ACCEPTED', 'TOO_LATE'] as const;
export const delegations = ['NONE', 'PENDING', 'RETURNED'] as const;
export const contextKinds = ['TEXT', 'DATE', 'COUNTRY', 'SCORE', 'TAGS', 'MONEY', 'EMAIL', 'MATCHES'] as const;
export const deadlineKinds = ['ESCALATION', 'REMINDER', 'CLOSING', 'OTHER'] as const;

/** Value of a process variable that a person reads before deciding, with the label and the kind of display. */
export interface ContextEntry {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly kind: (typeof contextKinds)[number];
  readonly group: string | null;
}

/** A boundary timer of the user task that still waits. */
export interface Deadline {
  readonly elementId: string;
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly interrupting: boolean;
  readonly kind: (typeof deadlineKinds)[number];
}

/** Why the engine has not taken a decision yet. */
export interface DeliveryFailure {
  /** Kind of a permanent cause, code of a failed call of the engine, or `CODE_FAILED`. */
  readonly cause: string;
  /** Sentence for people. */
  readonly problem: string;
  /** Attempts that the engine has answered; an engine that is away takes none. */
  readonly attempts: number;
  readonly maxAttempts: number;
  /** Time of the first failed attempt, ISO 8601; `nextAt` is the time of the next one. Null: a person is needed. */
  readonly since: string;
  readonly nextAt: string | null;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Condition for Activities that are neither decided nor closed. Written out, so that the planner recognises the condition of the indexes.
 */
export const isActive = (status: AnyPgColumn) => sql`${status} in ('OPEN', 'CLAIMED')`;

/** Condition for Activities that are decided or closed, with no answer of the engine awaited. */
export const isClosed = ({ status, delivery }: { status: AnyPgColumn; delivery: AnyPgColumn }) =>
  sql`not ${isActive(status)} and ${delivery} <> 'SENDING'`;

/** Condition for Activities that the engine has yet to settle: the user task is open, or a decision is on its way. */
export const isUnsettled = ({ taskId, status, delivery }: { taskId: AnyPgColumn; status: AnyPgColumn; delivery: AnyPgColumn }) =>
  sql`${taskId} is not null and (${isActive(status)} or ${delivery} = 'SENDING')`;

/** Sort key of the due date: an Activity without a date comes after all others. */
export const dueOrder = (dueAt: AnyPgColumn) => sql`coalesce(${dueAt}, timestamptz 'infinity')`;

/** Text that a search looks at; every word has a space in front. */
export const searchedText = (columns: { title: AnyPgColumn; description: AnyPgColumn; businessKey: AnyPgColumn }) =>
  sql`lower(' ' || ${columns.title} || ' ' || coalesce(${columns.description}, '') || ' ' || coalesce(${columns.businessKey}, ''))`;

/** Record of work for a person: one for each user task of the engine, and the Activities that people made themselves. */
export const activity = pgTable(
  'activity',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    // The engine's task and its process; null for an Activity without a process.
    taskId: text('task_id').unique('activity_task_id'),
    userTaskKey: text('user_task_key'),
    processInstanceId: text('process_instance_id'),
    processDefinitionKey: text('process_definition_key'),
    title: text('title').notNull(),
    description: text('description'),
    businessKey: text('business_key'),
    candidateGroups: text('candidate_groups').array().notNull(),
    candidateUsers: text('candidate_users').array().notNull().default([]),
    assignee: text('assignee'),
    /** Assignee before the delegation. */
    owner: text('owner'),
    delegation: text('delegation', { enum: delegations }).notNull().default('NONE'),
    priority: integer('priority').notNull(),
    dueAt: at('due_at'),
    /** Last notice sent about this due date. */
    dueNotice: text('due_told', { enum: ['NOTHING', 'SOON', 'OVERDUE'] })
      .notNull()
      .default('NOTHING'),
    followUpAt: at('follow_up_at'),
    status: text('status', { enum: activityStatuses }).notNull().default('OPEN'),
    delivery: text('delivery', { enum: deliveries }).notNull().default('NONE'),
    /** Count of retries and reopenings by people: each gives the decision another event. */
    deliveryRound: integer('delivery_round').notNull().default(0),
    /** Time until which the sweep leaves a decision to the run that delivers it. Null: there is no such run. */
    deliveryDueAt: at('delivery_due_at'),
    deliveryFailure: jsonb('delivery_failure').$type<DeliveryFailure>(),
    /** Time since which the decision needs a person; null: no need. */
    stuckAt: at('stuck_at'),
    version: integer('version').notNull().default(1),
    // `json` keeps the order of the fields, which is the order on the page.
    formSchema: json('form_schema').$type<Json>(),
    formUi: json('form_ui').$type<Json>(),
    contextEntries: json('context').$type<ContextEntry[]>().notNull(),
    deadlines: jsonb('deadlines').$type<Deadline[]>().notNull().default([]),
    /** The same decision may be given to many at once. */
    bulk: boolean('bulk').notNull().default(false),
    publicDecision: jsonb('decision').$type<Json>(),
    /** Fields of the decision that the form marks private. Read separately, for people with permission. */
    privateDecision: jsonb('private_decision').$type<Json>(),
    hasPrivate: boolean('has_private')
      .notNull()
      .generatedAlwaysAs(sql`private_decision is not null`),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    closedReason: text('closed_reason'),
    /** Creator of a standalone Activity; `idempotencyKey` is the key of the creation. */
    createdBy: text('created_by'),
    idempotencyKey: text('idempotency_key'),
    createdAt: now('created_at'),
    updatedAt: now('updated_at'),
    /** Readers of the Activity, as keys that a person has too: `activity_readers` of the migration, `readerKeys` in code. */
    readers: text('readers')
      .array()
      .notNull()
      .generatedAlwaysAs(
        sql`activity_readers(tenant_id, candidate_groups, candidate_users, array[assignee, owner, decided_by, created_by])`,
      ),
  },
  (table) => {
    const { tenantId, id, status } = table;
    const lower = sql`lower(${table.title})`;
    const live = isActive(status);
    return [
      // Walked in order: what is not closed, and everything.
      index('activity_live_due').on(tenantId, dueOrder(table.dueAt), id).where(live),
      index('activity_live_priority').on(tenantId, table.priority, id).where(live),
      index('activity_live_created').on(tenantId, table.createdAt, id).where(live),
      index('activity_live_updated').on(tenantId, table.updatedAt, id).where(live),
      index('activity_live_title').on(tenantId, lower, id).where(live),
      index('activity_due').on(tenantId, dueOrder(table.dueAt), id),
      index('activity_priority').on(tenantId, table.priority, id),
      index('activity_created').on(tenantId, table.createdAt, id),
      index('activity_updated').on(tenantId, table.updatedAt, id),
      index('activity_title').on(tenantId, lower, id),
      // For queries with few results: filtered first, sorted then.
      index('activity_live_readers').using('gin', table.readers).where(live),
      index('activity_readers').using('gin', table.readers),
      // With the due date, so that what an operator sees of the whole tenant is counted without reading a row.
      index('activity_live_assignee').on(tenantId, table.assignee, table.dueAt).where(live),
      index('activity_live_process').on(tenantId, table.processDefinitionKey, table.userTaskKey).where(live),
      index('activity_delegated')
        .on(tenantId, table.owner)
        .where(sql`${table.delegation} = 'PENDING'`),
      index('activity_decided')
        .on(tenantId, table.decidedBy, table.updatedAt, id)
        .where(sql`${table.decidedBy} is not null`),
      index('activity_decisions')
        .on(tenantId, table.decidedAt, id)
        .where(sql`${table.decidedAt} is not null`),
      uniqueIndex('activity_created_by')
        .on(tenantId, table.createdBy, table.idempotencyKey)
        .where(sql`${table.createdBy} is not null`),
      index('activity_business_key').on(tenantId, table.businessKey),
      index('activity_instance').on(table.processInstanceId),
      index('activity_text').using('gin', sql`${searchedText(table)} gin_trgm_ops`),
      index('activity_due_untold')
        .on(table.dueAt)
        .where(sql`${live} and ${table.dueNotice} <> 'OVERDUE' and ${table.dueAt} is not null`),
      // For retention.
      index('activity_closed').on(table.updatedAt, id).where(isClosed(table)),
      // For the bridge.
      index('activity_sending')
        .on(id)
        .where(sql`${table.delivery} = 'SENDING'`),
      index('activity_stuck')
        .on(tenantId, table.processInstanceId)
        .where(sql`${table.stuckAt} is not null`),
      index('activity_unsettled').on(id).where(isUnsettled(table)),
    ];
  },
);

/** Append-only: the database refuses UPDATE and DELETE. */
export const activityHistory = pgTable(
  'activity_history',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    tenantId: tenant(),
    activityId: text('activity_id')
      .notNull()
      .references(() => activity.id),
    /** Instance of the Activity; null: it has none. Here as well, so that the history of an instance is read in order. */
    processInstanceId: text('process_instance_id'),
    at: now('at'),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    fromStatus: text('from_status', { enum: activityStatuses }),
    toStatus: text('to_status', { enum: activityStatuses }).notNull(),
    changes: jsonb('changes').$type<FieldChange[]>().notNull().default([]),
    note: text('note'),
    /** Version that this change made; null for none. */
    version: integer('version'),
    /** Idempotency key of a change. A repeated key is a no-op. */
    idempotencyKey: text('idempotency_key'),
  },
  (table) => [
    index('activity_history_activity').on(table.activityId, table.sequence),
    index('activity_history_instance')
      .on(table.processInstanceId, table.at, table.sequence)
      .where(sql`${table.processInstanceId} is not null`),
    index('activity_history_at').on(table.tenantId, table.at, table.sequence),
    index('activity_history_actor').on(table.tenantId, table.actor, table.at, table.sequence),
    index('activity_history_action').on(table.tenantId, table.action, table.at, table.sequence),
    index('activity_history_changes').using('gin', sql`${table.changes} jsonb_path_ops`),
    uniqueIndex('activity_history_once')
      .on(table.activityId, table.idempotencyKey)
      .where(sql`${table.idempotencyKey} is not null`),
  ],
);

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * Change of an Activity, for open pages: one row in the transaction of every change. A row is complete news only when every older
 * transaction has ended: readers take rows with `xid < pg_snapshot_xmin(pg_current_snapshot())`, in the order of (xid, sequence), and miss
 * none.
 */
export const activityChange = pgTable(
  'activity_change',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    xid: xid8('xid')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    tenantId: text('tenant_id').notNull(),
    activityId: text('activity_id'),
    /** Ids of persons, `group:<name>` and `role:<name>`: everyone who could or can see the Activity. */
    audience: text('audience').array().notNull(),
    at: now('at'),
  },
  (table) => [unique('activity_change_order').on(table.xid, table.sequence), index('activity_change_at').on(table.at)],
);
