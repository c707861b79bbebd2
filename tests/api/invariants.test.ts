import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  activity,
  activityHistory,
  audit,
  effectLedger,
  intent,
  type InvariantId,
  invariantIds,
  invariantViolation,
  processInstance,
} from '#netlify/database/schema.ts';
import { checkInvariants } from '#netlify/services/invariants/check-invariants.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { behindTriggers, emptyTables } from './empty-tables.ts';
import { type ExplainedDatabase, explainedDatabase } from './explained-database.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => emptyTables(api));

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const instance = (id: string, facts: Partial<typeof processInstance.$inferInsert> = {}): typeof processInstance.$inferInsert => ({
  id,
  processDefinitionId: 'hello-world:1:d',
  processDefinitionKey: 'hello-world',
  version: 1,
  businessKey: 'K-1',
  status: 'RUNNING',
  startedAt: minutesAgo(60),
  readAt: new Date().toISOString(),
  ...facts,
});

const start = (facts: Partial<typeof intent.$inferInsert> = {}): typeof intent.$inferInsert => ({
  id: 'start',
  idempotencyKey: 'start',
  requestHash: 'h',
  processDefinitionKey: 'hello-world',
  businessKey: 'K-1',
  variables: {},
  status: 'STARTED',
  processInstanceId: 'own',
  createdBy: 'clara',
  createdAt: minutesAgo(60),
  updatedAt: minutesAgo(60),
  ...facts,
});

/** Plants by invariant; each returns the subject of the violation. */
const plants: Readonly<Record<InvariantId, (minutes: number) => Promise<string | RegExp>>> = {
  STARTED_INSTANCE_EXISTS: async (minutes) => {
    await api.owner.insert(intent).values(start({ updatedAt: minutesAgo(minutes) }));
    return 'start';
  },
  ONE_INSTANCE_PER_START: async (minutes) => {
    await api.owner.insert(intent).values(start());
    await api.owner.insert(processInstance).values([instance('own'), instance('second', { startedAt: minutesAgo(minutes) })]);
    return 'second';
  },
  EFFECTS_ARE_SETTLED: async (minutes) => {
    const delivery = { jobId: 'j', workerId: 'w', processInstanceId: 'over', processDefinitionKey: 'hello-world', topic: 't' };
    await api.owner.insert(effectLedger).values({ ...delivery, jobCorrelationId: 'half-done' });
    await api.owner.insert(processInstance).values(instance('over', { status: 'COMPLETED', endedAt: minutesAgo(minutes) }));
    return 'half-done';
  },
  ACTIVITIES_FOLLOW_INSTANCES: async (minutes) => {
    const { id } = await opened(api);
    const [row] = await api.owner.select().from(activity).where(eq(activity.id, id));
    await api.owner
      .insert(processInstance)
      .values(instance(row?.processInstanceId ?? '', { status: 'CANCELLED', endedAt: minutesAgo(minutes) }));
    return id;
  },
  ONE_DECISION_PER_ACTIVITY: async () => {
    const { id } = await opened(api);
    const decided = { activityId: id, actor: 'rita', action: 'completed', toStatus: 'COMPLETED' } as const;
    await api.owner.insert(activityHistory).values([decided, decided]);
    await api.owner.update(activity).set({ status: 'COMPLETED', decidedBy: 'rita' });
    return id;
  },
  DECISIONS_HAVE_AN_ACTOR: async () => {
    const { id } = await opened(api);
    await api.owner.insert(activityHistory).values({ activityId: id, actor: 'rita', action: 'completed', toStatus: 'COMPLETED' });
    await api.owner.update(activity).set({ status: 'COMPLETED' });
    return id;
  },
  HISTORY_IS_COMPLETE: async () => {
    const { id } = await opened(api);
    await api.owner.update(activity).set({ status: 'CANCELLED' });
    return id;
  },
  AUDIT_IS_UNCHANGED: async () => {
    const facts = { tenantId: '', actor: 'clara', operation: 'addComment', target: 'a', result: 'done', facts: {} };
    await api.owner.insert(audit).values([facts, facts]);
    await api.worker.sealAudit(500);
    await behindTriggers(api, (transaction) => transaction.update(audit).set({ actor: 'somebody else' }));
    return /^row \d+ \(link \d+\) was changed$/;
  },
  FUNCTIONS_OWN_NO_TABLE: async () => {
    await api.owner.execute(sql.raw(`grant update on audit_link to ${await roleOfFunctions()}`));
    return 'audit_link';
  },
};

async function roleOfFunctions(): Promise<string> {
  const { rows } = await api.deps.database.execute<{ role: string }>(sql`select current_user as role`);
  return rows[0]?.role ?? '';
}

const stored = async (): Promise<[string, string][]> =>
  (await api.owner.select().from(invariantViolation)).map(({ invariant, subject }) => [invariant, subject]);

