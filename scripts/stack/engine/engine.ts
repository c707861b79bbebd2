import { assembleEngine } from '#flowable/engine/assemble.ts';
import { engineCommand, type JvmTuning } from '#flowable/engine/run.ts';
import { requireJava } from '#flowable/engine/toolchain.ts';
import { readEngineHostConfig } from '#flowable/config.ts';

import type { Log } from '../cache.ts';
import { dockerRuns, startDockerEngine } from './engine-docker.ts';
import { requireExternalEngine } from './engine-external.ts';
import type { EngineAddress } from '../host/host-settings.ts';
import type { Handle } from '../parts.ts';
import { requireFree } from '../process/ports.ts';
import type { RunningPostgres } from '../postgres/postgres.ts';
import { clearLeftover, startChild, waitReady } from '../process/process.ts';
import type { StackSecrets } from '../secrets.ts';

export interface EngineChoice {
  /** Name of the engine in the progress line. */
  name: string;
  address: EngineAddress;
  /** Does the part of the start that needs no PostgreSQL. */
  prepare(): Promise<void>;
  launch(postgres: RunningPostgres): Promise<Handle>;
}

export interface EngineOptions {
  port: number;
  /** Secrets with the passwords of the accounts of an engine that is started here. */
  secrets: StackSecrets;
  /** Address to which the engine posts hints, and their signing secret. Absent: the engine posts no hints. */
  hints?: { url: string; secret: string } | undefined;
  logFile: string;
  pidFile: string;
  dataDir: string;
  log: Log;
  /** Tuning of an engine process on this machine. Default: a quick start. */
  jvm?: JvmTuning;
  /**
   * Kind of the engine. 'java': always a process of this machine. 'any': the engine of FLOWABLE_URL, else Docker's where Docker runs, else
   * a process.
   */
  kind: 'java' | 'any';
  env: NodeJS.ProcessEnv;
}

const NAME = 'The Flowable engine';
const USER = 'baton';
const READY_SECONDS = 120;

/** Chooses the engine of the stack; starts nothing yet. */
export async function chooseEngine(options: EngineOptions): Promise<EngineChoice> {
  if (options.kind === 'any' && options.env['FLOWABLE_URL']) return externalEngine(options.env['FLOWABLE_URL'], options.env);
  const address = ownAddress(options);
  if (options.kind === 'any' && (await dockerRuns())) return dockerEngine(address, options);
  return javaEngine(address, options);
}

function ownAddress({ port, secrets }: EngineOptions): EngineAddress {
  const accounts = {
    api: { user: 'baton-api', password: secrets.flowableApiPassword },
    bridge: { user: 'baton-bridge', password: secrets.flowableBridgePassword },
    deployment: { user: 'baton-deployment', password: secrets.flowableDeploymentPassword },
  };
  return { url: `http://127.0.0.1:${port}`, user: USER, password: secrets.flowablePassword, accounts };
}

function javaEngine(address: EngineAddress, options: EngineOptions): EngineChoice {
  const jar = once(() => assembleEngine({ log: options.log }));
  return {
    name: 'Flowable engine',
    address,
    prepare: async () => {
      await requireJava(readEngineHostConfig());
      await jar();
    },
    launch: async (postgres) => startJava(await jar(), address, postgres, options),
  };
}

async function startJava(jar: string, address: EngineAddress, postgres: RunningPostgres, options: EngineOptions): Promise<Handle> {
  const { port, hints, jvm, logFile, pidFile } = options;
  await clearLeftover({ name: NAME, pidFile, log: options.log });
  await requireFree(port, 'the Flowable engine', 'FLOWABLE_PORT');
  const child = await startChild({
    name: NAME,
    ...engineCommand({
      jar,
      port,
      database: { host: postgres.host, port: postgres.port, name: 'flowable', user: postgres.user, password: postgres.password },
      admin: { user: address.user, password: address.password },
      ...(address.accounts && { accounts: address.accounts }),
      ...(hints && { hints }),
      ...(jvm && { jvm }),
    }),
    logFile,
    pidFile,
  });
  await waitReady(child, () => isHealthy(address.url), READY_SECONDS);
  return { pid: child.pid, stop: () => child.stop(), kill: () => child.kill() };
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/actuator/health`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function dockerEngine(address: EngineAddress, { port, hints, logFile, dataDir }: EngineOptions): EngineChoice {
  return {
    name: 'Flowable engine (Docker)',
    address,
    prepare: async () => undefined,
    launch: () => startDockerEngine({ port, address, hints, logFile, dataDir }),
  };
}

function externalEngine(url: string, env: NodeJS.ProcessEnv): EngineChoice {
  const address = { url: url.replace(/\/+$/, ''), user: env['FLOWABLE_USER'] ?? '', password: env['FLOWABLE_PASSWORD'] ?? '' };
  return {
    name: `Flowable engine at ${address.url}`,
    address,
    prepare: () => requireExternalEngine(address),
    // The external engine was there before us and stays after us.
    launch: async () => ({
      stop: async () => undefined,
      kill: () => Promise.reject(new Error(`The engine at ${address.url} is not ours to kill.`)),
    }),
  };
}
