import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removePostgresData } from '#scripts/stack/postgres.ts';
import { type Stack, type StackOptions, startStack } from '#scripts/stack/stack.ts';
import { freeStackPorts } from '#scripts/stack/stack-ports.ts';

export interface TestStack extends Stack {
  dataDir: string;
  /** Stops all parts and removes their data; with BATON_KEEP_LOGS set they stay. */
  dispose(): Promise<void>;
}

/** A stack of its own for one test file: free ports, a folder of its own, retries after a second. */
export async function startTestStack(options: Partial<StackOptions> = {}): Promise<TestStack> {
  const dataDir = options.dataDir ?? (await temporaryFolder('stack'));
  const stack = await startStack({
    dataDir,
    ports: await freeStackPorts(),
    log: (line) => process.stderr.write(`[stack] ${line}\n`),
    durable: false,
    engine: 'java',
    dashboard: 'none',
    inngest: { retryIntervalSeconds: 1 },
    ...options,
  });
  const dispose = async () => {
    await stack.stop();
    if (process.env['BATON_KEEP_LOGS']) return;
    await removePostgresData(join(dataDir, 'postgres'));
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...stack, dataDir, dispose };
}

/** A new folder that the database's user can reach, too. */
export async function temporaryFolder(name: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `baton-${name}-`));
  await chmod(dir, 0o755);
  return dir;
}
