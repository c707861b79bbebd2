import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { readEngineHostConfig } from '#flowable/config.ts';
import { sourceHash } from '#flowable/engine/jar.ts';
import { requireJava, requireMaven, runMaven } from '#flowable/engine/toolchain.ts';

import { buildOnce, type BuildRequest, findBuilt, type Log } from '../cache.ts';

export interface JarRequest {
  /** Name of the build in the cache: "flowable-ui". */
  readonly name: string;
  /** Name of the program in progress lines: "Flowable UI". */
  readonly title: string;
  /** Folder with `pom.xml` and `src`. */
  readonly sources: string;
  /** File that Maven leaves in `target`. */
  readonly jar: string;
  readonly log: Log;
}

/**
 * Returns the path of a jar that Maven builds once per user and version of the sources.
 *
 * @throws Error with one sentence when Java or Maven is missing, the disk is full or the build fails.
 */
export async function mavenJar({ name, title, sources, jar, log }: JarRequest): Promise<string> {
  const build = (dir: string): Promise<void> => buildJar(dir, { name, title, sources, jar, log });
  const request: BuildRequest = { name, key: sourceHash(sources), log, needsBytes: 800e6, build };
  const built = await findBuilt(request);
  if (built) return join(built, jar);
  await requireJava(readEngineHostConfig());
  await requireMaven(readEngineHostConfig());
  return join(await buildOnce(request), jar);
}

async function buildJar(dir: string, { title, sources, jar, log }: JarRequest): Promise<void> {
  const work = join(dir, 'work');
  for (const name of ['pom.xml', 'src']) await cp(join(sources, name), join(work, name), { recursive: true });
  await runMaven(work, readEngineHostConfig(), log, title);
  await rename(join(work, 'target', jar), join(dir, jar));
  await rm(work, { recursive: true, force: true });
}
