import { Client } from 'pg';

import { signIn } from '#scripts/api/caller.ts';
import { reviewBenches } from '#scripts/installed.ts';
import type { Stack } from '#scripts/stack/stack.ts';

import type { LoadBench } from '../load/load-bench.ts';

const SECONDS_OF_COPYING = 600;

/** Returns SQL that copies the matching rows, once for each number from 1 to $1, with some columns replaced. */
const copies = (table: string, own: string, where: string): string =>
  `insert into ${table} select (jsonb_populate_record(found, jsonb_build_object(${own}))).* from ${table} found, generate_series(1, $1::int) n where ${where}`;

/** Copies one instance that waits at a review many times: user task and timers in the engine, the Activity in our database. */
export async function seedUserTasks({ stack, clerk }: LoadBench, count: number): Promise<void> {
  const reviewer = await signIn(stack.urls.host, 'rita');
  const [bench] = reviewBenches;
  if (!bench) throw new Error('No installed workflow has a benchmark with a user task: see scripts/installed.ts.');
  const { id, activity } = await bench.openReview({ clerk, reviewer }, `bench-reconcile-${Date.now()}`);
  await inDatabase(stack, 'flowable', async (engine) => {
    const instance = `'proc_inst_id_', 'bench-' || n`;
    const ofInstance = `${instance}, 'execution_id_', 'bench-' || n`;
    await engine.query(copies('act_ru_execution', `'id_', 'bench-' || n, ${instance}, 'root_proc_inst_id_', 'bench-' || n`, `id_ = $2`), [
      count,
      id,
    ]);
    await engine.query(copies('act_ru_task', `'id_', 'bench-' || n, ${ofInstance}`, `proc_inst_id_ = $2`), [count, id]);
    const timer = `'id_', found.element_id_ || '-' || n, 'process_instance_id_', 'bench-' || n, 'execution_id_', 'bench-' || n, 'exception_stack_id_', null`;
    await engine.query(
      copies('act_ru_timer_job', `${timer}, 'custom_values_id_', null, 'correlation_id_', found.id_ || n`, `process_instance_id_ = $2`),
      [count, id],
    );
    await engine.query('analyze act_ru_execution, act_ru_task, act_ru_timer_job');
  });
  await inDatabase(stack, 'activities', async (ours) => {
    const own = `'id', 'B' || lpad(n::text, 25, '0'), 'task_id', 'bench-' || n, 'process_instance_id', 'bench-' || n, 'idempotency_key', null`;
    const { rows } = await ours.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'activity' and is_generated = 'NEVER'`,
    );
    const names = rows.map(({ column_name: name }) => name);
    await ours.query(
      `insert into activity (${names.map((name) => `"${name}"`).join(', ')}) select ${names.map((name) => `copy."${name}"`).join(', ')}
       from activity found, generate_series(1, $1::int) n, jsonb_populate_record(found, jsonb_build_object(${own})) copy where found.id = $2`,
      [count, activity.id],
    );
    await ours.query('vacuum analyze activity');
  });
}

/** Removes the Activities of some user tasks, and some other user tasks from the engine. */
export async function plantDifferences({ stack }: LoadBench, each: number): Promise<{ left: () => Promise<number> }> {
  const withoutActivity = ids(1, each);
  const withoutTask = ids(each + 1, 2 * each);
  await inDatabase(stack, 'activities', (ours) => ours.query('delete from activity where task_id = any($1)', [withoutActivity]));
  await inDatabase(stack, 'flowable', (engine) => engine.query('delete from act_ru_task where id_ = any($1)', [withoutTask]));
  const opened = `(select count(*) from activity where task_id = any($1))`;
  const closed = `(select count(*) from activity where task_id = any($2) and status not in ('OPEN', 'CLAIMED'))`;
  return {
    left: () =>
      inDatabase(stack, 'activities', async (ours) => {
        const { rows } = await ours.query<{ mended: string }>(`select ${opened} + ${closed} as mended`, [withoutActivity, withoutTask]);
        return 2 * each - Number(rows[0]?.mended);
      }),
  };
}

const ids = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `bench-${from + index}`);

async function inDatabase<Result>(stack: Stack, name: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: stack.postgres.current.url(name), query_timeout: SECONDS_OF_COPYING * 1000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
