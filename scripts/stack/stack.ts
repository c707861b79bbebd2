import { join } from 'node:path';

import { deployChangedModels } from '#bpmn/deploy.ts';
import { createFlowableClient } from '#flowable/client/index.ts';
import { environmentOf, readAccountConfig } from '#flowable/config.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';
import { bundleFunctions } from '#scripts/functions-host/bundle-functions.ts';

import type { Log } from './cache.ts';
import { chooseEngine, type EngineChoice } from './engine/engine.ts';
import { startDevelopmentHost, startHost } from './host/host.ts';
import { type EngineAddress, hostSettings, sandboxKeySettings } from './host/host-settings.ts';
import { getInngest } from './inngest/inngest-docker.ts';
import { startInngest } from './inngest/inngest-server.ts';
import { type Part, Parts } from './parts.ts';
import { asRuntimeRole, type RunningPostgres, startPostgres } from './postgres/postgres.ts';
import { showSteps, type Step } from './progress.ts';
import { registerFunctions } from './inngest/register-functions.ts';
import { startSandboxProcess } from './sandbox.ts';
import { developmentSecrets, type StackSecrets } from './secrets.ts';
import type { StackPorts } from './stack-ports.ts';

export interface StackOptions {
  /** Folder of the data, the secrets (settings.json) and the log of each part (logs/). */
  dataDir: string;
  ports: StackPorts;
  log: Log;
  /**
   * Whether data survive a crash of the machine and Inngest's history a restart, and a change of a file is served at once. False: for
   * tests.
   */
  durable: boolean;
  engine: 'java' | 'any';
  dashboard: 'wait' | 'background' | 'none';
  /** `dataDir`: folder of Inngest's store. Default: in memory, unless the stack is durable. */
  inngest?: { dataDir?: string; retryIntervalSeconds?: number; tickMs?: number; pollApps?: boolean };
  /** Whether functions run as Netlify's bundler builds them, on an engine tuned for speed. Default: the sources, for a quick start. */
  asInProduction?: boolean;
  /** Folder of a built site, which a stack that is not durable serves. Default: functions alone. */
  site?: string;
  /** Settings of the PostgreSQL server beside those that the stack makes. */
  postgresSettings?: Readonly<Record<string, string>>;
  /** Settings of the functions host beside the stack's; these win. */
  hostSettings?: Record<string, string>;
  /** Whether the engine posts hints. False: no hints, as with a stock image. */
  hints?: boolean;
  /** Signal that ends the start: parts that have been started are stopped. */
  signal?: AbortSignal;
}

export interface Stack {
  /** Base addresses of the parts. */
  urls: { host: string; graphql: string; inngest: string; flowable: string; sandbox: string };
  engineAddress: EngineAddress;
  secrets: StackSecrets;
  /** Settings of the functions host, complete. */
  settings: Record<string, string>;
  logs: string;
  parts: readonly Part[];
  postgres: Part<RunningPostgres>;
  engine: Part;
  inngest: Part;
  sandbox: Part;
  host: Part;
  /** Stops all parts, the last started first. */
  stop(): Promise<void>;
}

/**
 * Starts all parts, in parallel as far as one does not need another; resolves when the functions are registered with Inngest and the models
 * are deployed. When a part fails, the others are stopped and the error names the part.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const step = showSteps(options.log);
  const parts = new Parts(step);
  try {
    return await Promise.race([startParts(options, parts, step), ...whenAborted(options.signal)]);
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** Rejects when the signal aborts. A part that is just starting is not waited for; the end of this process tells that part to end. */
function whenAborted(signal: AbortSignal | undefined): Promise<never>[] {
  if (!signal) return [];
  return [
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('Stopped while starting.')));
    }),
  ];
}

interface StackContext {
  options: StackOptions;
  parts: Parts;
  step: Step;
  secrets: StackSecrets;
  choice: EngineChoice;
  logFile: (part: string) => string;
}

