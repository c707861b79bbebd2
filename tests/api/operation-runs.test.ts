/** Operations under way: pages, pauses, lost answers, an engine that is away. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { operation, outbox, person } from '#netlify/database/schema.ts';
import { maxFailures } from '#netlify/services/operations/limits.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { codeOf } from './api-under-test.ts';
import { retry, useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { planned, start, control, read, statuses, skipPauses, run, failedInstances } = on;

describe('an operation under way', () => {
  it('pauses, goes on and is aborted between two items', async () => {
    const { id } = await planned({ kind: 'SUSPEND', processInstanceIds: failedInstances(120) });
    await start(id);
    await on.api.worker.continueOperation(id);
    expect(on.engine.made).toHaveLength(50);
    expect((await control('pause', id)).data?.['operation']).toMatchObject({ status: 'PAUSED' });
    expect(await on.api.worker.continueOperation(id)).toMatchObject({ isOver: true });
    expect(codeOf(await control('pause', id))).toBe('OPERATION_STATE');
    expect((await control('resume', id)).data?.['operation']).toMatchObject({ status: 'RUNNING', pending: 70, resolved: 50 });
    await on.api.worker.continueOperation(id);
    expect((await control('abort', id)).data?.['operation']).toMatchObject({ status: 'ABORTED', pending: 0, resolved: 100, skipped: 20 });
    expect(await on.api.worker.continueOperation(id)).toMatchObject({ isOver: true });
    expect(on.engine.made).toHaveLength(100);
    const rounds = await on.api.deps.database.select({ id: outbox.id }).from(outbox).where(eq(outbox.name, 'operation/started'));
    expect(rounds.map((row) => row.id).toSorted()).toEqual([`operation:${id}:1`, `operation:${id}:2`]);
  });

  it('has 1,000 items done in bounded pages, each once', async () => {
    const { id } = await planned({ kind: 'CANCEL', processInstanceIds: failedInstances(1_000) });
    await start(id);
    await run(id);
    expect(await read(id)).toMatchObject({ status: 'DONE', resolved: 1_000 });
    expect(new Set(on.engine.made).size).toBe(1_000);
    expect(on.engine.made).toHaveLength(1_000);
  });

  it('repeats no change whose answer was lost', async () => {
    const [first = ''] = failedInstances(2);
    const { id } = await planned({ kind: 'CANCEL', processInstanceIds: ['pi-0', 'pi-1'] });
    on.engine.faults.set(first, 'LOST_AFTER');
    await start(id);
    expect(await run(id)).toMatchObject({ isOver: false, pauseSeconds: 5 });
    await run(id);
    expect(on.engine.made.toSorted()).toEqual(['cancel pi-0', 'cancel pi-1']);
    expect(await statuses(id)).toEqual(['RESOLVED', 'RESOLVED']);
  });

  it('waits for an engine that is away, longer each time, and pauses after a day', async () => {
    const { id } = await planned(retry(failedInstances(2)));
    await start(id);
    on.engine.isAway = true;
    const pauses = [];
    for (let n = 0; n < 3; n += 1) pauses.push((await on.api.worker.continueOperation(id)).pauseSeconds);
    expect(pauses).toEqual([5, 10, 20]);
    await on.api.deps.database
      .update(operation)
      .set({ failures: maxFailures - 1 })
      .where(eq(operation.id, id));
    expect(await on.api.worker.continueOperation(id)).toMatchObject({ isOver: true });
    on.engine.isAway = false;
    expect(await read(id)).toMatchObject({ status: 'PAUSED', pending: 2, problem: 'The process engine has not answered for a day.' });
    await control('resume', id);
    await run(id);
    expect(on.engine.made).toHaveLength(2);
  });

  it('goes on behind an item that the engine fails at, and gives that up after five attempts', async () => {
    const { id } = await planned(retry(failedInstances(3)));
    on.engine.faults.set('job-of-pi-1', 'FAILED');
    await start(id);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await run(id);
      await skipPauses(id);
    }
    expect(await statuses(id)).toEqual(['DONE', 'FAILED', 'DONE']);
    expect((await read(id)).items.nodes[1].problem).toContain('The process engine failed');
  });

  it('is worked on by one run at a time, and found when its run is lost', async () => {
    const { id } = await planned(retry(failedInstances(1)));
    await start(id);
    await on.api.deps.database
      .update(operation)
      .set({ leaseUntil: new Date(Date.now() + 30_000) })
      .where(eq(operation.id, id));
    expect(await on.api.worker.continueOperation(id)).toMatchObject({ isOver: false, pauseSeconds: expect.any(Number) });
    expect(on.engine.made).toEqual([]);
    expect(await on.api.worker.lateOperations(10)).toEqual([]);
    await on.api.deps.database
      .update(operation)
      .set({ leaseUntil: new Date(0), nextAt: new Date(0) })
      .where(eq(operation.id, id));
    expect(await on.api.worker.lateOperations(10)).toEqual([{ id, tenantId: '' }]);
  });

  it('pauses when whoever started it is no operator any more', async () => {
    const { id } = await planned(retry(failedInstances(1)));
    await start(id);
    await on.api.deps.database
      .update(person)
      .set({ roles: ['clerk'] })
      .where(eq(person.id, 'otto'));
    expect(await on.api.worker.continueOperation(id)).toMatchObject({ isOver: true });
    expect(on.engine.made).toEqual([]);
    const [row] = await on.api.deps.database.select().from(operation).where(eq(operation.id, id));
    expect(row).toMatchObject({ status: 'PAUSED', problem: expect.stringContaining('no operator') });
  });
});
