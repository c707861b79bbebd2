/** Global setup of the project api: a real PostgreSQL with the migrated database `activities`. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

import { migrateDatabase } from '#netlify/database/migrate.ts';
import { freePort } from '#scripts/stack/ports.ts';
import { asRuntimeRole, removePostgresData, startPostgres } from '#scripts/stack/postgres.ts';

import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('postgres');
  const dataDir = join(folder, 'data');
  const server = await startPostgres({
    dataDir,
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    durable: false,
    databases: ['flowable', 'activities'],
  });
  const owner = server.url('activities');
  await migrateDatabase(owner, asRuntimeRole(owner));
  const { host, port, user, password } = server;
  project.provide('postgres', { host, port, user, password, activitiesUrl: server.url('activities'), flowableUrl: server.url('flowable') });
  return async () => {
    await server.stop();
    await removePostgresData(dataDir);
    await rm(folder, { recursive: true, force: true });
  };
}
