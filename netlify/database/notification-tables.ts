/** Notifications that people get outside of the site, and the preferences of each person. */
import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

import { activity } from './activity-tables.ts';
import { at, now, tenant } from './columns.ts';

export const notificationKinds = ['ASSIGNED', 'MENTIONED', 'DUE_SOON', 'OVERDUE', 'REMINDER', 'ESCALATED', 'COMMENTED'] as const;
export const digestRhythms = ['AT_ONCE', 'HOURLY', 'DAILY'] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** Notification preferences of a person. No row: the defaults. */
export const notificationPreference = pgTable(
  'notification_preference',
  {
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    email: boolean('email').notNull(),
    webhook: boolean('webhook').notNull(),
    digest: text('digest', { enum: digestRhythms }).notNull(),
    muted: text('muted', { enum: notificationKinds }).array().notNull(),
    /** Null, as the next one: what the sign-in says of the person. */
    language: text('language'),
    zone: text('zone'),
    /** Unread: mail goes to the address of the sign-in. The release after this one drops it. */
    unverifiedAddress: text('email_address'),
    changedAt: now('changed_at'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.personId] })],
);

/** Line of a digest, as it was when the digest was made. */
export interface DigestItem {
  readonly kind: NotificationKind;
  readonly activityId: string;
  readonly title: string;
  readonly businessKey: string | null;
  /** Name of the person who caused the event; null for none. */
  readonly actor: string | null;
  /** ISO 8601, as below. */
  readonly dueAt: string | null;
  readonly at: string;
}

/** Content that the channels send: fixed once, so that a repeat says the very same. */
export interface DigestContent {
  readonly name: string;
  readonly language: string;
  readonly zone: string;
  /** E-mail address; null: no e-mail. */
  readonly emailAddress: string | null;
  readonly webhook: boolean;
  readonly items: readonly DigestItem[];
}

/** Notices sent to one person at once. */
export const digest = pgTable(
  'digest',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    content: jsonb('content').$type<DigestContent>().notNull(),
    createdAt: now('created_at'),
    /** End of the lease under which the digest is handed out for sending. */
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    /** Why it was given up on a channel; null: it was not. */
    problem: text('problem'),
    emailDoneAt: at('email_done_at'),
    webhookDoneAt: at('webhook_done_at'),
  },
  (table) => [
    index('digest_unsent')
      .on(table.createdAt)
      .where(sql`${table.emailDoneAt} is null or ${table.webhookDoneAt} is null`),
    index('digest_person').on(table.tenantId, table.personId, table.createdAt),
    index('digest_created').on(table.createdAt),
  ],
);

/** Notice to one person. Written in the transaction of its cause. */
export const notification = pgTable(
  'notification',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    activityId: text('activity_id')
      .notNull()
      .references(() => activity.id),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    /** Id of a person, or `process`. */
    actor: text('actor').notNull(),
    at: now('at'),
    /** A person is told once of the same thing. */
    dedupeKey: text('dedupe_key').notNull(),
    digestId: text('digest_id').references(() => digest.id, { onDelete: 'cascade' }),
  },
  (table) => [
    unique('notification_once').on(table.tenantId, table.personId, table.dedupeKey),
    index('notification_waiting')
      .on(table.tenantId, table.personId, table.at)
      .where(sql`${table.digestId} is null`),
    index('notification_list').on(table.tenantId, table.at, table.sequence),
    index('notification_digest').on(table.digestId),
    index('notification_actor').on(table.tenantId, table.actor, table.at),
    index('notification_activity').on(table.activityId),
    index('notification_old')
      .on(table.at)
      .where(sql`${table.digestId} is null`),
  ],
);
