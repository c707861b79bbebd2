import { afterAll, beforeAll, expect, it } from 'vitest';

import { eventually } from '#tests/support/eventually.ts';
import { type OwnEngine, startOwnEngine } from '#tests/support/own-engine.ts';
import { deploySmallModels } from '#tests/support/small-models.ts';

/** Ended instances with one ended task each, a minute apart. */
const count = 20_000;
/** Number of rows that each selection is about. */
const few = 50;

let engine: OwnEngine;
let ended: string;

beforeAll(async () => {
  engine = await startOwnEngine('history_plans');
  await deploySmallModels(engine.client, [{ key: 'deciding', elements: ['<userTask id="decide"/>'] }]);
  const { id } = await engine.client.processInstances.start({
    processDefinitionKey: 'deciding',
    businessKey: 'key',
    variables: {},
    tenantId: '',
  });
  const [task] = await engine.client.tasks.list({ processInstanceId: id });
  await engine.client.tasks.complete(task?.id ?? '', { variables: {} });
  ended = id;
  await copyHistory();
});

afterAll(() => engine?.close());

/** Copies the one instance and its task in the database: to start and end as many would take minutes. */
async function copyHistory(): Promise<void> {
  const id = `'instance-' || copy`;
  const end = `now() - copy * interval '1 minute'`;
  const copies = (table: string, values: string) =>
    `insert into ${table} select (jsonb_populate_record(original, jsonb_build_object(${values}))).*
     from ${table} original, generate_series(1, ${count}) copy`;
  await engine.sql.query(
    copies(
      'act_hi_procinst',
      `'id_', ${id}, 'proc_inst_id_', ${id}, 'business_key_', 'key-' || copy % ${count / few}, 'end_time_', ${end},
      'super_process_instance_id_', case when copy <= ${few} then 'caller' end`,
    ),
  );
  await engine.sql.query(copies('act_hi_taskinst', `'id_', 'task-' || copy, 'proc_inst_id_', ${id}, 'end_time_', ${end}`));
  await engine.sql.query('vacuum analyze');
}

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const selections: [string, table: string, read: () => Promise<unknown[]>][] = [
  [
    'tasks that ended since the last sweep',
    'act_hi_taskinst',
    () => engine.client.history.tasks({ finishedAfter: minutesAgo(few), page: { start: 0, size: few } }),
  ],
  ['tasks of an instance', 'act_hi_taskinst', () => engine.client.history.tasks({ processInstanceId: 'instance-7' })],
  [
    'instances that retention removes',
    'act_hi_procinst',
    instances({ finished: true, finishedBefore: minutesAgo(count - few), excludeSubprocesses: true, sort: 'endTime', order: 'asc' }),
  ],
  ['instances that others have called', 'act_hi_procinst', instances({ superProcessInstanceId: 'caller' })],
  ['instances of a business key of a tenant', 'act_hi_procinst', instances({ tenantId: '', businessKey: 'key-7', finished: true })],
  ['instances by their ids', 'act_hi_procinst', () => instances({ processInstanceIds: [ended, 'instance-7'] })()],
];

function instances(filter: Parameters<OwnEngine['client']['history']['processInstances']>[0]): () => Promise<unknown[]> {
  return async () => (await engine.client.history.processInstances({ ...filter, size: few })).rows;
}

it.each(selections)(
  'finds %s by an index',
  async (_, table, read) => {
    const before = await readsOf(table);
    expect((await read()).length).toBeGreaterThan(0);
    // The engine's connections publish their counts up to ten seconds late.
    const after = await eventually(
      () => readsOf(table),
      ({ scans, lookups }) => scans + lookups > before.scans + before.lookups,
      { seconds: 20, everyMs: 250, what: `The reads of ${table}` },
    );
    expect(after.scans - before.scans, 'scans of the whole table').toBe(0);
  },
  30_000,
);

async function readsOf(table: string): Promise<{ scans: number; lookups: number }> {
  const { rows } = await engine.sql.query<{ scans: number; lookups: number }>(
    'select seq_scan::int as scans, idx_scan::int as lookups from pg_stat_user_tables where relname = $1',
    [table],
  );
  return rows[0] ?? { scans: -1, lookups: -1 };
}
