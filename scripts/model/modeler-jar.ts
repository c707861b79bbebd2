import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readEngineHostConfig } from '#flowable/config.ts';
import { sourceHash } from '#flowable/engine/jar.ts';
import { requireJava, requireMaven, runMaven } from '#flowable/engine/toolchain.ts';

import { buildOnce, type BuildRequest, findBuilt, type Log } from '../stack/cache.ts';

const SOURCES = fileURLToPath(new URL('../../flowable/ui', import.meta.url));
const JAR = 'ui.jar';

/**
 * Path of Flowable UI's jar; Maven builds it once per user and version of `flowable/ui`.
 * Throws an Error with one sentence when Java or Maven is missing, the disk is full or the build fails.
 */
export async function assembleModeler(log: Log): Promise<string> {
  const request: BuildRequest = { name: 'flowable-ui', key: sourceHash(SOURCES), log, needsBytes: 800e6, build: (dir) => build(dir, log) };
  const built = await findBuilt(request);
  if (built) return join(built, JAR);
  await requireJava(readEngineHostConfig());
  await requireMaven(readEngineHostConfig());
  return join(await buildOnce(request), JAR);
}

async function build(dir: string, log: Log): Promise<void> {
  const work = join(dir, 'work');
  for (const name of ['pom.xml', 'src']) await cp(join(SOURCES, name), join(work, name), { recursive: true });
  await runMaven(work, readEngineHostConfig(), log, 'Flowable UI');
  await rename(join(work, 'target', JAR), join(dir, JAR));
  await rm(work, { recursive: true, force: true });
}