it('finds nothing where there is nothing, and says that it has looked', async () => {
  expect(await api.worker.checkInvariants()).toEqual({ violations: 0, unchecked: [] });
  const { data } = await api.as('otto')('{ health { parts { name ok message } } }');
  expect(JSON.stringify(data)).not.toContain('invariants have not been checked');
});

describe.each(invariantIds)('%s', (id) => {
  it('is reported with the record, and no longer once it holds again', async () => {
    const subject = await plants[id](60);
    expect(await api.worker.checkInvariants()).toMatchObject({ unchecked: [] });
    expect(await stored()).toEqual(expect.arrayContaining([[id, subject instanceof RegExp ? expect.stringMatching(subject) : subject]]));
    if (id === 'FUNCTIONS_OWN_NO_TABLE') await api.owner.execute(sql.raw(`revoke update on audit_link from ${await roleOfFunctions()}`));
    const known = await api.owner.select().from(invariantViolation);
    await emptyTables(api);
    await api.owner.insert(invariantViolation).values(known);
    expect(await api.worker.checkInvariants()).toEqual({ violations: 0, unchecked: [] });
    expect(await stored()).toEqual([]);
  });
});

it.each(['STARTED_INSTANCE_EXISTS', 'ONE_INSTANCE_PER_START', 'EFFECTS_ARE_SETTLED', 'ACTIVITIES_FOLLOW_INSTANCES'] as const)(
  '%s leaves news of the engine a quarter of an hour',
  async (id) => {
    await plants[id](5);
    await api.worker.checkInvariants();
    expect((await stored()).filter(([invariant]) => invariant === id)).toEqual([]);
  },
);

it('checks the others where one cannot be checked, and keeps what that one knew', async () => {
  const subject = await plants.HISTORY_IS_COMPLETE(60);
  await api.worker.checkInvariants();
  await plants.STARTED_INSTANCE_EXISTS(60);
  const role = await roleOfFunctions();
  await api.owner.execute(sql.raw(`revoke select on activity_history from ${role}`));
  const { unchecked } = await api.worker.checkInvariants();
  await api.owner.execute(sql.raw(`grant select on activity_history to ${role}`));
  expect(unchecked).toEqual(['ONE_DECISION_PER_ACTIVITY', 'DECISIONS_HAVE_AN_ACTOR', 'HISTORY_IS_COMPLETE']);
  const found = new Map(await stored());
  expect(found).toEqual(
    new Map<string, unknown>([
      ['HISTORY_IS_COMPLETE', subject],
      ['STARTED_INSTANCE_EXISTS', 'start'],
    ]),
  );
});

describe('over 200,000 ended instances', () => {
  let explained: ExplainedDatabase;

  beforeAll(async () => {
    explained = await explainedDatabase();
    const rows = 'generate_series(1, 200000) n';
    const when = `now() - n * interval '1 minute'`;
    for (const statement of [
      `insert into process_instance (id, process_definition_id, process_definition_key, version, business_key, status, started_at, ended_at, read_at)
        select 'I' || n, 'p:1:d', 'p', 1, 'K' || n, 'COMPLETED', ${when}, ${when}, now() from ${rows}`,
      `insert into intent (id, idempotency_key, request_hash, process_definition_key, business_key, variables, status, process_instance_id, created_by, created_at, updated_at)
        select 'S' || n, 'S' || n, 'h', 'p', 'K' || n, '{}', 'STARTED', 'I' || n, 'c', ${when}, ${when} from ${rows}`,
      `insert into effect_ledger (job_correlation_id, job_id, worker_id, topic, process_instance_id, process_definition_key, state)
        select 'E' || n, 'j', 'w', 't', 'I' || n, 'p', 'DONE' from ${rows}`,
      `insert into activity (id, title, candidate_groups, priority, status, context, process_instance_id, decided_by, updated_at)
        select 'A' || n, 't', '{g}', 50, 'COMPLETED', '[]', 'I' || n, 'r', ${when} from ${rows}`,
      `insert into activity_history (activity_id, actor, action, to_status) select 'A' || n, 'r', 'completed', 'COMPLETED' from ${rows}`,
      'analyze',
    ])
      await explained.pool.query(statement);
  }, 300_000);
  afterAll(() => explained.pool.end());

  it('reads the newest rows alone, by indexes', async () => {
    // On a busy machine the first reading of what was just written may exceed the time of a statement.
    await vi.waitFor(async () => expect(await checkInvariants(explained.deps)).toMatchObject({ unchecked: [] }), { timeout: 60_000 });
    const cost = await explained.costOf(() => checkInvariants(explained.deps));
    expect(cost.wholeTables.filter((name) => /^(?:activity|activity_history|effect_ledger|intent|process_instance)$/.test(name))).toEqual(
      [],
    );
    // Five checks of 20,000 rows each, joined with one or two others.
    expect(cost.rows).toBeLessThan(400_000);
  });
});
