/** Additions of people to an Activity, and their private drafts. */
import { sql } from 'drizzle-orm';
import { boolean, index, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

import { activity } from './activity-tables.ts';
import { at, type Json, now, tenant } from './columns.ts';

const ofActivity = () =>
  text('activity_id')
    .notNull()
    .references(() => activity.id);

/** Append-only: the database refuses UPDATE and DELETE. */
export const comment = pgTable(
  'comment',
  {
    id: text('id').primaryKey(),
    activityId: ofActivity(),
    author: text('author').notNull(),
    at: now('at'),
    text: text('text').notNull(),
    /** Ids of the mentioned persons. */
    mentions: text('mentions').array().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    unique('comment_once').on(table.activityId, table.author, table.idempotencyKey),
    index('comment_author').on(table.author),
    index('comment_mentions').using('gin', table.mentions),
    index('comment_activity').on(table.activityId, table.id),
  ],
);

/** Link to a file; the file itself stays elsewhere. */
export const attachment = pgTable(
  'attachment',
  {
    id: text('id').primaryKey(),
    activityId: ofActivity(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    mediaType: text('media_type'),
    addedBy: text('added_by').notNull(),
    addedAt: now('added_at'),
    removedBy: text('removed_by'),
    removedAt: at('removed_at'),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    unique('attachment_once').on(table.activityId, table.addedBy, table.idempotencyKey),
    index('attachment_added_by').on(table.addedBy),
    index('attachment_removed_by').on(table.removedBy),
    index('attachment_activity').on(table.activityId, table.id),
  ],
);

export const watcher = pgTable(
  'watcher',
  { activityId: ofActivity(), personId: text('person_id').notNull(), since: now('since') },
  (table) => [primaryKey({ columns: [table.activityId, table.personId] }), index('watcher_person').on(table.personId, table.activityId)],
);

/** Input that a person has typed and not decided yet, readable for that person only. */
export const draft = pgTable(
  'draft',
  {
    activityId: ofActivity(),
    personId: text('person_id').notNull(),
    decision: jsonb('decision').$type<Json>().notNull(),
    savedAt: now('saved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.activityId, table.personId] }),
    index('draft_person').on(table.personId),
    index('draft_saved').on(table.savedAt),
  ],
);

/** Activity that a tab of a person's browser has open. A row that is not renewed means nothing after some seconds. */
export const viewer = pgTable(
  'viewer',
  {
    tab: text('tab').notNull(),
    personId: text('person_id').notNull(),
    activityId: ofActivity(),
    /** Connection that speaks for the tab; an older one that has not noticed its end does not. */
    connection: text('connection').notNull(),
    seenAt: now('seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.tab, table.personId] }),
    index('viewer_activity').on(table.activityId, table.seenAt),
    index('viewer_person').on(table.personId),
    index('viewer_seen').on(table.seenAt),
  ],
);

export const savedFilter = pgTable(
  'saved_filter',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    name: text('name').notNull(),
    filter: jsonb('filter').$type<Json>().notNull(),
    order: text('order', { enum: ['DUE', 'PRIORITY', 'CREATED', 'UPDATED', 'TITLE'] }).notNull(),
    descending: boolean('descending')
      .notNull()
      .default(sql`false`),
    createdAt: now('created_at'),
  },
  (table) => [unique('saved_filter_name').on(table.tenantId, table.personId, table.name)],
);

export const savedInstanceFilter = pgTable(
  'saved_instance_filter',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    personId: text('person_id').notNull(),
    name: text('name').notNull(),
    filter: jsonb('filter').$type<Json>().notNull(),
    order: text('order', { enum: ['STARTED', 'ENDED', 'BUSINESS_KEY', 'DURATION'] }).notNull(),
    descending: boolean('descending').notNull(),
    columns: text('columns').array().notNull(),
    createdAt: now('created_at'),
  },
  (table) => [unique('saved_instance_filter_name').on(table.tenantId, table.personId, table.name)],
);
