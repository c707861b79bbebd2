import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { EngineAddress } from './host-settings.ts';
import type { Handle } from './parts.ts';
import { runToEnd } from './process.ts';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../../flowable', import.meta.url));

/** Whether Docker is installed, its daemon answers, and it knows `compose`. */
export async function dockerRuns(): Promise<boolean> {
  try {
    const { stdout } = await run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 });
    await run('docker', ['compose', 'version'], { timeout: 10_000 });
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

/**
 * `docker compose up` in flowable/: the engine with its own PostgreSQL, whose data stay in a volume of Docker that belongs to `dataDir`. The image is
 * built when it is not there.
 */
export async function startDockerEngine(given: {
  port: number;
  address: EngineAddress;
  logFile: string;
  dataDir: string;
}): Promise<Handle> {
  const project = projectOf(given.dataDir);
  await writeFile(noteIn(given.dataDir), project);
  const env = { FLOWABLE_PORT: String(given.port), FLOWABLE_USER: given.address.user, FLOWABLE_PASSWORD: given.address.password };
  await compose(project, ['up', '--detach', '--build', '--wait'], env, given.logFile);
  return {
    stop: () => compose(project, ['stop'], env, given.logFile),
    kill: () => compose(project, ['kill', 'engine'], env, given.logFile),
  };
}

/** Removes containers and data of the engine that ran in Docker for `dataDir`; nothing when none ever did. */
export async function removeDockerEngine(dataDir: string): Promise<void> {
  const project = await readFile(noteIn(dataDir), 'utf8').catch(() => undefined);
  if (project === undefined) return;
  if (!(await dockerRuns()))
    throw new Error(`The engine's data are in Docker (project ${project}), and Docker does not run: start Docker, then try again.`);
  // The file of the services asks for a password, whatever one does with them.
  await compose(project, ['down', '--volumes'], { FLOWABLE_PASSWORD: 'not needed to remove' }, join(dataDir, 'logs', 'flowable.log'));
}

function compose(project: string, args: readonly string[], env: Record<string, string>, logFile: string): Promise<void> {
  return runToEnd({
    name: `docker compose ${args[0]}`,
    command: 'docker',
    args: ['compose', '--project-name', project, ...args],
    cwd: FOLDER,
    env: { ...process.env, ...env },
    logFile,
  });
}

const noteIn = (dataDir: string): string => join(dataDir, 'docker-project');

/** Each state folder has its own: the password in the volume must be the one in the folder's settings. */
function projectOf(dataDir: string): string {
  return `baton-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 10)}`;
}
