import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readEngineHostConfig } from '#flowable/config.ts';
import type { Log } from '#scripts/stack/cache.ts';
import { dockerRuns } from '#scripts/stack/engine/engine-docker.ts';
import { requireFree } from '#scripts/stack/process/ports.ts';
import { type ChildOptions, clearLeftover, type RunningChild, startChild, waitReady } from '#scripts/stack/process/process.ts';
import { showSteps } from '#scripts/stack/progress.ts';

import { signIn } from './modeler-client.ts';
import { assembleModeler } from './modeler-jar.ts';

export interface ModelerOptions {
  port: number;
  /** Folder of the models and notes. */
  folder: string;
  login: { user: string; password: string };
  log: Log;
  /** Runtime of the modeller. 'java': always a process of this machine. 'any': the official image where Docker runs. */
  kind: 'java' | 'any';
}

export interface RunningModeler {
  /** http://127.0.0.1:<port>/flowable-ui */
  url: string;
  child: RunningChild;
}

const NAME = 'The modeller';
const IMAGE = 'flowable/flowable-ui:6.8.0';
/** Time limit of the start. By then the image is pulled, or Maven has built; the rest is the start of a large Spring application. */
const READY_SECONDS = 300;
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xms64m', '-Xmx512m', '-Djava.awt.headless=true'];

/**
 * Starts Flowable UI on this machine alone and resolves when the login is accepted: the server answers a moment before the account is made.
 * Errors: one sentence with the last lines of the log.
 */
export async function startModeler(options: ModelerOptions): Promise<RunningModeler> {
  const { port, folder, login, log } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = { name: NAME, pidFile: join(folder, 'modeler.process'), logFile: join(folder, 'modeler.log') };
  await clearLeftover({ ...part, log });
  await requireFree(port, 'the modeller', 'MODELER_PORT');
  const docker = options.kind === 'any' && (await dockerRuns());
  const command = docker ? dockerCommand(options) : await javaCommand(options);
  const url = `http://127.0.0.1:${port}/flowable-ui`;
  const child = await showSteps(log)(`Flowable UI${docker ? ' (Docker)' : ''}`, async () => {
    const started = await startChild({ ...part, ...command });
    await waitReady(started, () => accepts(url, login), READY_SECONDS);
    return started;
  });
  return { url, child };
}

type Command = Pick<ChildOptions, 'command' | 'args' | 'env'>;

async function javaCommand({ port, folder, login, log }: ModelerOptions): Promise<Command> {
  const jar = await assembleModeler(log);
  const host = readEngineHostConfig();
  const env = { ...host.environment, ...settings(login, join(folder, 'models')), SERVER_PORT: String(port) };
  return { command: host.java, args: [...JVM, '-jar', jar], env };
}

/**
 * Returns the Docker command. The image writes as this user, so that the folder stays ours; Docker reads the secrets from the environment,
 * not from the arguments.
 */
function dockerCommand({ port, folder, login }: ModelerOptions): Command {
  const given = settings(login, '/models/docker');
  const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const names = Object.keys(given).flatMap((name) => ['--env', name]);
  const where = ['--publish', `127.0.0.1:${port}:8080`, '--volume', `${folder}:/models`, '--user', user];
  return { command: 'docker', args: ['run', '--rm', '--init', ...where, ...names, IMAGE], env: { ...process.env, ...given } };
}

function settings({ user, password }: ModelerOptions['login'], database: string): Record<string, string> {
  return {
    SPRING_DATASOURCE_URL: `jdbc:h2:file:${database}`,
    FLOWABLE_IDM_APP_ADMIN_USER_ID: user,
    FLOWABLE_IDM_APP_ADMIN_PASSWORD: password,
    FLOWABLE_COMMON_APP_IDM_ADMIN_USER: user,
    FLOWABLE_COMMON_APP_IDM_ADMIN_PASSWORD: password,
  };
}

const accepts = (url: string, login: ModelerOptions['login']): Promise<boolean> =>
  signIn(url, login).then(
    () => true,
    () => false,
  );
