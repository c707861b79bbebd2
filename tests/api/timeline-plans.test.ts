import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { InstanceEventKind } from '#netlify/services/processes/timeline/event.ts';
import { listEvents } from '#netlify/services/processes/timeline/list-events.ts';

import { somebody } from './activity-scene.ts';
import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

/** Events of each kind of the instance `long`; twice as many of other instances. */
const count = 20_000;
const first = 50;

let explained: ExplainedDatabase;
beforeAll(async () => {
  explained = await explainedDatabase();
  await seed();
}, 300_000);
afterAll(() => explained.pool.end());

async function seed(): Promise<void> {
  const rows = `generate_series(1, ${3 * count}) n`;
  const instance = `case when n % 3 = 0 then 'long' else 'I' || n end`;
  const when = `timestamptz '2046-01-01' + n * interval '1 second'`;
  for (const statement of [
    `insert into activity (id, title, candidate_groups, priority, status, context, process_instance_id)
      select 'A' || n, 'Title ' || n, array['team'], 50, 'COMPLETED', '[]', ${instance} from ${rows}`,
    `insert into activity_history (activity_id, process_instance_id, actor, action, to_status, at) select 'A' || n, ${instance}, 'p', 'opened', 'OPEN', ${when} from ${rows}`,
    `insert into effect_ledger (job_correlation_id, job_id, worker_id, topic, process_instance_id, process_definition_key, state, created_at)
      select n, n, 'w', 't', ${instance}, 'p', 'DONE', ${when} from ${rows}`,
    `insert into outgoing_call (job_correlation_id, id, process_instance_id, element_id, system, operation, attempt, started_at, duration_ms, result)
      select n, n, ${instance}, 'e', 'mail', 'send', 1, ${when}, 1, 'TIMED_OUT' from ${rows}`,
    `insert into message (id, kind, name, business_key, variables, idempotency_key, request_hash, state, expires_at, wait_id, process_instance_id, created_by, created_at)
      select n, 'MESSAGE', 'm', n, '{}', n, 'h', 'DELIVERED', now(), n, ${instance}, 'p', ${when} from ${rows}`,
    `insert into incident (id, kind, source_id, process_instance_id, business_key, process_definition_key, error_class, message, fingerprint, failed_at)
      select n, 'JOB', n, ${instance}, 'K', 'p', 'ENGINE_FAILED', 'm', 'f', ${when} from ${rows}`,
    `insert into operation (id, kind, arguments, status, created_by, started_by, started_at, expires_at, total, pending, skipped)
      select n, 'CANCEL', '{}', 'DONE', 'p', 'p', now(), now(), 1, 0, 0 from ${rows}`,
    `insert into operation_item (operation_id, position, process_instance_id, seen, status, changed_at) select n, 0, ${instance}, '{}', 'DONE', ${when} from ${rows}`,
    `insert into audit (at, actor, operation, target, result, facts) select ${when}, 'p', 'cancelProcess', ${instance}, 'done', '{}' from ${rows}`,
    'vacuum analyze',
  ])
    await explained.deps.database.execute(sql.raw(statement));
}

const kinds: readonly InstanceEventKind[] = ['JOB', 'CALL', 'ACTIVITY', 'MESSAGE', 'INCIDENT', 'OPERATION'];
const readers = {
  operator: somebody('plans-operator', { roles: ['operator', 'auditor'] }),
  candidate: somebody('plans-candidate', { groups: ['team'] }),
};

const instance = { id: 'long', processDefinitionId: 'p:1:u' };
const page = (who: keyof typeof readers, kind: InstanceEventKind, after: string | null) =>
  listEvents({ deps: explained.deps, person: readers[who], instance }, { kinds: [kind], first, after });

describe.each([
  ['operator', kinds],
  ['candidate', kinds.filter((kind) => kind !== 'OPERATION')],
] as const)('a page of the timeline of a %s', (who, seen) => {
  it.each(seen)('reads a page of rows of %s of an instance that has 20,000', async (kind) => {
    const { nodes, pageInfo } = await page(who, kind, null);
    expect(nodes).toHaveLength(first);
    for (const after of [null, pageInfo.endCursor]) {
      const { rows, wholeTables } = await explained.costOf(() => page(who, kind, after));
      expect(wholeTables).toEqual([]);
      // Two sources have operations, and rows are joined to those of another table.
      expect(rows, `rows behind ${after}`).toBeLessThanOrEqual(4 * (first + 1));
    }
  });
});
