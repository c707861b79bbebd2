import { sql } from 'drizzle-orm';

import type { Database } from '#netlify/database/client.ts';

export interface InstanceSeed {
  /** Ended instances, of the last 90 days. */
  readonly ended: number;
  /** Running instances; one in fifty has failed. */
  readonly running: number;
}

/**
 * Fills an empty database with process instances as months of work leave them: of five processes with three versions each, and of one that
 * is rare; with an amount, a risk, a country and a flag as variables. The same counts make the same rows, except for the moment. One in ten
 * rows belongs to the tenant `north`, the others to ''.
 */
export async function seedInstances(database: Database, { ended, running }: InstanceSeed): Promise<void> {
  const indexes = await dropIndexes(database);
  await insertInstances(database, { ended, running });
  await insertVariables(database);
  for (const definition of indexes) await database.execute(sql.raw(definition));
  await database.execute(sql`vacuum analyze process_instance, process_variable`);
}

/** Key of a process whose ids of definitions the engine could have made. */
const definitionOf = sql`key || ':' || version || ':8a3f0f5e-0000-1111-2222-333344445555'`;

async function insertInstances(database: Database, { ended, running }: InstanceSeed): Promise<void> {
  await database.execute(sql`
    insert into process_instance (id, tenant_id, process_definition_id, process_definition_key, version, business_key, caller_id, status,
      started_at, ended_at, end_activity_id, outcome, cancel_reason, tokens, current_elements, waits_for, failed_elements, problem, read_at)
    select md5(n::text)::uuid::text, case when chance % 10 = 3 then 'north' else '' end, ${definitionOf}, key, version, 'APP-' || n,
      case when chance % 20 = 4 then md5((n - 1)::text)::uuid::text end, status, started, ended, case when is_ended then 'done' end,
      case when is_ended then 'Done' end, case when status = 'CANCELLED' then 'Withdrawn' end,
      case when is_ended then '[]'::jsonb else jsonb_build_array(jsonb_build_object('elementId', element, 'type', type, 'since', started)) end,
      case when is_ended then '{}'::text[] else array[element] end, case when is_ended then '{}'::text[] else array[waits] end,
      case when status = 'FAILED' then array[element] else '{}'::text[] end,
      case when status = 'FAILED' then 'The provider of ' || element || ' answered ' || 500 + chance % 5 || ' to request ' || n end, now()
    from generate_series(1, ${ended + running}::int) n,
      lateral (select abs(hashint4(n)) as chance, abs(hashint4(n + 1000000)) as other, n <= ${ended}::int as is_ended) as dice,
      lateral (select case when chance % 1000 = 1 then 'rare-process' else 'process-' || chance % 5 end as key, 1 + other % 3 as version,
        'task-' || other % 7 as element, (array['PERSON', 'SYSTEM', 'TIME', 'MESSAGE', 'SYSTEM', 'PERSON', 'CALLED_PROCESS'])[1 + other % 7] as waits,
        (array['userTask', 'externalWorkerServiceTask', 'intermediateCatchEvent', 'receiveTask', 'externalWorkerServiceTask', 'userTask',
          'callActivity'])[1 + other % 7] as type,
        now() - case when is_ended then ${ended}::int - n else (n - ${ended}::int) * (${ended}::int / greatest(${running}::int, 1)) end
          * interval '90 days' / ${ended}::int as started) as facts,
      lateral (select case when not is_ended and chance % 50 = 7 then 'FAILED' when not is_ended then 'RUNNING'
        when chance % 25 = 8 then 'CANCELLED' else 'COMPLETED' end as status,
        case when is_ended then least(now(), started + (chance % 100000) * interval '1 second') end as ended) as state`);
}

async function insertVariables(database: Database): Promise<void> {
  const of = sql`from process_instance, lateral (select abs(hashtext(id)) as chance) as dice`;
  await database.execute(sql`
    insert into process_variable (process_instance_id, name, tenant_id, number) select id, 'amount', tenant_id, chance % 100000 ${of}`);
  await database.execute(sql`
    insert into process_variable (process_instance_id, name, tenant_id, text)
    select id, 'risk', tenant_id, (array['clear', 'clear', 'review', 'hit'])[1 + chance % 4] ${of}
    union all select id, 'reference', tenant_id, 'REF-' || chance % 1000000 ${of}`);
  await database.execute(sql`
    insert into process_variable (process_instance_id, name, tenant_id, flag) select id, 'express', tenant_id, chance % 10 = 0 ${of}`);
}

/** Drops the indexes: filling a table first and indexing it afterwards is many times faster. @returns the statements that restore them */
async function dropIndexes(database: Database): Promise<string[]> {
  const { rows } = await database.execute<{ indexname: string; indexdef: string }>(
    sql`select indexname, indexdef from pg_indexes where tablename in ('process_instance', 'process_variable')
      and indexname not in (select conname from pg_constraint)`,
  );
  for (const { indexname } of rows) await database.execute(sql.raw(`drop index ${indexname}`));
  return rows.map(({ indexdef }) => indexdef);
}
