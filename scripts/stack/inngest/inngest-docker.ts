import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cacheRoot, type Log } from '../cache.ts';
import { dockerRuns } from '../engine/engine-docker.ts';
import { INNGEST_VERSION } from './inngest-build.ts';
import { getInngestServer } from './inngest-server.ts';

// Takes the arguments of the executable; the state lies in the working folder.
const SCRIPT = `#!/bin/sh
exec docker run --rm --init --network host --volume "$PWD:$PWD" --workdir "$PWD" "\${INNGEST_IMAGE:-docker.io/inngest/inngest:v${INNGEST_VERSION}}" inngest "$@"
`;

/**
 * Returns the Inngest server's executable. When there is none and none can be built, but Docker runs, returns a script that runs the
 * official image.
 */
export async function getInngest(options: { log: Log; dashboard: 'wait' | 'background' | 'none' }): Promise<string> {
  try {
    return await getInngestServer(options);
  } catch (error) {
    if (!(await dockerRuns())) throw error;
    options.log('Inngest cannot be built here: taking its Docker image.');
    return dockerScript();
  }
}

/** Writes the script that stands in for the executable and returns the path. */
export async function dockerScript(folder: string = cacheRoot()): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `inngest-in-docker-${INNGEST_VERSION}.sh`);
  await writeFile(file, SCRIPT, { mode: 0o755 });
  return file;
}
