import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';

import { ageOf, tenantPrefix } from './tenant-name.ts';
import { databasesNamed, dropDatabase } from './test-database.ts';

/** Age of leftovers: no test file runs longer; another one may run on the same engine now. */
const hourMs = 3_600_000;

/** Removes the data that killed test runs have left on an engine and its PostgreSQL. */
export async function removeLeftovers(settings: Readonly<Record<string, string>>): Promise<void> {
  const flowable = createFlowableClient(readFlowableConfig(settings));
  for (const { id, tenantId } of await flowable.deployments.ofTenants({ beginningWith: tenantPrefix })) {
    if (isOld(tenantId ?? '')) await flowable.deployments.remove(id, { cascade: true });
  }
  const url = settings['DATABASE_URL'] ?? '';
  for (const name of await databasesNamed(url, tenantPrefix)) if (isOld(name)) await dropDatabase(url, name);
}

const isOld = (tenant: string): boolean => (ageOf(tenant) ?? 0) > hourMs;
