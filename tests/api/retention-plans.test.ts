import nock from 'nock';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { eraseBusinessKey } from '#netlify/services/erasure/erase-business-key.ts';
import { erasePerson } from '#netlify/services/erasure/erase-person.ts';
import { prunePage, prunings, type PruneTarget } from '#netlify/services/retention/prune.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { page, processApi } from './engine-replies.ts';
import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';
import { installedRows } from './installed.ts';

/** Rows of each table; one in four is old. */
const count = 30_000;

let explained: ExplainedDatabase;

useNock();
beforeAll(async () => {
  explained = await explainedDatabase();
  nock(processApi).persist().post('/query/historic-process-instances').reply(200, page());
  await seed();
}, 300_000);
afterAll(() => explained.pool.end());

async function seed(): Promise<void> {
  const when = `case when n % 4 = 3 then timestamptz '2001-01-01' else now() - n * interval '1 second' end`;
  const rows = `generate_series(1, ${count}) n`;
  for (const statement of [
    `insert into activity (id, title, candidate_groups, priority, status, context, process_instance_id, updated_at, business_key)
      select 'A' || n, 'Title ' || n, '{team}', 50, case when n % 5 = 0 then 'OPEN' else 'COMPLETED' end, '[]', 'I' || n, ${when}, 'K' || n from ${rows}`,
    `insert into draft (activity_id, person_id, decision, saved_at) select 'A' || n, 'p', '{}', ${when} from ${rows}`,
    `insert into viewer (tab, person_id, activity_id, connection, seen_at) select 't' || n, 'p', 'A' || n, 'c', ${when} from ${rows}`,
    `insert into notification (person_id, activity_id, kind, actor, at, dedupe_key) select 'p', 'A' || n, 'ASSIGNED', 'q', ${when}, n from ${rows}`,
    `insert into digest (id, person_id, content, created_at) select n, 'p', '{"items": []}', ${when} from ${rows}`,
    `insert into activity_history (activity_id, actor, action, to_status) select 'A' || n, 'p', 'opened', 'OPEN' from ${rows}`,
    `insert into comment (id, activity_id, author, text, mentions, idempotency_key) select n, 'A' || n, 'p', 't', '{}', 'k' from ${rows}`,
    `insert into attachment (id, activity_id, name, url, added_by, idempotency_key) select n, 'A' || n, 'n', 'u', 'p', 'k' from ${rows}`,
    `insert into watcher (activity_id, person_id) select 'A' || n, 'p' from ${rows}`,
    `insert into failed_row (kind, row_id, problem, retry_at) select 'TASK', n, 'p', now() from ${rows}`,
    `insert into notification_preference (person_id, email, webhook, digest, muted) select 'p' || n, true, true, 'DAILY', '{}' from ${rows}`,
    `insert into saved_filter (id, person_id, name, filter, "order") select n, 'p' || n, 'f', '{}', 'DUE' from ${rows}`,
    `insert into saved_instance_filter (id, person_id, name, filter, "order", descending, columns)
      select n, 'p' || n, 'f', '{}', 'STARTED', true, '{}' from ${rows}`,
    `insert into activity_change (tenant_id, audience, at) select '', '{}', ${when} from ${rows}`,
    `insert into effect_ledger (job_correlation_id, job_id, worker_id, topic, process_instance_id, process_definition_key, state, updated_at)
      select n, n, 'w', 't', 'I' || n, 'p', case when n % 10 = 0 then 'STARTED' else 'DONE' end, ${when} from ${rows}`,
    `insert into outgoing_call (job_correlation_id, id, process_instance_id, element_id, system, operation, attempt, started_at, duration_ms, result, status)
      select n, n, 'I' || n, 'e', 's', 'o', 1, ${when}, 1, 'ANSWERED', 200 from ${rows}`,
    `insert into intent (id, idempotency_key, request_hash, process_definition_key, business_key, variables, status, created_by, updated_at)
      select n, n, 'h', 'p', n, '{}', 'STARTED', 'p' || n % 100, ${when} from ${rows}`,
    ...installedRows.map((insert) => `${insert} from ${rows}`),
    `insert into audit (at, actor, operation, target, result, facts) select ${when}, 'p', 'o', n, 'done', '{}' from ${rows}`,
    `insert into audit_link select sequence, sequence, at, 's', 'h', 'h' from audit`,
    `insert into outbox (id, name, data, sent_at) select n, 'n', '{}', ${when} from ${rows}`,
    `insert into person (id, name, roles, groups, seen_at) select 'p' || n, 'Name ' || n, '{}', '{}', ${when} from ${rows}`,
    `insert into rate_count (key, minute, used) select n, extract(epoch from ${when}) / 60, 1 from ${rows}`,
    `insert into open_stream (id, person_id, until) select n, 'p' || n, ${when} from ${rows}`,
    `insert into process_instance (id, process_definition_id, process_definition_key, version, business_key, status, started_at, ended_at, read_at)
      select 'I' || n, 'p:1:u', 'p', 1, 'K' || n, 'COMPLETED', ${when}, ${when}, now() from ${rows}`,
    `insert into process_variable (process_instance_id, name, text) select 'I' || n, 'v', 't' from ${rows}`,
    `insert into message (id, kind, name, business_key, variables, idempotency_key, request_hash, state, expires_at, wait_id, process_instance_id, created_by, created_at)
      select n, 'MESSAGE', 'm', n, '{}', n, 'h', case when n % 5 = 0 then 'WAITING' else 'DELIVERED' end, now(), n, 'I' || n, 'p' || n % 100, ${when} from ${rows}`,
    `insert into incident (id, kind, source_id, process_instance_id, business_key, process_definition_key, error_class, message, fingerprint, failed_at, ended_at)
      select n, 'JOB', n, 'I' || n, 'K' || n, 'p', 'ENGINE_FAILED', 'm', n % 1000, now(), case when n % 5 = 0 then null else ${when} end from ${rows}`,
    `insert into error_group (fingerprint, process_definition_key, error_class, pattern, state_by, first_seen, last_seen)
      select n, 'p', 'ENGINE_FAILED', 'm', 'p' || n, ${when}, ${when} from ${rows}`,
    `insert into operation (id, kind, arguments, status, created_by, started_by, created_at, expires_at, total, pending, skipped)
      select n, 'CANCEL', '{}', case when n % 5 = 0 then 'PLANNED' else 'DONE' end, 'p' || n, 'p' || n, ${when}, ${when}, 1, 0, 0 from ${rows}`,
    `insert into operation_item (operation_id, position, process_instance_id, seen, status) select n, 0, 'I' || n, '{}', 'DONE' from ${rows}`,
    `insert into alert (id, kind, key, state, value, threshold, sentence, acknowledged_by, silenced_by, resolved_at)
      select n, 'DEAD_LETTERS', n, 'RESOLVED', 1, 0, 's', 'p' || n, 'p' || n, ${when} from ${rows}`,
    `insert into alert_delivery (id, channel, content, done_at) select n, 'EMAIL', '{"items": [], "more": 0}', ${when} from ${rows}`,
    'vacuum analyze',
  ])
    await explained.deps.database.execute(sql.raw(statement));
}

