/** Kinds of operations that change whole instances, and decisions. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { activity, effectLedger } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { retry, useOperations } from './operation-scene.ts';

mockNetwork();
const on = useOperations();
const { planned, start, read, statuses, skipPauses, run, failedInstances, stuckDecision } = on;

describe('the kinds', () => {
  it('suspend what is active, activate what is suspended, and skip the others', async () => {
    on.engine.start('awake');
    on.engine.start('asleep', { suspended: true });
    const suspended = await planned({ kind: 'SUSPEND', processInstanceIds: ['awake', 'asleep'] });
    expect(suspended.items.nodes.map(({ problem }: { problem: string | null }) => problem)).toEqual([null, 'It is suspended already.']);
    await start(suspended.id);
    await run(suspended.id);
    const activated = await planned({ kind: 'ACTIVATE', processInstanceIds: ['awake', 'asleep'] });
    await start(activated.id);
    await run(activated.id);
    expect(on.engine.made.slice(0, 1)).toEqual(['suspend awake']);
    expect(on.engine.made.slice(1).toSorted()).toEqual(['activate asleep', 'activate awake']);
  });

  it('cancels no instance that was repaired since the plan, and none that another one has called', async () => {
    failedInstances(2);
    on.engine.start('called', { superProcessInstanceId: 'pi-0' });
    const { id } = await planned({ kind: 'CANCEL', processInstanceIds: ['pi-0', 'pi-1', 'called'] });
    on.engine.pass('pi-1');
    await start(id);
    await run(id);
    expect(on.engine.made).toEqual(['cancel pi-0']);
    expect((await read(id)).items.nodes[1].problem).toBe('Its incidents have gone since the plan was made.');
  });

  it('retries and reopens stuck decisions', async () => {
    const [sent, reopened] = [await stuckDecision(), await stuckDecision()];
    const retried = await planned(retry([sent.processInstanceId]));
    const given = await planned({ kind: 'REOPEN_DECISION', incidentIds: [`decision-${reopened.id}`] });
    for (const { id } of [retried, given]) {
      await start(id);
      await run(id);
    }
    expect(await statuses(retried.id)).toEqual(['DONE']);
    expect(await statuses(given.id)).toEqual(['RESOLVED']);
    await on.api.deps.database.update(activity).set({ delivery: 'ACCEPTED' }).where(eq(activity.id, sent.id));
    await skipPauses(retried.id);
    await run(retried.id);
    expect(await statuses(retried.id)).toEqual(['RESOLVED']);
  });

  it('deletes ended instances, and what the items saw of them', async () => {
    on.engine.start('ended', { endTime: new Date(0).toISOString() });
    on.engine.start('running');
    const { id, items: preview } = await planned({ kind: 'DELETE_HISTORY', processInstanceIds: ['ended', 'running'] });
    expect(preview.nodes[1]).toMatchObject({ status: 'SKIPPED', problem: 'It still runs.' });
    await start(id);
    await run(id);
    expect(on.engine.made).toEqual(['remove ended']);
    expect(await statuses(id)).toEqual(['RESOLVED', 'SKIPPED']);
    expect(await on.api.deps.database.$count(effectLedger)).toBe(0);
  });
});
