import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineHostConfig } from '#flowable/config.ts';
import { runJava } from './toolchain.ts';

/** Options of the JVM that the archive of classes depends on: its reader must have the same. */
const quickStartOptions = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xms64m', '-Xmx512m'] as const;

/** Settings that get the engine as far as its first connection, which nothing answers: by then it has loaded most of its classes. */
const withoutDatabase = {
  SERVER_PORT: '0',
  FLOWABLE_ENV: 'development',
  FLOWABLE_ADMIN_USER: 'nobody',
  FLOWABLE_ADMIN_PASSWORD: 'nobody-signs-in-with-this',
  SPRING_DATASOURCE_URL: 'jdbc:postgresql://127.0.0.1:9/nothing',
  SPRING_DATASOURCE_USERNAME: 'nobody',
  SPRING_DATASOURCE_PASSWORD: 'nothing',
};

/** Returns the parameters of `java` for the jar: its unpacked copy with the archive of classes where there are any, else the jar itself. */
export function quickStartParameters(jar: string): string[] {
  const { unpacked, archive } = placesOf(jar);
  if (!existsSync(unpacked)) return [...quickStartOptions, '-jar', jar];
  const sharing = existsSync(archive) && statSync(archive).size > 0 ? [`-XX:SharedArchiveFile=${archive}`] : [];
  return [...quickStartOptions, ...sharing, '-jar', unpacked];
}

/**
 * Makes the unpacked copy and the archive of classes beside the jar, once: an engine then starts with a third less of processor time. No-op
 * when they exist. A failure costs only that time.
 */
export async function prepareQuickStart(jar: string, host: EngineHostConfig): Promise<void> {
  const { folder, unpacked, archive } = placesOf(jar);
  if (existsSync(archive)) return;
  const work = join(dirname(jar), `quick-start-${process.pid}`);
  try {
    mkdirSync(work);
    if (!existsSync(unpacked)) await unpack(jar, work, folder, host);
    const made = join(work, 'classes.jsa');
    await runJava([...quickStartOptions, `-XX:ArchiveClassesAtExit=${made}`, '-jar', unpacked], { host, environment: withoutDatabase });
    renameSync(made, archive);
  } catch {
    // The jar itself starts as well; an empty archive says that the next call need not try again.
    if (!existsSync(archive)) writeFileSync(archive, '');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Unpacks into `work` and gives the result its name when complete. Another process may have been first: its copy is as good. */
async function unpack(jar: string, work: string, folder: string, host: EngineHostConfig): Promise<void> {
  const made = join(work, 'unpacked');
  await runJava(['-Djarmode=tools', '-jar', jar, 'extract', '--destination', made], { host });
  if (!existsSync(folder)) renameSync(made, folder);
}

/** Returns the places beside the jar. They are fixed: the archive refers to the copy by path. */
function placesOf(jar: string) {
  const folder = join(dirname(jar), 'unpacked');
  return { folder, unpacked: join(folder, 'engine.jar'), archive: join(dirname(jar), 'classes.jsa') };
}
