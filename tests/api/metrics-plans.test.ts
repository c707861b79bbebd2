import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addSamples } from '#netlify/services/counting/add-samples.ts';
import { measureBridge } from '#netlify/services/metrics/measure-bridge.ts';
import { measureWork } from '#netlify/services/metrics/measure-work.ts';
import { readTotals } from '#netlify/services/metrics/read-totals.ts';

import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

/** Rows of history, and rows of what is under way. */
const history = 60_000;
const live = 600;

let explained: ExplainedDatabase;

beforeAll(async () => {
  explained = await explainedDatabase();
  for (const statement of [
    `set session_replication_role = replica`,
    `insert into process_instance (id, tenant_id, process_definition_id, process_definition_key, version, status, waits_for, started_at, ended_at, read_at)
      select n, 't' || n % 7, 'p:1:u', 'p' || n % 3, 1, case when n <= ${live} then 'RUNNING' else 'COMPLETED' end, '{PERSON}', now(),
        case when n <= ${live} then null else now() end, now() from generate_series(1, ${history}) n`,
    `insert into activity (id, tenant_id, title, candidate_groups, priority, context, process_definition_key, status, due_at)
      select n, 't' || n % 7, 't', '{}', 50, '[]', 'p' || n % 3, case when n <= ${live} then 'OPEN' else 'COMPLETED' end, now() from generate_series(1, ${history}) n`,
    `insert into alert (id, kind, key, state, value, threshold, sentence, resolved_at)
      select n, 'DEAD_LETTERS', n, 'RESOLVED', 1, 0, 's', now() from generate_series(1, ${history}) n`,
    `insert into metric_sample (metric, subject, value) select 'baton_job_duration_seconds', 't' || n % 50, n from generate_series(1, ${history}) n`,
    `set session_replication_role = origin`,
    'vacuum analyze',
  ])
    await explained.pool.query(statement);
}, 300_000);
afterAll(() => explained.pool.end());

describe('a scrape costs what is under way, whatever has ended', () => {
  it.each([
    ['work', () => measureWork(explained.deps), 3 * live],
    ['the bridge', () => measureBridge(explained.deps, new Date()), 200],
    ['the totals', () => readTotals(explained.deps), 1_000],
  ])('that reads %s', async (_, work, rows) => {
    const cost = await explained.costOf(work);
    expect(cost.rows).toBeLessThanOrEqual(rows);
    expect(cost.wholeTables.filter((table) => ['process_instance', 'activity', 'alert'].includes(table))).toEqual([]);
  });

  it('that adds a page of samples', async () => {
    const parts = await explained.plansOf(() => addSamples(explained.deps, 100));
    const scans = parts.filter((part) => part['Relation Name'] === 'metric_sample').map((part) => part['Node Type']);
    expect(scans).toContain('Index Scan');
    expect(scans).not.toContain('Seq Scan');
  });

  it('sees a missing index', async () => {
    await explained.deps.database.execute(sql`drop index alert_open`);
    expect((await explained.costOf(() => measureBridge(explained.deps, new Date()))).wholeTables).toContain('alert');
  });
});
