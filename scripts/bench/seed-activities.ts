import { sql } from 'drizzle-orm';
import { z } from 'zod';

import { formSchemaOf } from '#inngest/define/form-schema.ts';
import { formUiOf } from '#inngest/define/form-ui.ts';
import { type ContextField, defineUserTask } from '#inngest/define/user-task.ts';
import type { Database } from '#netlify/database/client.ts';

export interface Seed {
  readonly count: number;
  /** Whether each row has the form and context of a review, which are most of its bytes and in no index. */
  readonly withForms: boolean;
}

const text = z.string().trim().max(1000);
/** Review with the size of a usual one: three ways to decide, and ten facts beside the form. */
const review = defineUserTask({
  form: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('approve'), reason: text.optional(), note: text.optional().meta({ private: true }) }),
    z.object({ outcome: z.literal('reject'), reason: text.min(1, 'Give a reason'), note: text.optional().meta({ private: true }) }),
    z.object({ outcome: z.literal('ask'), reason: text.min(1, 'Ask a question'), note: text.optional().meta({ private: true }) }),
  ]),
  outcomes: {
    approve: { label: 'Approve', tone: 'positive' },
    reject: { label: 'Reject', tone: 'negative' },
    ask: { label: 'Ask for more information', tone: 'neutral' },
  },
  context: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`fact${index}`, { label: `Fact ${index}`, group: 'Facts' }])),
  output: z.object({ outcome: z.string() }),
  variables: ({ outcome }) => ({ outcome }),
});

/**
 * Fills an empty database with Activities as years of work leave them: one in five is not closed, the newest first of all; people have
 * claimed one in five of the open ones; due dates lie on both sides of now. The same count makes the same rows, except for the moment.
 *
 * Groups: `large` (half of all), `mid` (10 %), `small` (2 %), `rare` (0.1 %), `team-0` to `team-99` (the rest), and two that
 * no statistics foresee: `late` (1 %) is due after all others, of `past` (5 %) nothing is open. People: `person-0` to `person-299`. One in
 * ten rows belongs to the tenant `north`, the others to ''.
 */
export async function seedActivities(database: Database, { count, withForms }: Seed): Promise<void> {
  const indexes = await dropIndexes(database);
  await insertActivities(database, { count, withForms });
  await database.execute(sql`
    insert into activity_history (tenant_id, activity_id, at, actor, action, to_status, version)
    select tenant_id, id, created_at, 'process', 'opened', 'OPEN', 1 from activity union all
    select tenant_id, id, updated_at, decided_by, 'completed', status, 2 from activity where decided_by is not null order by 3`);
  await database.execute(sql`
    insert into watcher (activity_id, person_id) select id, 'person-' || (right(id, 8)::int / 10) % 300 from activity where right(id, 1) = '7'`);
  for (const definition of indexes) await database.execute(sql.raw(definition));
  await database.execute(sql`vacuum analyze activity, activity_history, watcher`);
}

async function insertActivities(database: Database, { count, withForms }: Seed): Promise<void> {
  const form = withForms ? JSON.stringify(formSchemaOf(review.form)) : '{}';
  const formUi = withForms ? JSON.stringify(formUiOf(review)) : '{}';
  const context = withForms ? JSON.stringify(shownContext()) : '[]';
  await database.execute(sql`
    insert into activity (id, tenant_id, task_id, user_task_key, process_instance_id, process_definition_key, title, description, business_key,
      candidate_groups, assignee, owner, delegation, priority, due_at, follow_up_at, status, delivery, version, form_schema, form_ui, context,
      decision, decided_by, decided_at, created_at, updated_at)
    select 'A' || lpad(n::text, 25, '0'), case when chance % 10 = 3 then 'north' else '' end, 'task-' || n, 'task-' || chance % 7,
      'instance-' || n / 2, case when chance % 1000 = 1 then 'rare-process' else 'process-' || chance % 5 end,
      (array['Review application', 'Approve expense', 'Check contract', 'Sign off'])[1 + chance % 4] || ' ' || substr(md5(n::text), 1, 6),
      'Decide about the case of ' || (array['Ada', 'Ben', 'Cem', 'Dora'])[1 + n % 4] || '. Compare what is known with what was given.',
      'APP-' || n, array[team], case when status = 'CLAIMED' or is_closed then person end,
      case when status = 'CLAIMED' and chance % 4 = 0 then 'person-' || (chance / 7) % 300 end,
      case when status = 'CLAIMED' and chance % 4 = 0 then 'PENDING' else 'NONE' end, (chance / 3) % 101,
      case when team = 'late' then now() + interval '900 days' when chance % 11 = 0 then null
        else now() + ((chance / 5) % 40000 - 20000) * interval '10 minutes' end,
      case when chance % 13 = 0 then now() + interval '3 days' end, status, case when status = 'COMPLETED' then 'ACCEPTED' else 'NONE' end, 2,
      ${form}::json, ${formUi}::json, ${context}::json, case when is_closed then '{"outcome": "approve"}'::jsonb end,
      case when is_closed then person end, case when is_closed then now() - age * interval '3 minutes' end,
      now() - age * interval '5 minutes', now() - age * interval '3 minutes'
    from generate_series(1, ${count}::int) n,
      lateral (select abs(hashint4(n)) as chance, abs(hashint4(n + 1000000)) as other, ${count}::int - n as age) as dice,
      lateral (select 'person-' || other % 300 as person, case when other % 1000 = 0 then 'rare' when other % 1000 < 11 then 'late'
        when other % 1000 < 31 then 'small' when other % 1000 < 81 then 'past' when other % 1000 < 181 then 'mid'
        when other % 1000 < 681 then 'large' else 'team-' || other % 100 end as team) as work,
      lateral (select case when team = 'past' or (chance / 100) % 10 >= 2 then (array['COMPLETED', 'COMPLETED', 'COMPLETED', 'CANCELLED', 'SUPERSEDED'])[1 + chance % 5]
        when chance % 5 = 0 then 'CLAIMED' else 'OPEN' end as status) as state,
      lateral (select status not in ('OPEN', 'CLAIMED') as is_closed) as stage`);
}

const shownContext = () =>
  Object.entries<ContextField>(review.context).map(([name, { label, kind = 'text', group }]) => {
    return { name, label, value: 'As it was found', kind: kind.toUpperCase(), group };
  });

/**
 * Drops the indexes: filling a table first and indexing it afterwards is many times faster. @returns the statements that restore the
 * indexes
 */
async function dropIndexes(database: Database): Promise<string[]> {
  const { rows } = await database.execute<{ indexname: string; indexdef: string }>(
    sql`select indexname, indexdef from pg_indexes where tablename in ('activity', 'activity_history') and indexname not in (select conname from pg_constraint)`,
  );
  for (const { indexname } of rows) await database.execute(sql.raw(`drop index ${indexname}`));
  return rows.map(({ indexdef }) => indexdef);
}
