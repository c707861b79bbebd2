/** What process tests run on: PostgreSQL, the engine and the sandbox of the providers. No Inngest, no functions host. */
import { join } from 'node:path';

import { chooseEngine } from '#scripts/stack/engine.ts';
import { hostSettings } from '#scripts/stack/host-settings.ts';
import { Parts } from '#scripts/stack/parts.ts';
import { startPostgres } from '#scripts/stack/postgres.ts';
import { showSteps } from '#scripts/stack/progress.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { developmentSecrets } from '#scripts/stack/secrets.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { startSandbox } from '#sandbox/sandbox.ts';

export interface ProcessEngine {
  /** What the functions host would be given; DATABASE_URL may make databases. */
  readonly settings: Record<string, string>;
  close(): Promise<void>;
}

/** How to reach an engine that runs, and a PostgreSQL. */
export interface GivenEngine extends Readonly<Record<string, string>> {
  readonly FLOWABLE_URL: string;
  readonly FLOWABLE_USER: string;
  readonly FLOWABLE_PASSWORD: string;
  readonly DATABASE_URL: string;
}

/** What of these settings says where the engine is; null when they do not. */
export function engineOf(settings: Readonly<Record<string, string | undefined>>): GivenEngine | null {
  const { FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD, DATABASE_URL } = settings;
  if (!FLOWABLE_URL || !FLOWABLE_USER || !FLOWABLE_PASSWORD || !DATABASE_URL) return null;
  const given = Object.entries(settings).filter(
    (entry): entry is [string, string] => entry[0].startsWith('FLOWABLE_') && Boolean(entry[1]),
  );
  return { ...Object.fromEntries(given), FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD, DATABASE_URL };
}

const log = (line: string): void => void process.stderr.write(`[engine] ${line}\n`);

/** Joins a running engine with a sandbox of our own: what the tests do there is nobody else's. */
export async function joinEngine(given: GivenEngine): Promise<ProcessEngine> {
  const dataDir = await temporaryFolder('processes');
  const parts = await startSandboxFor(dataDir);
  const engine = { url: given.FLOWABLE_URL, user: given.FLOWABLE_USER, password: given.FLOWABLE_PASSWORD };
  return {
    settings: { ...hostSettings({ ...parts, engine, databaseUrl: given.DATABASE_URL }), ...given, LOG_LEVEL: 'silent' },
    close: async () => {
      await parts.sandbox.stop();
      await removeState(dataDir);
    },
  };
}

/** Starts PostgreSQL and engine on free ports; `close` stops them and removes what they kept. */
export async function startEngine(): Promise<ProcessEngine> {
  const dataDir = await temporaryFolder('engine');
  const parts = new Parts(showSteps(log));
  const stop = async () => {
    await parts.stop();
    await removeState(dataDir);
  };
  try {
    const engine = await joinEngine(await startParts(parts, dataDir));
    return {
      settings: engine.settings,
      close: async () => {
        await engine.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(parts: Parts, dataDir: string): Promise<GivenEngine> {
  const ports = await freeStackPorts();
  const logFile = (part: string) => join(dataDir, 'logs', `${part}.log`);
  const choice = await chooseEngine({
    port: ports.flowable,
    password: (await developmentSecrets(join(dataDir, 'settings.json'))).flowablePassword,
    logFile: logFile('flowable'),
    pidFile: join(dataDir, 'flowable.pid'),
    dataDir,
    log,
    kind: 'java',
    env: process.env,
  });
  const prepared = choice.prepare();
  const postgres = await parts.start('PostgreSQL', logFile('postgres'), () =>
    startPostgres({ dataDir: join(dataDir, 'postgres'), port: ports.postgres, logFile: logFile('postgres'), durable: false, log }),
  );
  await prepared;
  await parts.start(choice.name, logFile('flowable'), () => choice.launch(postgres.current));
  const { url, user, password } = choice.address;
  return { FLOWABLE_URL: url, FLOWABLE_USER: user, FLOWABLE_PASSWORD: password, DATABASE_URL: postgres.current.url('activities') };
}

async function startSandboxFor(dataDir: string) {
  const [ports, secrets] = await Promise.all([freeStackPorts(), developmentSecrets(join(dataDir, 'settings.json'))]);
  const { kycApiKey, billingApiKey } = secrets;
  const sandbox = await startSandbox({ httpPort: ports.sandbox, smtpPort: ports.smtp, kycApiKey, billingApiKey });
  return { ports, secrets, sandbox };
}
