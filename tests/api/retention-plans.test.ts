import nock from 'nock';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import * as schema from '#netlify/database/schema.ts';
import type { ApiDependencies } from '#netlify/core/dependencies.ts';
import { eraseBusinessKey } from '#netlify/services/erasure/erase-business-key.ts';
import { erasePerson } from '#netlify/services/erasure/erase-person.ts';
import { prunePage, prunings, type PruneTarget } from '#netlify/services/retention/prune.ts';
import { useNock } from '#tests/support/mocked-network.ts';

import { createDatabase, startApi } from './api-under-test.ts';
import { page, processApi } from './engine-replies.ts';

/** Rows of each table; one in four is old. */
const count = 30_000;

let pool: Pool;
let deps: ApiDependencies;
let statements: { readonly text: string; readonly values: unknown[] }[] = [];

useNock();
beforeAll(async () => {
  pool = new Pool({ connectionString: await createDatabase(), max: 2 });
  const logQuery = (text: string, values: unknown[]): void => void statements.push({ text, values });
  const database = drizzle(pool, { schema, logger: { logQuery } });
  const api = await startApi();
  deps = { ...api.deps, database };
  await api.close();
  nock(processApi).persist().post('/query/historic-process-instances').reply(200, page());
  await seed();
}, 300_000);
afterAll(() => pool.end());

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
    `insert into activity_change (tenant_id, audience, at) select '', '{}', ${when} from ${rows}`,
    `insert into effect_ledger (job_correlation_id, job_id, worker_id, topic, process_instance_id, process_definition_key, state, updated_at)
      select n, n, 'w', 't', 'I' || n, 'p', case when n % 10 = 0 then 'STARTED' else 'DONE' end, ${when} from ${rows}`,
    `insert into intent (id, idempotency_key, request_hash, process_definition_key, business_key, variables, status, created_by, updated_at)
      select n, n, 'h', 'p', n, '{}', 'STARTED', 'p' || n % 100, ${when} from ${rows}`,
    `insert into customer (id, idempotency_key, business_key, full_name, country, email) select n, n, n, 'Name', 'NL', 'e' from ${rows}`,
    `insert into audit (at, actor, operation, target, result, facts) select ${when}, 'p', 'o', n, 'done', '{}' from ${rows}`,
    `insert into audit_link select sequence, sequence, at, 's', 'h', 'h' from audit`,
    `insert into outbox (id, name, data, sent_at) select n, 'n', '{}', ${when} from ${rows}`,
    `insert into person (id, name, roles, groups, seen_at) select 'p' || n, 'Name ' || n, '{}', '{}', ${when} from ${rows}`,
    `insert into rate_count (key, minute, used) select n, extract(epoch from ${when}) / 60, 1 from ${rows}`,
    `insert into open_stream (id, person_id, until) select n, 'p' || n, ${when} from ${rows}`,
    `insert into message (id, kind, name, business_key, variables, idempotency_key, request_hash, state, expires_at, wait_id, process_instance_id, created_by, created_at)
      select n, 'MESSAGE', 'm', n, '{}', n, 'h', case when n % 5 = 0 then 'WAITING' else 'DELIVERED' end, now(), n, 'I' || n, 'p' || n % 100, ${when} from ${rows}`,
    'vacuum analyze',
  ])
    await deps.database.execute(sql.raw(statement));
}

const node = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;
const answer = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: node })) })).length(1);

const withParts = (part: Node): Node[] => [part, ...(part.Plans ?? []).flatMap(withParts)];

/** Returns the full scans and the sorts in the plans of this work's statements. */
async function expensiveParts(work: () => Promise<unknown>): Promise<string[]> {
  statements = [];
  await work();
  const asked = statements.filter(({ text }) => /^\s*(select|delete|with|update)/.test(text) && !text.includes('set_config'));
  expect(asked.length, 'statements that were seen').toBeGreaterThan(0);
  const parts = await Promise.all(
    asked.map(async ({ text, values }) => {
      const { rows } = await pool.query(`explain (format json) ${text}`, values);
      return withParts(answer.parse(rows)[0]?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'No plan' });
    }),
  );
  const expensive = parts.flat().filter((part) => ['Seq Scan', 'Sort', 'No plan'].includes(part['Node Type']));
  return expensive.map((part) => `${part['Node Type']} ${part['Relation Name'] ?? ''}`.trim());
}

const targets = (Object.keys(prunings) as PruneTarget[]).filter((target) => target !== 'HISTORY');

it.each(targets)('finds old rows of %s by an index, in its order', async (target) => {
  expect(await expensiveParts(() => prunePage(deps, target, ''))).toEqual([]);
});

it('finds what names a person by indexes', async () => {
  expect(await expensiveParts(() => erasePerson(deps, '', 'p4711'))).toEqual([]);
});

it('finds what has a business key by indexes', async () => {
  const parts = await expensiveParts(() => eraseBusinessKey(deps, '', '4711'));
  // Few rows are sorted, to take each instance once.
  expect(parts.filter((part) => part !== 'Sort')).toEqual([]);
});

it('sees a missing index', async () => {
  await deps.database.execute(sql`drop index audit_at`);
  expect(await expensiveParts(() => prunePage(deps, 'AUDIT', ''))).toEqual(['Sort', 'Seq Scan audit']);
});
