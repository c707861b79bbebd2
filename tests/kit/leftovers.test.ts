import { readFile } from 'node:fs/promises';

import { afterAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { removeLeftovers } from '#tests/support/process-test/leftovers.ts';
import { newTenant, tenantPrefix } from '#tests/support/process-test/tenant-name.ts';
import { databasesNamed, dropDatabase, makeDatabase } from '#tests/support/process-test/test-database.ts';
import '#tests/support/provided.ts';

const settings = inject('processEngine');
const url = settings['DATABASE_URL'] ?? '';
const flowable = createFlowableClient(readFlowableConfig(settings));

const twoHoursAgo = `${tenantPrefix}${(Date.now() - 7_200_000).toString(36)}-old`;
const now = newTenant();

async function leave(tenant: string): Promise<void> {
  const engine = createFlowableClient(readFlowableConfig(settings), { tenantId: tenant });
  const xml = await readFile(new URL('../../bpmn/hello-world.bpmn', import.meta.url), 'utf8');
  await engine.deployments.create({ fileName: 'hello-world.bpmn', xml });
  await engine.processInstances.start({ processDefinitionKey: 'hello-world', businessKey: tenant, variables: {} });
  await makeDatabase(url, tenant);
}

const left = async (): Promise<string[]> => {
  const deployed = (await flowable.deployments.ofTenants({ beginningWith: tenantPrefix })).map(({ tenantId }) => tenantId ?? '');
  const databases = await databasesNamed(url, tenantPrefix);
  return [twoHoursAgo, now].filter((tenant) => deployed.includes(tenant) || databases.includes(tenant));
};

describe('what a killed test run has left', () => {
  afterAll(async () => {
    for (const { id, tenantId } of await flowable.deployments.ofTenants({ beginningWith: now })) {
      if (tenantId === now) await flowable.deployments.remove(id, { cascade: true });
    }
    await dropDatabase(url, now);
  });

  it('is removed when it is old; what may still run stays', async () => {
    await leave(twoHoursAgo);
    await leave(now);
    await removeLeftovers(settings);
    expect(await left()).toEqual([now]);
  });
});
