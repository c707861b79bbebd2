import { eq, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readAuditChain } from '#netlify/services/invariants/audit-chain.ts';
import { audit, auditLink } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';
import { behindTriggers, emptyTables } from './empty-tables.ts';

mockNetwork();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => emptyTables(api));

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const row = (minutes: number, fields: Partial<typeof audit.$inferInsert> = {}): typeof audit.$inferInsert => ({
  at: minutesAgo(minutes),
  tenantId: '',
  mutationId: `m-${minutes}`,
  actor: 'clara',
  operation: 'addComment',
  target: 'activity-1',
  result: 'done',
  facts: { version: 3, reason: 'because' },
  ...fields,
});

/** Writes rows, a minute apart and the oldest first, and seals them. @returns their numbers. */
async function sealedRows(count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, at) => row(count - at));
  const written = await api.deps.database.insert(audit).values(rows).returning({ sequence: audit.sequence });
  await sealAll();
  return written.map(({ sequence }) => sequence);
}

async function sealAll(): Promise<void> {
  while ((await api.worker.sealAudit(500)) === 500);
}

const chain = () => readAuditChain(api.deps.database);
const violations = async () => (await chain()).violations;

describe('sealAudit', () => {
  it('links every row once, in pages', async () => {
    await sealedRows(1_203);
    expect(await api.worker.sealAudit(500)).toBe(0);
    const { links, violations, head } = await chain();
    expect({ links, violations }).toEqual({ links: 1_203, violations: [] });
    expect(head).toMatch(/^1203:[0-9a-f]{64}$/);
    expect(api.logged.join('\n')).toContain(head?.split(':')[1]);
  });

  it('seals each row once when several seal at the same time', async () => {
    await api.deps.database.insert(audit).values(Array.from({ length: 90 }, (_, at) => row(90 - at)));
    const sealed = await Promise.all(Array.from({ length: 6 }, () => api.worker.sealAudit(30)));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(90);
    expect(await chain()).toMatchObject({ links: 90, violations: [] });
  });

  it('keeps no mutation waiting', async () => {
    const sealer = new Client({ connectionString: api.deps.config.databaseUrl });
    await sealer.connect();
    await sealer.query('begin');
    await sealer.query('select pg_advisory_xact_lock(7262002)');
    await api.deps.database.insert(audit).values(row(1));
    await sealer.query('select * from audit where position is null for update');
    await ask(api, 'rita', 'mutation { saveFilter(name: "mine", filter: { filter: {} }) { id } }');
    await sealer.query('rollback');
    await sealer.end();
    expect(await api.deps.database.$count(audit, eq(audit.operation, 'saveFilter'))).toBe(1);
  });

  it('is for the bridge alone to call, and leaves a sealed row as it is', async () => {
    const [first = 0] = await sealedRows(2);
    const refused = { cause: { message: expect.stringMatching(/append-only|permission denied/) } };
    for (const database of [api.owner, api.deps.database]) {
      await expect(database.update(audit).set({ position: 9 }).where(eq(audit.sequence, first))).rejects.toMatchObject(refused);
      await expect(database.update(auditLink).set({ hash: '' })).rejects.toMatchObject(refused);
      await expect(database.delete(auditLink)).rejects.toMatchObject(refused);
    }
  });
});

