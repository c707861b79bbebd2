import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { businessKeysOf, openCounts, trendsOf } from '#netlify/services/incidents/group-facts.ts';
import { listErrorGroups } from '#netlify/services/incidents/list-error-groups.ts';
import { listIncidents, openIncidents } from '#netlify/services/incidents/list-incidents.ts';
import { leaseIncidents } from '#netlify/services/incidents/settle-incidents.ts';

import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

const operator = { kind: 'person', id: 'otto', name: 'Otto', roles: ['operator'], groups: [], tenant: '' } as const;
const groups = Array.from({ length: 25 }, (_, n) => ({ tenantId: '', fingerprint: `f-${n + 1}` }));
const [group = { tenantId: '', fingerprint: '' }] = groups;

let explained: ExplainedDatabase;

beforeAll(async () => {
  explained = await explainedDatabase();
  for (const statement of [
    // 10,000 open incidents in 500 groups, and ten times as many that are over.
    `insert into incident (id, kind, source_id, process_instance_id, business_key, process_definition_key, error_class, message, fingerprint, failed_at, checked_at, ended_at)
      select n, 'JOB', n, 'I' || n, 'K' || n, 'p', 'ENGINE_FAILED', 'm', 'f-' || n % 500, now() - n * interval '20 seconds', now() - interval '1 hour',
        case when n % 11 = 0 then null else now() end from generate_series(1, 110000) n`,
    `insert into error_group (fingerprint, process_definition_key, error_class, pattern, first_seen, last_seen, occurrences)
      select 'f-' || n, 'p', 'ENGINE_FAILED', 'm', now() - n * interval '1 hour', now() - n * interval '1 minute', n from generate_series(1, 20000) n`,
    'vacuum analyze',
  ])
    await explained.deps.database.execute(sql.raw(statement));
}, 300_000);
afterAll(() => explained.pool.end());

/** Returns the full scans of incidents and groups, and the sorts, in the plans of this work's statements. */
async function expensiveParts(work: () => Promise<unknown>): Promise<string[]> {
  const parts = await explained.plansOf(work);
  return parts.flatMap(({ 'Node Type': type, 'Relation Name': table }) => {
    if (type.endsWith('Sort')) return ['Sort'];
    return type === 'Seq Scan' && (table === 'incident' || table === 'error_group') ? [`Seq Scan on ${table}`] : [];
  });
}

it.each([
  ['the list by last occurrence', () => listErrorGroups(explained.deps, operator, { order: 'LAST_SEEN' })],
  ['the list by first occurrence', () => listErrorGroups(explained.deps, operator, { order: 'FIRST_SEEN' })],
  ['the list by occurrences', () => listErrorGroups(explained.deps, operator, { order: 'OCCURRENCES' })],
  ['the counts of a page of groups', () => openCounts(explained.deps, groups)],
  ['the trends of a page of groups', () => trendsOf(explained.deps, 'DAY', groups)],
  ['the incidents of a group', () => listIncidents(explained.deps, group, { open: true })],
  ['the business keys of a group', () => businessKeysOf(explained.deps, group, 20)],
  ['the incidents to retry', () => openIncidents(explained.deps, group, 50)],
  ['the incidents to compare', () => leaseIncidents(explained.deps, { limit: 100 })],
])('%s is found by an index, among 10,000 open incidents and 100,000 that are over', async (_, work) => {
  // Few rows are sorted where they are counted by group.
  expect((await expensiveParts(work)).filter((part) => part !== 'Sort')).toEqual([]);
});

it.each(['LAST_SEEN', 'FIRST_SEEN', 'OCCURRENCES'] as const)('the list by %s is read in the order of an index', async (order) => {
  expect(await expensiveParts(() => listErrorGroups(explained.deps, operator, { order }))).toEqual([]);
});

it('sees a missing index', async () => {
  await explained.deps.database.execute(sql`drop index error_group_last_seen`);
  expect(await expensiveParts(() => listErrorGroups(explained.deps, operator, {}))).toContain('Sort');
});
