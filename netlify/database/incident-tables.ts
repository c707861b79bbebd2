import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, type AnyPgColumn } from 'drizzle-orm/pg-core';

import { errorClasses } from '#inngest/define/failure-cause.ts';

import { at, now, tenant } from './columns.ts';

/** Condition for incidents that are not over. Written out, so that the planner recognises the condition of the index. */
export const isOpenIncident = (endedAt: AnyPgColumn) => sql`${endedAt} is null`;

/** Each failure that stopped a job or a decision until a person acts: read from the engine, and followed until it is over. */
export const incident = pgTable(
  'incident',
  {
    id: text('id').primaryKey(),
    tenantId: tenant(),
    kind: text('kind', { enum: ['JOB', 'DECISION'] }).notNull(),
    /** Job of the engine, or Activity. The engine keeps the id of a job that is retried. */
    sourceId: text('source_id').notNull(),
    /** Key of the job in the effect ledger. */
    jobCorrelationId: text('job_correlation_id'),
    processInstanceId: text('process_instance_id').notNull(),
    businessKey: text('business_key'),
    processDefinitionKey: text('process_definition_key').notNull(),
    processVersion: integer('process_version'),
    elementId: text('element_id'),
    elementName: text('element_name'),
    errorClass: text('error_class', { enum: errorClasses }).notNull(),
    message: text('message').notNull(),
    system: text('system'),
    status: integer('status'),
    fingerprint: text('fingerprint').notNull(),
    /** Time at which the engine gave up; with the source it identifies the occurrence. */
    failedAt: at('failed_at').notNull(),
    /** Time of the last comparison with the engine. */
    checkedAt: now('checked_at'),
    /** Time of the operator's retry whose outcome is not known yet. */
    retriedAt: at('retried_at'),
    endedAt: at('ended_at'),
    ending: text('ending', { enum: ['RESOLVED', 'CANCELLED', 'RETRIED'] }),
  },
  (table) => [
    uniqueIndex('incident_occurrence').on(table.kind, table.sourceId, table.failedAt),
    index('incident_of_group').on(table.tenantId, table.fingerprint, table.failedAt, table.id),
    index('incident_open').on(table.tenantId, table.fingerprint, table.failedAt, table.id).where(isOpenIncident(table.endedAt)),
    index('incident_check').on(table.checkedAt, table.id).where(isOpenIncident(table.endedAt)),
    index('incident_ended')
      .on(table.endedAt, table.id)
      .where(sql`${table.endedAt} is not null`),
    index('incident_instance').on(table.processInstanceId, table.failedAt, table.id),
    index('incident_business_key').on(table.tenantId, table.businessKey),
  ],
);

/** Failures of one cause: all with the same fingerprint. Operators set the state. */
export const errorGroup = pgTable(
  'error_group',
  {
    tenantId: tenant(),
    fingerprint: text('fingerprint').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    elementId: text('element_id'),
    elementName: text('element_name'),
    errorClass: text('error_class', { enum: errorClasses }).notNull(),
    /** Normalised message. */
    pattern: text('pattern').notNull(),
    system: text('system'),
    status: integer('status'),
    state: text('state', { enum: ['OPEN', 'RESOLVED', 'IGNORED'] })
      .notNull()
      .default('OPEN'),
    /** Person who set the state last, when and why; null: nobody has, or a recurrence opened it again. */
    stateBy: text('state_by'),
    stateAt: at('state_at'),
    reason: text('reason'),
    /** End of an IGNORED state: a recurrence at or after this time, or beyond this number of occurrences, opens the group again. */
    ignoredUntil: at('ignored_until'),
    ignoredOccurrences: integer('ignored_occurrences'),
    firstSeen: at('first_seen').notNull(),
    lastSeen: at('last_seen').notNull(),
    occurrences: integer('occurrences').notNull().default(0),
    /** Number of recurrences that opened the group again. */
    reopened: integer('reopened').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.fingerprint] }),
    index('error_group_last_seen').on(table.tenantId, table.lastSeen, table.fingerprint),
    index('error_group_first_seen').on(table.tenantId, table.firstSeen, table.fingerprint),
    index('error_group_occurrences').on(table.tenantId, table.occurrences, table.fingerprint),
    index('error_group_age').on(table.lastSeen),
    index('error_group_state_by').on(table.tenantId, table.stateBy),
  ],
);