describe('the check of the chain names the row that was', () => {
  const planted = (statement: (sequence: number) => ReturnType<typeof sql>) => async (): Promise<[number, readonly string[]]> => {
    const sequences = await sealedRows(40);
    const sequence = sequences[20] ?? 0;
    expect(await violations()).toEqual([]);
    await behindTriggers(api, (transaction) => transaction.execute(statement(sequence)));
    await sealAll();
    return [sequence, await violations()];
  };

  it('changed', async () => {
    const change = planted((sequence) => sql`update audit set actor = 'rita' where sequence = ${sequence}`);
    const [sequence, found] = await change();
    expect(found).toEqual([`row ${sequence} (link 21) was changed`]);
  });

  it('changed and given to the sealing once more', async () => {
    const change = planted((sequence) => sql`update audit set facts = '{}', position = null where sequence = ${sequence}`);
    const [sequence, found] = await change();
    expect(found).toEqual([`row ${sequence} (link 21) was changed`]);
  });

  it('removed', async () => {
    const remove = planted((sequence) => sql`delete from audit where sequence = ${sequence}`);
    const [sequence, found] = await remove();
    expect(found).toEqual([`row ${sequence} (link 21) was removed, though an older row is still there`]);
  });

  it('removed together with its link', async () => {
    const remove = planted(
      (sequence) => sql`with gone as (delete from audit where sequence = ${sequence}) delete from audit_link where sequence = ${sequence}`,
    );
    const [, found] = await remove();
    expect(found[0]).toBe('links before 22 are missing');
  });

  it('inserted with a date among older rows', async () => {
    await sealedRows(40);
    const [{ sequence } = { sequence: 0 }] = await api.deps.database.insert(audit).values(row(25)).returning({ sequence: audit.sequence });
    await sealAll();
    expect(await violations()).toEqual([`row ${sequence} (link 41) was inserted among older rows`]);
  });

  it('inserted as if it were sealed', async () => {
    await sealedRows(40);
    const forged = row(25, { position: 16 });
    const [{ sequence } = { sequence: 0 }] = await api.deps.database.insert(audit).values(forged).returning({ sequence: audit.sequence });
    expect(await violations()).toEqual([`row ${sequence} was inserted: its link is not in the chain`]);
  });

  it('never sealed', async () => {
    const [{ sequence } = { sequence: 0 }] = await api.deps.database.insert(audit).values(row(90)).returning({ sequence: audit.sequence });
    expect(await violations()).toEqual([`row ${sequence} and those after it are not sealed for 60 minutes`]);
  });

  it('given another hash', async () => {
    const change = planted((sequence) => sql`update audit_link set row_hash = 'ff' where sequence = ${sequence}`);
    expect((await change())[1]).toContain('link 21 was changed');
  });
});

describe('the chain holds', () => {
  it('after an erasure, and what was erased cannot be found by trying values', async () => {
    await api.deps.database.insert(audit).values([row(3), row(2, { actor: 'bertha', facts: { to: 'bertha' } }), row(1)]);
    await sealAll();
    const erased = await api.as('otto')('mutation { erasePerson(personId: "bertha") { done } }');
    expect(erased.errors).toEqual([]);
    expect(await violations()).toEqual([]);
    await sealAll();
    // The row that names her, and the two of the erasure itself.
    expect(await chain()).toMatchObject({ links: 3 + 1 + 2, violations: [] });
    const keys = await api.deps.database.select({ salt: auditLink.salt }).from(auditLink).orderBy(auditLink.position);
    expect(keys.map(({ salt }) => salt === null)).toEqual([false, true, false, false, false, false]);
  });

  it('after retention has removed its beginning, and begins at an anchor', async () => {
    const elevenYears = 11 * 365 * 24 * 60;
    await api.deps.database.insert(audit).values(Array.from({ length: 12 }, (_, at) => row(elevenYears - at)));
    await sealedRows(18);
    expect(await api.worker.prune('AUDIT', '')).toEqual({ removed: 12, next: null });
    expect(await chain()).toMatchObject({ links: 19, violations: [] });
    await behindTriggers(api, (transaction) => transaction.execute(sql`delete from audit_link where position = 12`));
    expect(await violations()).toEqual(['links before 13 are missing']);
  });

  it('after retention has removed every row, and goes on from the last link', async () => {
    await api.deps.database.insert(audit).values([row(11 * 365 * 24 * 60)]);
    await sealAll();
    await api.worker.prune('AUDIT', '');
    expect(await chain()).toMatchObject({ links: 1, violations: [] });
    await sealedRows(3);
    expect(await chain()).toMatchObject({ links: 4, violations: [] });
  });
});