/** Returns the full scans and the sorts in the plans of this work's statements. */
async function expensiveParts(work: () => Promise<unknown>): Promise<string[]> {
  const expensive = (await explained.plansOf(work)).filter((part) => ['Seq Scan', 'Sort', 'No plan'].includes(part['Node Type']));
  return expensive.map((part) => `${part['Node Type']} ${part['Relation Name'] ?? ''}`.trim());
}

/** Samples are grouped, for which a page of them is sorted: metrics-plans.test.ts looks at that. */
const others: readonly PruneTarget[] = ['HISTORY', 'METRIC_SAMPLES'];
const targets = (Object.keys(prunings) as PruneTarget[]).filter((target) => !others.includes(target));

it.each(targets)('finds old rows of %s by an index, in its order', async (target) => {
  expect(await expensiveParts(() => prunePage(explained.deps, target, ''))).toEqual([]);
});

it('finds what names a person by indexes', async () => {
  expect(await expensiveParts(() => erasePerson(explained.deps, '', 'p4711'))).toEqual([]);
});

it('finds what has a business key by indexes', async () => {
  const parts = await expensiveParts(() => eraseBusinessKey(explained.deps, '', '4711'));
  // Few rows are sorted, to take each instance once.
  expect(parts.filter((part) => part !== 'Sort')).toEqual([]);
});

it('sees a missing index', async () => {
  await explained.deps.database.execute(sql`drop index audit_at`);
  expect(await expensiveParts(() => prunePage(explained.deps, 'AUDIT', ''))).toEqual(['Sort', 'Seq Scan audit']);
});
