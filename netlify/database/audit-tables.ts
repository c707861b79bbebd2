/** The audit of mutations, and the hash chain that shows later changes of it. */
import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

import { at, type Json, now, tenant } from './columns.ts';

/** Append-only: one row for each mutation of a person, written in the transaction of the change; two where the engine makes it. */
export const audit = pgTable(
  'audit',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    at: now('at'),
    tenantId: tenant(),
    /** Shared by the rows of one mutation; null in rows of releases before it. */
    mutationId: text('mutation_id'),
    actor: text('actor').notNull(),
    operation: text('operation').notNull(),
    target: text('target').notNull(),
    /** `asked`: before the engine was asked for the change, its outcome follows; `done`; `ended`: the end of an operation; or the code of the error that the person got. */
    result: text('result').notNull(),
    facts: jsonb('facts').$type<Json>().notNull(),
    /** Newest link of the chain; null until it is sealed, and after an erasure until it is sealed anew. */
    position: bigint('position', { mode: 'number' }),
  },
  (table) => [
    index('audit_at').on(table.at),
    index('audit_of_tenant').on(table.tenantId, table.at, table.sequence),
    index('audit_actor').on(table.tenantId, table.actor, table.at, table.sequence),
    index('audit_operation').on(table.tenantId, table.operation, table.at, table.sequence),
    index('audit_target').on(table.tenantId, table.target, table.at, table.sequence),
    index('audit_unsealed')
      .on(table.sequence)
      .where(sql`${table.position} is null`),
    // For erasure.
    index('audit_facts').using('gin', sql`${table.facts} jsonb_path_ops`),
  ],
);

/**
 * Link of the hash chain over the audit, in the order of sealing and without gaps. The last link before rows that retention has removed stays
 * as the anchor of the others.
 */
export const auditLink = pgTable(
  'audit_link',
  {
    position: bigint('position', { mode: 'number' }).primaryKey(),
    /** The row of the audit. A row that an erasure has changed gets another link. */
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    /** Time at which the row was written. */
    at: at('at').notNull(),
    /** Key of `rowHash`. Null after an erasure: nobody can try values against the hash any more. */
    salt: text('salt'),
    rowHash: text('row_hash').notNull(),
    /** Over the hash before it and this link. */
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_link_sequence').on(table.sequence, table.position)],
);
