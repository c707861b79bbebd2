import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { migrateDatabase } from '#netlify/database/migrate.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { asRuntimeRole, removePostgresData, type RunningPostgres, startPostgres } from '#scripts/stack/postgres/postgres.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

export interface ApiPostgres {
  readonly server: RunningPostgres;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL with the migrated database `activities`, and `migrated`, which tests copy. */
export async function startApiPostgres(): Promise<ApiPostgres> {
  const folder = await temporaryFolder('postgres');
  const dataDir = join(folder, 'data');
  const server = await startPostgres({
    dataDir,
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    durable: false,
    databases: ['flowable', 'activities', 'migrated'],
  });
  for (const owner of [server.url('activities'), server.url('migrated')]) await migrateDatabase(owner, asRuntimeRole(owner));
  return {
    server,
    stop: async () => {
      await server.stop();
      await removePostgresData(dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
