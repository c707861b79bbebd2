/** Incidents of jobs and of decisions, from their record to their end. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

import { activity, incident } from '#netlify/database/schema.ts';
import { mockNetwork } from '#tests/support/mocked-network.ts';

import { act, approve, opened } from './activity-scene.ts';
import { minute, useErrorGroups } from './error-group-scene.ts';

mockNetwork();
const on = useErrorGroups();
const { onlyGroup, fail } = on;

describe('incidents of instances', () => {
  it('are handed out to be compared, the longest unchecked first, and end once', async () => {
    await fail('a');
    await fail('b');
    expect(await on.api.worker.leaseIncidents(10), 'they were just recorded').toEqual([]);
    await on.api.owner.update(incident).set({ checkedAt: new Date(0) });
    const [first] = await on.api.worker.leaseIncidents(1);
    expect(await on.api.worker.leaseIncidents(10)).toHaveLength(1);
    expect(await on.api.worker.leaseIncidents(10, ['pi-a'])).toMatchObject([
      { jobId: 'a', processInstanceId: 'pi-a', failedAt: minute(6) },
    ]);
    expect(await on.api.worker.settleIncidents([{ id: first?.id ?? '', ending: 'CANCELLED' }])).toBe(1);
    expect(await on.api.worker.settleIncidents([{ id: first?.id ?? '', ending: 'RESOLVED' }])).toBe(0);
  });
});

describe('decisions that the engine does not take', () => {
  const failure = {
    cause: 'NO_FLOW_SELECTED',
    problem: 'No condition holds.',
    attempts: 10,
    maxAttempts: 10,
    since: minute(1),
    nextAt: null,
  };
  async function stuck(): Promise<string> {
    const { id } = await opened(on.api);
    await act(on.api, 'rita', 'claimActivity', { id, version: 1 });
    await act(on.api, 'rita', 'completeActivity', { id, version: 2, decision: approve });
    await on.api.worker.recordDeliveryFailure(id, failure);
    return id;
  }

  it('are incidents at once, and another occurrence when they stick again', async () => {
    const activityId = await stuck();
    expect(await onlyGroup()).toMatchObject({ errorClass: 'NO_FLOW_SELECTED', elementId: 'review-case', waitingCount: 1 });
    await on.api.owner
      .update(activity)
      .set({ stuckAt: new Date(Date.now() + 60_000) })
      .where(eq(activity.id, activityId));
    await on.api.worker.syncDecisionIncidents(10);
    expect(await onlyGroup()).toMatchObject({ occurrences: 2, waitingCount: 1 });
  });
});