async function startParts(options: StackOptions, parts: Parts, step: Step): Promise<Stack> {
  const { ports, dataDir } = options;
  const logs = join(dataDir, 'logs');
  const logFile = (part: string) => join(logs, `${part}.log`);
  const secrets = await developmentSecrets(join(dataDir, 'settings.json'));
  const choice = await chooseEngine({
    port: ports.flowable,
    secrets,
    hints: options.hints === false ? undefined : { url: `http://127.0.0.1:${ports.host}/api/engine-hints`, secret: secrets.hintsSecret },
    logFile: logFile('flowable'),
    pidFile: join(dataDir, 'flowable.pid'),
    dataDir,
    log: options.log,
    ...(options.asInProduction && { jvm: 'production' as const }),
    kind: options.engine,
    env: process.env,
  });
  const context: StackContext = { options, parts, step, secrets, choice, logFile };

  const prepared = choice.prepare();
  const binary = getInngest({ log: options.log, dashboard: options.dashboard });
  const sandbox = startSandboxPart(context);
  const postgres = startPostgresPart(context);
  const engine = startEnginePart(context, prepared, postgres);
  const databaseReady = postgres.then(({ current }) => {
    const owner = current.url('activities');
    return migrateDatabase(owner, asRuntimeRole(owner));
  });
  const settings = postgres.then((part) => ({
    ...hostSettings({ ports, engine: choice.address, databaseUrl: asRuntimeRole(part.current.url('activities')), secrets }),
    ...options.hostSettings,
  }));
  const host = startHostPart(context, settings);
  const inngest = startInngestPart(context, binary);
  const registered = Promise.all([host, inngest]).then(() => registerFunctions(`http://127.0.0.1:${ports.host}`));
  const deployed = engine.then(() => step('Process models', () => deployModels(choice.address, options.log)));
  await Promise.all([prepared, databaseReady, registered, deployed, sandbox]);

  return {
    urls: addresses(ports, choice),
    engineAddress: choice.address,
    secrets,
    settings: await settings,
    logs,
    parts: parts.all,
    postgres: await postgres,
    engine: await engine,
    inngest: await inngest,
    sandbox: await sandbox,
    host: await host,
    stop: () => parts.stop(),
  };
}

function addresses(ports: StackPorts, choice: EngineChoice): Stack['urls'] {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    host: at(ports.host),
    graphql: `${at(ports.host)}/graphql`,
    inngest: at(ports.inngest),
    flowable: choice.address.url,
    sandbox: at(ports.sandbox),
  };
}

function startPostgresPart({ options, parts, logFile }: StackContext): Promise<Part<RunningPostgres>> {
  const log = logFile('postgres');
  return parts.start('PostgreSQL', log, () =>
    startPostgres({
      dataDir: join(options.dataDir, 'postgres'),
      port: options.ports.postgres,
      logFile: log,
      durable: options.durable,
      databases: ['flowable', 'activities'],
      ...(options.postgresSettings && { settings: options.postgresSettings }),
      log: options.log,
    }),
  );
}

async function startEnginePart(
  { parts, choice, logFile }: StackContext,
  prepared: Promise<void>,
  postgres: Promise<Part<RunningPostgres>>,
): Promise<Part> {
  await prepared;
  const database = await postgres;
  return parts.start(choice.name, logFile('flowable'), () => choice.launch(database.current));
}

function startSandboxPart({ options, parts, secrets, logFile }: StackContext): Promise<Part> {
  const log = logFile('sandbox');
  return parts.start('Sandbox of the providers', log, () =>
    startSandboxProcess({
      httpPort: options.ports.sandbox,
      smtpPort: options.ports.smtp,
      env: {
        ...sandboxKeySettings(secrets),
        SANDBOX_LOG_FILE: join(options.dataDir, 'logs', 'sandbox-effects.jsonl'),
      },
      logFile: log,
      pidFile: join(options.dataDir, 'sandbox.pid'),
    }),
  );
}

async function startHostPart({ options, parts, logFile }: StackContext, settings: Promise<Record<string, string>>): Promise<Part> {
  const env = await settings;
  const log = logFile('host');
  const host = { port: options.ports.host, env, logFile: log, pidFile: join(options.dataDir, 'host.pid') };
  if (options.durable) return parts.start('Functions and site', log, () => startDevelopmentHost(host));
  const { asInProduction = false, site } = options;
  const functions = asInProduction ? await bundleFunctions(join(options.dataDir, 'functions')) : undefined;
  return parts.start('Functions', log, () => startHost({ ...host, ...(functions && { functions }), ...(site !== undefined && { site }) }));
}

async function startInngestPart({ options, parts, logFile }: StackContext, binary: Promise<string>): Promise<Part> {
  const log = logFile('inngest');
  const executable = await binary;
  return parts.start('Inngest server', log, () =>
    startInngest({
      binary: executable,
      port: options.ports.inngest,
      appUrl: `http://127.0.0.1:${options.ports.host}/api/inngest`,
      logFile: log,
      ...(options.durable ? { dataDir: join(options.dataDir, 'inngest') } : {}),
      ...options.inngest,
    }),
  );
}

async function deployModels(address: EngineAddress, log: Log): Promise<void> {
  const config = readAccountConfig('deployment', {
    FLOWABLE_URL: address.url,
    FLOWABLE_USER: address.user,
    FLOWABLE_PASSWORD: address.password,
    ...(address.accounts && environmentOf(address.accounts)),
    FLOWABLE_TIMEOUT_MS: '30000',
  });
  await deployChangedModels({ flowable: createFlowableClient(config), log });
}
