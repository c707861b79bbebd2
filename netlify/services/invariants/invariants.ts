/** Invariants of the database that are checked once an hour. `npm run check` compares all of it with the engine as well. */
import { type SQL, sql } from 'drizzle-orm';

import type { Transaction } from '#netlify/database/client.ts';
import type { InvariantId } from '#netlify/database/schema.ts';

import { readEndOfChain } from './audit-chain.ts';
import { readDatabaseRole } from './database-role.ts';

/** Record that violates an invariant. */
export interface Violation {
  /** Id of the record, or a sentence where there is none. */
  readonly subject: string;
  /** Null: the deployment. */
  readonly tenantId: string | null;
}

/** Violations of one invariant that are listed; more have the same cause. */
const maxViolations = 50;
/** Newest rows that are read of a table that grows. */
const newestRows = 20_000;
/** Time that news of the engine may take. */
const settled = (at: SQL): SQL => sql`${at} < now() - interval '15 minutes'`;

type Check = (database: Transaction, known: readonly string[]) => Promise<readonly Violation[]>;

interface Invariant {
  /** Invariant in one sentence. */
  readonly statement: string;
  readonly check: Check;
}

/** Reads violations by SQL: a query of (subject, tenant). */
const rowsOf =
  (query: (known: SQL) => SQL): Check =>
  async (database, known) => {
    const ids = sql`array[${sql.join([...known.map((id) => sql`${id}`), sql`null`], sql`, `)}]::text[]`;
    const { rows } = await database.execute<{ subject: string; tenant: string | null }>(sql`${query(ids)} limit ${maxViolations}`);
    return rows.map(({ subject, tenant }) => ({ subject, tenantId: tenant }));
  };

const ofDeployment = (subjects: readonly string[]): Violation[] => subjects.map((subject) => ({ subject, tenantId: null }));

const newestHistory = (known: SQL): SQL => sql`(
  select distinct activity_id from (select activity_id from activity_history order by sequence desc limit ${newestRows}) newest
  union select unnest(${known})) recent`;

/** Activities with recent history. Looked up one by one: a join would read the whole table while that is the cheaper plan. */
const recentActivities = (known: SQL): SQL => sql`${newestHistory(known)}
  cross join lateral (select id, tenant_id, status, decided_by from activity where id = activity_id limit 1) changed`;

/**
 * Invariants with their checks. Each check reads a bounded number of rows: what is open, or the newest rows of a table that grows, and the
 * `known` violations of before.
 */
export const invariants: Readonly<Record<InvariantId, Invariant>> = {
  STARTED_INSTANCE_EXISTS: {
    statement: 'Every accepted start has its process instance.',
    check: rowsOf(
      (known) => sql`
      select start.id as subject, start.tenant_id as tenant from (
        (select * from intent where status = 'STARTED' order by created_at desc limit ${newestRows})
        union select * from intent where id = any(${known})) start
      where ${settled(sql`start.updated_at`)} and not exists (select from process_instance where id = start.process_instance_id)`,
    ),
  },
  ONE_INSTANCE_PER_START: {
    statement: 'No accepted start has a second running instance.',
    check: rowsOf(
      () => sql`
      select live.id as subject, live.tenant_id as tenant from process_instance live
      join intent start on (start.tenant_id, start.process_definition_key, start.business_key)
        = (live.tenant_id, live.process_definition_key, live.business_key)
      where live.status in ('RUNNING', 'FAILED') and live.caller_id is null and ${settled(sql`live.started_at`)}
        and start.status = 'STARTED' and start.process_instance_id <> live.id`,
    ),
  },
  EFFECTS_ARE_SETTLED: {
    statement: 'No effect is left half done once its process instance has ended.',
    check: rowsOf(
      () => sql`
      select job_correlation_id as subject, effect.tenant_id as tenant from effect_ledger effect
      join process_instance instance on instance.id = effect.process_instance_id
      where effect.state = 'STARTED' and instance.status = 'COMPLETED' and ${settled(sql`instance.ended_at`)}`,
    ),
  },
  ACTIVITIES_FOLLOW_INSTANCES: {
    statement: 'No Activity is open once its process instance has ended.',
    check: rowsOf(
      () => sql`
      select activity.id as subject, activity.tenant_id as tenant from activity
      join process_instance instance on instance.id = activity.process_instance_id
      where activity.status in ('OPEN', 'CLAIMED') and activity.task_id is not null and ${settled(sql`instance.ended_at`)}`,
    ),
  },
  ONE_DECISION_PER_ACTIVITY: {
    statement: 'No Activity was decided twice.',
    check: rowsOf(
      (known) => sql`
      select activity_id as subject, min(tenant_id) as tenant from activity_history join ${newestHistory(known)} using (activity_id)
      group by activity_id
      having count(*) filter (where action = 'completed') > 1 + count(*) filter (where action = 'reopened')`,
    ),
  },
  DECISIONS_HAVE_AN_ACTOR: {
    statement: 'Every completed Activity names who decided.',
    check: rowsOf(
      (known) => sql`
      select id as subject, tenant_id as tenant from ${recentActivities(known)}
      where status = 'COMPLETED' and decided_by is null`,
    ),
  },
  HISTORY_IS_COMPLETE: {
    statement: 'The history of an Activity leads to its status.',
    check: rowsOf(
      (known) => sql`
      select id as subject, tenant_id as tenant from ${recentActivities(known)}
      where status <> (select to_status from activity_history where activity_id = id order by sequence desc limit 1)`,
    ),
  },
  AUDIT_IS_UNCHANGED: {
    statement: 'The newest rows of the audit are as their hash chain sealed them.',
    check: async (database) => ofDeployment(await readEndOfChain(database)),
  },
  FUNCTIONS_OWN_NO_TABLE: {
    statement: 'The database role of the functions owns no table, and changes no row that is append-only.',
    check: async (database) => {
      const { owned, changeable } = await readDatabaseRole(database);
      return ofDeployment([...new Set([...owned, ...changeable])]);
    },
  },
};
