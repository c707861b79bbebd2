import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { signIn } from '#scripts/api/caller.ts';
import { errorGroupsOf } from '#tests/support/error-groups.ts';
import { eventually } from '#tests/support/eventually.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';

const stack = inject('stack');
let flowable: FlowableClient;
let groups: ReturnType<typeof errorGroupsOf>;

beforeAll(async () => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
  groups = errorGroupsOf(await signIn(stack.api.url, 'otto'));
});

/** Does the work of a job that was put back, before the stack gives it up again for want of a worker. */
async function workOn(key: string): Promise<void> {
  const job = await eventually(
    async () =>
      (await flowable.externalWorkerJobs.acquire({ topic: `${key}.work`, maxJobs: 1, workerId: key, lockDuration: 'PT60S' })).at(0),
    (acquired) => acquired !== undefined,
    { seconds: 30, everyMs: 100, what: `The free job of ${key}` },
  );
  await flowable.externalWorkerJobs.complete(job?.id ?? '', { workerId: key, variables: {} });
}

describe('a dead letter of the engine', () => {
  it('is an incident of its group at once, and ends as resolved when its retry goes on', async () => {
    const { key, processInstanceId } = await failedInstance(flowable, { message: 'The register is closed.' });
    const group = await groups.of(key, processInstanceId);
    expect(group).toMatchObject({ state: 'OPEN', errorClass: 'WORKER_FAILED', waitingCount: 1, occurrences: 1 });
    await groups.run('mutation ($id: ID!) { retryIncidents(id: $id, count: 1, reason: "It is open") { id } }', { id: group.id });
    await workOn(key);
    const solved = await groups.solved(group.id);
    expect(solved).toMatchObject({ state: 'OPEN', incidents: { nodes: [{ ending: 'RESOLVED' }] } });
    const resolve = 'mutation ($id: ID!) { resolveErrorGroup(id: $id, reason: "It is open") { state } }';
    expect(await groups.run(resolve, { id: group.id })).toEqual({ resolveErrorGroup: { state: 'RESOLVED' } });
  });

  it('ends as cancelled with its instance, also where somebody cancels it at the engine', async () => {
    const { key, processInstanceId } = await failedInstance(flowable, { message: 'The register is closed.' });
    const group = await groups.of(key, processInstanceId);
    await flowable.processInstances.cancel(processInstanceId, 'At the engine');
    expect((await groups.solved(group.id)).incidents.nodes).toMatchObject([{ ending: 'CANCELLED' }]);
  });

  it('is another occurrence when its retry fails again', async () => {
    const { key, processInstanceId, incidentId } = await failedInstance(flowable, { message: 'The register is closed.' });
    const group = await groups.of(key, processInstanceId);
    await flowable.jobs.retryDeadLetter(incidentId);
    const [job] = await flowable.externalWorkerJobs.acquire({ topic: `${key}.work`, maxJobs: 1, workerId: key, lockDuration: 'PT60S' });
    await flowable.externalWorkerJobs.fail(job?.id ?? '', { workerId: key, message: '[worker] The register is closed.', retries: 0 });
    await expect
      .poll(async () => (await groups.find(group.id)).incidents.nodes.map(({ ending }) => ending), { timeout: 90_000, interval: 500 })
      .toEqual([null, 'RETRIED']);
    expect(await groups.find(group.id)).toMatchObject({ occurrences: 2, waitingCount: 1 });
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });
});
