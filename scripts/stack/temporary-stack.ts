import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeState } from './remove-state.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';
import { freeStackPorts } from './stack-ports.ts';

export interface TemporaryStack extends Stack {
  dataDir: string;
  /** Stops all parts and removes their data. */
  dispose(): Promise<void>;
}

/** Starts a stack that leaves nothing behind: free ports and a new folder, unless the options say otherwise. */
export async function startTemporaryStack(options: Pick<StackOptions, 'log'> & Partial<StackOptions>): Promise<TemporaryStack> {
  const dataDir = options.dataDir ?? (await temporaryFolder('stack'));
  const stack = await startStack({
    dataDir,
    ports: await freeStackPorts(),
    durable: false,
    engine: 'java',
    dashboard: 'none',
    ...options,
  }).catch(async (error: unknown) => {
    await removeState(dataDir);
    throw error;
  });
  const dispose = async () => {
    await stack.stop();
    await removeState(dataDir);
  };
  return { ...stack, dataDir, dispose };
}

/** Makes a new folder that the database's user can reach, too. */
export async function temporaryFolder(name: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `baton-${name}-`));
  await chmod(dir, 0o755);
  return dir;
}
