/** Alerts for operators. */
import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

import { at, now } from './columns.ts';

export const alertChannels = ['SLACK', 'EMAIL', 'WEBHOOK'] as const;
export type AlertChannel = (typeof alertChannels)[number];

export const alertNews = ['FIRES', 'STILL_FIRES', 'RESOLVED'] as const;
export type AlertNews = (typeof alertNews)[number];

export const alertKinds = [
  'ENGINE_UNAVAILABLE',
  'INNGEST_UNAVAILABLE',
  'SYSTEM_UNAVAILABLE',
  'LATE_SWEEP',
  'LATE_PRUNING',
  'MISSING_FUNCTIONS',
  'PENDING_STARTS',
  'UNSENT_EVENTS',
  'UNANSWERED_DECISIONS',
  'STUCK_DECISIONS',
  'FAILED_ROWS',
  'DEAD_LETTERS',
  'FAILING_TIMERS',
  'STALLED_INSTANCES',
  'LATE_JOBS',
  'STARVED_TOPICS',
  'TOPICS_WITHOUT_WORKER',
  'POISON_JOBS',
  'DELIVERIES_NOT_STARTED',
  'OVERDUE_ACTIVITIES',
  'CLOCK_SKEW',
  'VIOLATED_INVARIANTS',
  'OLD_SECRETS',
  'ENDING_CERTIFICATES',
  'UNDELIVERED_ALERTS',
  'FAILED_MEASURES',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** `PENDING`: found, and not yet often enough in a row to fire. */
export const alertStates = ['PENDING', 'FIRING', 'ACKNOWLEDGED', 'RESOLVED'] as const;
export type AlertState = (typeof alertStates)[number];

/** Trouble of one kind and key, from its first finding to its end. A recurrence is another row. */
export const alert = pgTable(
  'alert',
  {
    id: text('id').primaryKey(),
    /** Tenant whose operators see the alert; null: an alert about the deployment, which all operators see. */
    tenantId: text('tenant_id'),
    kind: text('kind', { enum: alertKinds }).notNull(),
    /** Topic, system, process or part; '' where there is one alert of the kind. */
    key: text('key').notNull(),
    state: text('state', { enum: alertStates }).notNull(),
    /** Evaluations in a row that contradict the state: findings while it is pending, none while it fires. */
    streak: integer('streak').notNull().default(0),
    value: doublePrecision('value').notNull(),
    threshold: doublePrecision('threshold').notNull(),
    sentence: text('sentence').notNull(),
    firstSeenAt: now('first_seen_at'),
    lastSeenAt: now('last_seen_at'),
    resolvedAt: at('resolved_at'),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedAt: at('acknowledged_at'),
    silencedBy: text('silenced_by'),
    silencedUntil: at('silenced_until'),
    silenceReason: text('silence_reason'),
    /** Time of the last message; null: no message so far. */
    notifiedAt: at('notified_at'),
    /** Number of messages that the alert fires. */
    notices: integer('notices').notNull().default(0),
  },
  (table) => [
    uniqueIndex('alert_open')
      .on(table.kind, sql`coalesce(${table.tenantId}, '')`, table.key)
      .where(sql`${table.state} <> 'RESOLVED'`),
    index('alert_list').on(table.firstSeenAt, table.id),
    index('alert_resolved').on(table.resolvedAt),
    // For erasure.
    index('alert_acknowledged').on(table.acknowledgedBy),
    index('alert_silenced').on(table.silencedBy),
  ],
);

/** Line of a message about alerts, as it was when the message was made. */
export interface AlertItem {
  readonly alertId: string;
  readonly news: AlertNews;
  readonly kind: AlertKind;
  /** Tenant; null: the deployment. */
  readonly tenant: string | null;
  readonly key: string;
  readonly value: number;
  readonly threshold: number;
  readonly sentence: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Content of a message: fixed once, so that a repeat says the very same. */
export interface AlertContent {
  readonly items: readonly AlertItem[];
  /** Number of alerts that did not fit. */
  readonly more: number;
}

/** Message about the alerts of one evaluation, on its way over one channel: a channel that fails holds up no other. */
export const alertDelivery = pgTable(
  'alert_delivery',
  {
    id: text('id').primaryKey(),
    channel: text('channel', { enum: alertChannels }).notNull(),
    content: jsonb('content').$type<AlertContent>().notNull(),
    createdAt: now('created_at'),
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    /** Time at which the message was sent or given up. */
    doneAt: at('done_at'),
    /** Reason for giving up; null: not given up. */
    problem: text('problem'),
  },
  (table) => [
    index('alert_delivery_unsent')
      .on(table.createdAt)
      .where(sql`${table.doneAt} is null`),
    index('alert_delivery_done').on(table.doneAt),
  ],
);
