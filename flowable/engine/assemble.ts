import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type EngineHostConfig, readEngineHostConfig } from '#flowable/config.ts';
import { isWholeJar, sourceHash } from './jar.ts';
import { prepareQuickStart } from './quick-start.ts';
import { requireJava, requireMaven, runMaven } from './toolchain.ts';

export type AssembleOptions = {
  /** Receives one line per step and, during the build, one every five seconds. */
  readonly log: (line: string) => void;
};

const sources = fileURLToPath(new URL('.', import.meta.url));

/**
 * Returns the path of the engine's jar. Maven builds the jar once per user and version of the sources; later calls reuse the jar. The jar
 * appears under the final name only when complete, so two builds at a time or an interrupted one do no harm. Throws an Error with one
 * sentence when Java or Maven is missing, the disk is full or the build fails.
 */
export async function assembleEngine({ log }: AssembleOptions): Promise<string> {
  const host = readEngineHostConfig();
  const jar = await wholeJar(host, log);
  await prepareQuickStart(jar, host);
  return jar;
}

async function wholeJar(host: EngineHostConfig, log: AssembleOptions['log']): Promise<string> {
  const root = join(host.cacheDir, 'engine');
  const home = join(root, sourceHash(sources));
  const jar = join(home, 'engine.jar');
  if (isWholeJar(jar)) return jar;
  await requireJava(host);
  await requireMaven(host);
  removeLeftovers(root, home, log);
  try {
    await build(root, home, log);
  } catch (error) {
    throw isDiskFull(error) ? new Error(`The disk is full: make room for about 300 MB in ${root} and start again.`) : error;
  }
  return jar;
}

async function build(root: string, home: string, log: AssembleOptions['log']): Promise<void> {
  const work = join(root, `build-${process.pid}-${Date.now()}`);
  mkdirSync(work, { recursive: true });
  try {
    cpSync(join(sources, 'pom.xml'), join(work, 'pom.xml'));
    cpSync(join(sources, 'src'), join(work, 'src'), { recursive: true });
    await runMaven(work, readEngineHostConfig(), log);
    const finished = join(work, 'finished');
    mkdirSync(finished);
    renameSync(join(work, 'target', 'engine.jar'), join(finished, 'engine.jar'));
    publish(finished, home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Publishes a build. Another process may have finished the same build first: then the other jar is as good as ours. */
function publish(finished: string, home: string): void {
  try {
    renameSync(finished, home);
  } catch (error) {
    if (!isWholeJar(join(home, 'engine.jar'))) throw error;
  }
}

function removeLeftovers(root: string, home: string, log: AssembleOptions['log']): void {
  if (!existsSync(root)) return;
  const abandoned = readdirSync(root).filter((name) => {
    const builder = /^build-(\d+)-/.exec(name)?.[1];
    return builder !== undefined && !isAlive(Number(builder));
  });
  const leftovers = [...abandoned.map((name) => join(root, name)), ...(existsSync(home) ? [home] : [])];
  if (leftovers.length > 0) log('engine: an earlier build was cut off, building again');
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && (('code' in error && error.code === 'ENOSPC') || /No space left on device|ENOSPC/.test(error.message));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await assembleEngine({ log: (line) => console.error(line) }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
