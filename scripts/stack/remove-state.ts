import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { removeDockerEngine } from './engine/engine-docker.ts';
import { removePostgresData } from './postgres/postgres.ts';

/** Removes all state that a stopped stack has kept for `dataDir`, wherever the state is, and the folder itself. */
export async function removeState(dataDir: string): Promise<void> {
  await removeDockerEngine(dataDir);
  await removePostgresData(join(dataDir, 'postgres'));
  await rm(dataDir, { recursive: true, force: true });
}
