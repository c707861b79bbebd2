import { join } from 'node:path';

import { chooseEngine } from './engine.ts';
import { Parts } from '../parts.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { showSteps } from '../progress.ts';
import { removeState } from '../remove-state.ts';
import { developmentSecrets } from '../secrets.ts';
import { freeStackPorts } from '../stack-ports.ts';
import { temporaryFolder } from '../temporary-stack.ts';

export interface TemporaryEngine {
  /** Settings for the engine, and for a PostgreSQL account that may make databases. */
  readonly settings: {
    readonly FLOWABLE_URL: string;
    readonly FLOWABLE_USER: string;
    readonly FLOWABLE_PASSWORD: string;
    readonly DATABASE_URL: string;
  };
  /** Stops engine and database and removes their data. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL and the engine on free ports, without the other parts of the stack. */
export async function startTemporaryEngine(log: (line: string) => void): Promise<TemporaryEngine> {
  const dataDir = await temporaryFolder('engine');
  const parts = new Parts(showSteps(log));
  const stop = async () => {
    await parts.stop();
    await removeState(dataDir);
  };
  try {
    return { settings: await startParts(parts, dataDir, log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(parts: Parts, dataDir: string, log: (line: string) => void): Promise<TemporaryEngine['settings']> {
  const ports = await freeStackPorts();
  const logFile = (part: string) => join(dataDir, 'logs', `${part}.log`);
  const choice = await chooseEngine({
    port: ports.flowable,
    secrets: await developmentSecrets(join(dataDir, 'settings.json')),
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
