/** What people are told outside of the site, and how they want it. */
import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

import { activity } from './activity-tables.ts';
import { at, now, tenant } from './columns.ts';

export const notificationKinds = ['ASSIGNED', 'MENTIONED', 'DUE_SOON', 'OVERDUE', 'REMINDER', 'ESCALATED', 'COMMENTED'] as const;
export const digestRhythms = ['AT_ONCE', 'HOURLY', 'DAILY'] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** How a person wants to be told. No row: as the defaults say. */
export const notificationPreference = pgTable(
  'notification_preference',
  {
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    email: boolean('email').notNull(),
    webhook: boolean('webhook').notNull(),
    digest: text('digest', { enum: digestRhythms }).notNull(),
    muted: text('muted', { enum: notificationKinds }).array().notNull(),
    /** Null, as the two below: what the sign-in says of the person. */
    language: text('language'),
    zone: text('zone'),
    emailAddress: text('email_address'),
    changedAt: now('changed_at'),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.personId] })],
);

/** One line of a digest, as it was when the digest was made. */
export interface DigestItem {
  readonly kind: NotificationKind;
  readonly activityId: string;
  readonly title: string;
  readonly businessKey: string | null;
  /** Name of the person whose doing it is; null: nobody's. */
  readonly actor: string | null;
  /** ISO 8601, as below. */
  readonly dueAt: string | null;
  readonly at: string;
}

/** Everything that the channels send: fixed once, so that a repeat says the very same. */
export interface DigestContent {
  readonly name: string;
  readonly language: string;
  readonly zone: string;
  /** Null: no e-mail. */
  readonly emailAddress: string | null;
  readonly webhook: boolean;
  readonly items: readonly DigestItem[];
}

/** What one person is told at once. */
export const digest = pgTable(
  'digest',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    content: jsonb('content').$type<DigestContent>().notNull(),
    createdAt: now('created_at'),
    /** Handed out to be sent; nobody else gets it until then. */
    leaseUntil: at('lease_until'),
    attempts: integer('attempts').notNull().default(0),
    emailDoneAt: at('email_done_at'),
    webhookDoneAt: at('webhook_done_at'),
  },
  (table) => [
    index('digest_unsent')
      .on(table.createdAt)
      .where(sql`${table.emailDoneAt} is null or ${table.webhookDoneAt} is null`),
    index('digest_created').on(table.createdAt),
  ],
);

/** Something that one person is to be told. Written in the transaction that causes it. */
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
    index('notification_digest').on(table.digestId),
  ],
);
