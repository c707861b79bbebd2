import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { seededPeople } from '#netlify/auth/seeded-people.ts';
import { migrateDatabase } from '#netlify/database/migrate.ts';
import { startHost } from '#scripts/stack/host/host.ts';
import { hostSettings } from '#scripts/stack/host/host-settings.ts';
import { asRuntimeRole, removePostgresData, type RunningPostgres, startPostgres } from '#scripts/stack/postgres/postgres.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { developmentSecrets } from '#scripts/stack/secrets.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

export interface HostOnly {
  readonly url: string;
  /** Address of the database for the role that owns its tables. */
  readonly ownerUrl: string;
  /** Signs hints of the engine. */
  readonly hintsSecret: string;
  token(person: string): Promise<string>;
  /** Whether the process of the functions host still runs. */
  isAlive(): boolean;
  log(): Promise<string>;
  /** Ends PostgreSQL at once and restarts the server on the same port and data. */
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real functions host over a real PostgreSQL. The addresses of engine, Inngest and providers are dead. */
export async function startHostOnly(env: Record<string, string> = {}): Promise<HostOnly> {
  const folder = await temporaryFolder('host');
  const ports = await freeStackPorts();
  const secrets = await developmentSecrets(join(folder, 'settings.json'));
  const logFile = join(folder, 'host.log');
  const launch = (): Promise<RunningPostgres> =>
    startPostgres({
      dataDir: join(folder, 'postgres'),
      port: ports.postgres,
      logFile: join(folder, 'postgres.log'),
      // The server is killed on purpose: without this, commits that were answered could be lost with it.
      durable: true,
      databases: ['activities'],
    });
  let postgres = await launch();
  const ownerUrl = postgres.url('activities');
  const databaseUrl = asRuntimeRole(ownerUrl);
  await migrateDatabase(ownerUrl, databaseUrl);
  const engine = { url: `http://127.0.0.1:${ports.flowable}`, user: 'baton', password: secrets.flowablePassword };
  const settings = { ...hostSettings({ ports, engine, databaseUrl, secrets }), ...env };
  const host = await startHost({ port: ports.host, env: settings, logFile });
  return {
    url: `http://127.0.0.1:${ports.host}`,
    ownerUrl,
    hintsSecret: secrets.hintsSecret,
    token: (id) => issueDevelopmentToken(personCalled(id), secrets.authDevSecret),
    isAlive: () => isAlive(host.pid),
    log: () => readFile(logFile, 'utf8'),
    restartDatabase: async () => {
      await postgres.kill();
      postgres = await launch();
    },
    stop: async () => {
      await host.stop();
      await postgres.stop();
      await removePostgresData(postgres.dataDir);
      await removeState(folder);
    },
  };
}

function personCalled(id: string) {
  const person = seededPeople.find((candidate) => candidate.id === id);
  if (!person) throw new Error(`Nobody is called ${id}.`);
  return person;
}

function isAlive(pid: number | undefined): boolean {
  try {
    process.kill(pid ?? 0, 0);
    return pid !== undefined;
  } catch {
    return false;
  }
}
