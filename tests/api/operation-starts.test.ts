/** Starts of plans: exactly the frozen set, for a reason. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { audit, operation, operationItem } from '#netlify/database/schema.ts';
import { checkedForMs } from '#netlify/services/operations/limits.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { ask, somebody } from './activity-scene.ts';
import { codeOf } from './api-under-test.ts';
import { retry, useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { planned, start, control, read, statuses, skipPauses, run, stored, failedInstances } = on;

describe('startOperation', () => {
  it('carries out exactly the items of the plan, whatever happens meanwhile', async () => {
    const ids = failedInstances(4);
    await stored(ids, 'FAILED');
    const { id } = await planned({ kind: 'RETRY_INCIDENTS', filter: { status: ['FAILED'] } });
    on.engine.start('late');
    on.engine.fail('late');
    on.engine.pass('pi-1');
    on.engine.fail('pi-2', 'Another failure.');
    expect((await start(id)).data?.['operation']).toMatchObject({
      status: 'RUNNING',
      startedBy: 'otto',
      reason: 'The register answers again',
    });
    expect(on.api.sent.map(({ name }) => name)).toContain('operation/started');
    await run(id);
    expect(on.engine.made.toSorted()).toEqual(['retry job-of-pi-0', 'retry job-of-pi-3']);
    expect(await statuses(id)).toEqual(['DONE', 'SKIPPED', 'SKIPPED', 'DONE']);
    expect((await read(id)).items.nodes[1].problem).toContain('since the plan was made');
    expect(ids).toHaveLength(4);
  });

  it('tells an incident that has gone for good from one that comes back', async () => {
    const { id } = await planned(retry(failedInstances(3)));
    await start(id);
    expect(await run(id)).toMatchObject({ isOver: false, pauseSeconds: 2 });
    expect(await read(id)).toMatchObject({ status: 'RUNNING', pending: 0, done: 3, resolved: 0 });
    on.engine.pass('pi-0');
    on.engine.fail('pi-1', 'It fails again.');
    await skipPauses(id);
    await run(id);
    expect(await statuses(id)).toEqual(['RESOLVED', 'FAILED', 'DONE']);
    expect((await read(id)).items.nodes[1].problem).toBe('It fails again.');
    on.engine.pass('pi-2');
    await skipPauses(id);
    expect(await run(id)).toMatchObject({ isOver: true });
    expect(await read(id)).toMatchObject({ status: 'DONE', resolved: 2, failed: 1, done: 0 });
  });

  it('stops checking after a day: the item stays done, and not resolved', async () => {
    const { id } = await planned(retry(failedInstances(1)));
    await start(id);
    await run(id);
    const longSince = { changedAt: new Date(Date.now() - checkedForMs), nextAt: new Date() };
    await on.api.deps.database.update(operationItem).set(longSince).where(eq(operationItem.operationId, id));
    expect(await run(id)).toMatchObject({ isOver: true });
    expect(await read(id)).toMatchObject({ status: 'DONE', done: 1, resolved: 0 });
  });

  it('wants a reason, a plan that has not expired, and one that was not started', async () => {
    const { id } = await planned(retry(failedInstances(1)));
    expect(codeOf(await start(id, 'otto', ' '))).toBe('INVALID_INPUT');
    await start(id);
    const again = await start(id);
    expect(codeOf(again)).toBe('OPERATION_STATE');
    expect(again.errors[0]?.message).toBe('The operation is running already.');
    const { id: stale } = await planned(retry(['pi-0']));
    await on.api.deps.database
      .update(operation)
      .set({ expiresAt: new Date(0) })
      .where(eq(operation.id, stale));
    expect((await start(stale)).errors[0]?.message).toContain('expired');
    expect(codeOf(await start('absent'))).toBe('NOT_FOUND');
  });

  it('is of one tenant', async () => {
    const north = somebody('nina', { roles: ['operator'], tenant: 'north' });
    const { id } = await planned(retry(failedInstances(1)));
    for (const answer of [await start(id, north), await control('abort', id, north)]) expect(codeOf(answer)).toBe('NOT_FOUND');
    await start(id);
    expect(await read(id, north)).toBeNull();
    expect((await ask(on.api, north, '{ operations { nodes { id } } }')).data?.['operations'].nodes).toEqual([]);
    expect((await ask(on.api, 'otto', '{ operations { nodes { id } } }')).data?.['operations'].nodes).toEqual([{ id }]);
  });

  it('writes start and end into the audit, with reason and counts, and forgets the arguments', async () => {
    const { id } = await planned({ kind: 'CANCEL', processInstanceIds: failedInstances(2) });
    await start(id);
    await run(id);
    const rows = await on.api.deps.database.select().from(audit).where(eq(audit.target, id));
    expect(rows.map(({ result, actor, facts }) => [result, actor, facts['reason']])).toEqual([
      ['done', 'otto', 'The register answers again'],
      ['ended', 'otto', 'The register answers again'],
    ]);
    expect(rows[1]?.facts['counts']).toMatchObject({ total: 2, resolved: 2 });
  });
});
