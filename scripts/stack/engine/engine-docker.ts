import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { environmentOf } from '#flowable/config.ts';

import type { EngineAddress } from '../host/host-settings.ts';
import type { Handle } from '../parts.ts';
import { runToEnd } from '../process/process.ts';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../../../flowable', import.meta.url));

/** Whether Docker is installed, its daemon answers, and `compose` is available. */
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
 * Runs `docker compose up` in flowable/: the engine with its own PostgreSQL, whose data stay in a Docker volume that belongs to `dataDir`.
 * Builds a missing image.
 */
export async function startDockerEngine(given: {
  port: number;
  address: EngineAddress;
  hints?: { url: string; secret: string } | undefined;
  logFile: string;
  dataDir: string;
}): Promise<Handle> {
  const project = projectOf(given.dataDir);
  await writeFile(noteIn(given.dataDir), project);
  const env = {
    FLOWABLE_PORT: String(given.port),
    FLOWABLE_USER: given.address.user,
    FLOWABLE_PASSWORD: given.address.password,
    FLOWABLE_ENV: 'development',
    FLOWABLE_TIMER_TENANT: '',
    // The password of existing volumes.
    FLOWABLE_DATABASE_PASSWORD: given.address.password,
    ...(given.address.accounts && environmentOf(given.address.accounts)),
    ...(given.hints && {
      FLOWABLE_HINTS_URL: given.hints.url.replace('127.0.0.1', 'host.docker.internal'),
      FLOWABLE_HINTS_SECRET: given.hints.secret,
    }),
  };
  await compose(project, ['up', '--detach', '--build', '--wait'], env, given.logFile);
  return {
    stop: () => compose(project, ['stop'], env, given.logFile),
    kill: () => compose(project, ['kill', 'engine'], env, given.logFile),
  };
}

/** Removes containers and data of the engine that ran in Docker for `dataDir`; no-op when none ever did. */
export async function removeDockerEngine(dataDir: string): Promise<void> {
  const project = await readFile(noteIn(dataDir), 'utf8').catch(() => undefined);
  if (project === undefined) return;
  if (!(await dockerRuns()))
    throw new Error(`The engine's data are in Docker (project ${project}), and Docker does not run: start Docker, then try again.`);
  await compose(project, ['down', '--volumes'], unneeded(), join(dataDir, 'logs', 'flowable.log'));
}

/** Returns placeholders: the compose file requires its secrets for every command. */
function unneeded(): Record<string, string> {
  const login = { user: 'nobody', password: 'not needed to remove' };
  return { ...environmentOf({ api: login, bridge: login, deployment: login }), FLOWABLE_DATABASE_PASSWORD: login.password };
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

/**
 * Returns the project of a state folder. Each state folder has one of its own: the password in the volume must be the one in the folder's
 * settings.
 */
function projectOf(dataDir: string): string {
  return `baton-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 10)}`;
}
