import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Log } from '#scripts/stack/cache.ts';
import { stateFolder } from '#scripts/stack/checkout.ts';
import type { RunningChild } from '#scripts/stack/process/process.ts';
import { developmentSecrets } from '#scripts/stack/secrets.ts';
import { readPort } from '#scripts/stack/stack-ports.ts';

import { type ModelerClient, signIn } from './modeler-client.ts';
import { startModeler } from './modeler-server.ts';

export interface OpenModeler {
  client: ModelerClient;
  login: { user: string; password: string };
  /** Folder of the modeller's models and import records. */
  folder: string;
  /** Process of the modeller; absent when the modeller was running before us. */
  child?: RunningChild;
  close(): Promise<void>;
}

const addressIn = (folder: string): string => join(folder, 'address');

/** Starts the modeller of this checkout. The port is MODELER_PORT, else 8095. */
export async function startOwnModeler(env: NodeJS.ProcessEnv, log: Log): Promise<OpenModeler> {
  const { folder, login } = await place(env);
  const port = readPort(env['MODELER_PORT'], { setting: 'MODELER_PORT', usual: 8095 });
  const { url, child } = await startModeler({ port, folder, login, log, kind: env['MODELER_KIND'] === 'java' ? 'java' : 'any' });
  const close = async () => {
    await rm(addressIn(folder), { force: true });
    await child.stop();
  };
  try {
    await writeFile(addressIn(folder), url);
    return { client: await signIn(url, login), login, folder, child, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Returns the modeller of this checkout: the running one, else one started for the time. */
export async function openModeler(env: NodeJS.ProcessEnv, log: Log): Promise<OpenModeler> {
  const { folder, login } = await place(env);
  const url = await readFile(addressIn(folder), 'utf8').catch(() => undefined);
  const client = url === undefined ? undefined : await signIn(url, login).catch(() => undefined);
  return client ? { client, login, folder, close: async () => undefined } : startOwnModeler(env, log);
}

async function place(env: NodeJS.ProcessEnv): Promise<{ folder: string; login: OpenModeler['login'] }> {
  const dataDir = stateFolder(env);
  const { modelerPassword } = await developmentSecrets(join(dataDir, 'settings.json'));
  return { folder: join(dataDir, 'modeler'), login: { user: 'baton', password: modelerPassword } };
}
