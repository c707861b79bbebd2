/** Environment of process tests: PostgreSQL, the engine and the sandbox of the providers. No Inngest, no functions host. */
import { join } from 'node:path';

import { hostSettings, sandboxKeys } from '#scripts/stack/host/host-settings.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { developmentSecrets } from '#scripts/stack/secrets.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { startTemporaryEngine } from '#scripts/stack/engine/temporary-engine.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { startSandbox } from '#sandbox/sandbox.ts';

export interface ProcessEngine {
  /** Settings of a functions host; DATABASE_URL may make databases. */
  readonly settings: Record<string, string>;
  close(): Promise<void>;
}

/** Settings for a running engine and a PostgreSQL. */
export interface GivenEngine extends Readonly<Record<string, string>> {
  readonly FLOWABLE_URL: string;
  readonly FLOWABLE_USER: string;
  readonly FLOWABLE_PASSWORD: string;
  readonly DATABASE_URL: string;
}

/** Returns the settings that address the engine; null when one is missing. */
export function engineOf(settings: Readonly<Record<string, string | undefined>>): GivenEngine | null {
  const { FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD } = settings;
  // The role of the functions may make no databases.
  const DATABASE_URL = settings['DATABASE_OWNER_URL'] || settings['DATABASE_URL'];
  if (!FLOWABLE_URL || !FLOWABLE_USER || !FLOWABLE_PASSWORD || !DATABASE_URL) return null;
  const given = Object.entries(settings).filter(
    (entry): entry is [string, string] => entry[0].startsWith('FLOWABLE_') && Boolean(entry[1]),
  );
  return { ...Object.fromEntries(given), FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD, DATABASE_URL };
}

const log = (line: string): void => void process.stderr.write(`[engine] ${line}\n`);

/** Joins a running engine with a separate sandbox, so that no other user shares it. */
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

/** Starts PostgreSQL and engine on free ports; `close` stops both and removes their data. */
export async function startEngine(): Promise<ProcessEngine> {
  const temporary = await startTemporaryEngine(log);
  try {
    const engine = await joinEngine(temporary.settings);
    return {
      settings: engine.settings,
      close: async () => {
        await engine.close();
        await temporary.stop();
      },
    };
  } catch (error) {
    await temporary.stop();
    throw error;
  }
}

async function startSandboxFor(dataDir: string) {
  const [ports, secrets] = await Promise.all([freeStackPorts(), developmentSecrets(join(dataDir, 'settings.json'))]);
  const sandbox = await startSandbox({ httpPort: ports.sandbox, smtpPort: ports.smtp, apiKeys: sandboxKeys(secrets) });
  return { ports, secrets, sandbox };
}
