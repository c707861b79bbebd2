/** Read model of process instances: a copy of the engine's state for searches and counts, kept in step by `services/processes/instances`. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';

import { at, tenant } from './columns.ts';

/** Column for an instant to the microsecond, as text: readings and marks of one millisecond have an order. */
const exactly = (name: string) => timestamp(name, { withTimezone: true, precision: 6, mode: 'string' }).notNull();

export const instanceStatuses = ['RUNNING', 'FAILED', 'COMPLETED', 'CANCELLED'] as const;
/** Kinds of what a token can wait for. */
export const waitKinds = ['PERSON', 'TIME', 'MESSAGE', 'SYSTEM', 'CALLED_PROCESS', 'OTHER'] as const;

/** Token of a running instance. */
export interface Token {
  readonly elementId: string;
  /** Type of the element as the engine names it. */
  readonly type: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Condition for instances that have not ended. Written out, so that the planner recognises the condition of the indexes. */
export const isLive = (status: AnyPgColumn) => sql`${status} in ('RUNNING', 'FAILED')`;
/** Condition for instances that need an operator. Written out as above. */
export const isFailed = (status: AnyPgColumn) => sql`${status} = 'FAILED'`;
/** Condition for ended instances. Written out as above. */
export const isEnded = (endedAt: AnyPgColumn) => sql`${endedAt} is not null`;
/** Condition for called instances. Written out as above. */
export const isCalled = (callerId: AnyPgColumn) => sql`${callerId} is not null`;

/** Sort key of the end: a running instance comes after all others. */
export const endOrder = (endedAt: AnyPgColumn) => sql`coalesce(${endedAt}, timestamptz 'infinity')`;
/** Sort key of the business key: an instance without one comes first. */
export const keyOrder = (businessKey: AnyPgColumn) => sql`coalesce(${businessKey}, '')`;
/** Sort key of the duration: a running instance comes after all others. */
export const durationOrder = (durationMs: AnyPgColumn) => sql`coalesce(${durationMs}, 9223372036854775807)`;

export const processInstance = pgTable(
  'process_instance',
  {
    /** Id of the instance at the engine. */
    id: text('id').primaryKey(),
    tenantId: tenant(),
    processDefinitionId: text('process_definition_id').notNull(),
    processDefinitionKey: text('process_definition_key').notNull(),
    version: integer('version').notNull(),
    businessKey: text('business_key'),
    /** Instance whose call activity has started this one. */
    callerId: text('caller_id'),
    status: text('status', { enum: instanceStatuses }).notNull(),
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at'),
    durationMs: bigint('duration_ms', { mode: 'number' }).generatedAlwaysAs(sql`extract(epoch from ended_at - started_at) * 1000`),
    endActivityId: text('end_activity_id'),
    /** Name of the end event, or reason of the cancellation. */
    outcome: text('outcome'),
    cancelReason: text('cancel_reason'),
    tokens: jsonb('tokens').$type<readonly Token[]>().notNull().default([]),
    /** Ids of the elements with a token, or with a job of a continuation that failed. */
    currentElements: text('current_elements').array().notNull().default([]),
    waitsFor: text('waits_for', { enum: waitKinds }).array().notNull().default([]),
    /** Elements whose work the engine gave up on, or whose decision it does not take. */
    failedElements: text('failed_elements').array().notNull().default([]),
    /** Messages of the incidents, one a line; null without one. */
    problem: text('problem'),
    /** Time at which the reading of the engine began. An earlier reading never replaces a later one. */
    readAt: exactly('read_at'),
  },
  (table) => {
    const { tenantId, id, status, processDefinitionKey: key, version, startedAt } = table;
    return [
      // Walked in order.
      index('process_instance_started').on(tenantId, startedAt, id),
      index('process_instance_ended').on(tenantId, endOrder(table.endedAt), id),
      index('process_instance_key').on(tenantId, keyOrder(table.businessKey), id),
      index('process_instance_live_key').on(tenantId, keyOrder(table.businessKey), id).where(isLive(status)),
      index('process_instance_duration').on(tenantId, durationOrder(table.durationMs), id),
      index('process_instance_status').on(tenantId, status, startedAt, id),
      index('process_instance_process').on(tenantId, key, version, startedAt, id),
      // Filtered first, sorted then.
      index('process_instance_begins').on(tenantId, sql`lower(${table.businessKey}) text_pattern_ops`),
      index('process_instance_id_begins').on(sql`${id} text_pattern_ops`),
      // Counted without reading a row: what runs, and what has ended in a window of time.
      index('process_instance_live').on(tenantId, key, version, status, table.waitsFor).where(isLive(status)),
      index('process_instance_window').on(tenantId, table.endedAt, key, version, status, table.durationMs).where(isEnded(table.endedAt)),
      index('process_instance_elements').using('gin', table.currentElements).where(isLive(status)),
      index('process_instance_problem')
        .using('gin', sql`lower(${table.problem}) gin_trgm_ops`)
        .where(isFailed(status)),
      index('process_instance_caller').on(table.callerId).where(isCalled(table.callerId)),
      // For the comparison with the engine.
      index('process_instance_live_id').on(id).where(isLive(status)),
    ];
  },
);

/** Variable of an instance for searches: a short text, a number or a boolean that no schema marks private. */
export const processVariable = pgTable(
  'process_variable',
  {
    processInstanceId: text('process_instance_id')
      .notNull()
      .references(() => processInstance.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    tenantId: tenant(),
    text: text('text'),
    number: doublePrecision('number'),
    flag: boolean('flag'),
  },
  (table) => {
    const { tenantId, name, processInstanceId: id } = table;
    return [
      primaryKey({ columns: [id, name] }),
      index('process_variable_text').on(tenantId, name, sql`${table.text} collate "C"`, id),
      index('process_variable_number').on(tenantId, name, table.number, id),
      index('process_variable_flag').on(tenantId, name, table.flag, id),
    ];
  },
);

/** Instances that have changed at the engine and are to be read again; each row goes once it is read. */
export const changedInstance = pgTable(
  'changed_instance',
  {
    id: text('id').primaryKey(),
    /** Time from which it is to be read. */
    dueAt: exactly('due_at'),
  },
  (table) => [index('changed_instance_due').on(table.dueAt)],
);
