import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { EngineAddress } from './host-settings.ts';
import type { Handle } from './parts.ts';
import { runToEnd } from './process.ts';

const run = promisify(execFile);
const FOLDER = fileURLToPath(new URL('../../flowable', import.meta.url));

/** Whether Docker is installed, its daemon answers, and it knows `compose`. */
export async function dockerRuns(): Promise<boolean> {
  try {
    const { stdout } = await run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 });
    await run('docker', ['compose', 'version'], { timeout: 10_000 });
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

/** `docker compose up` in flowable/: the engine with its own PostgreSQL, whose data stays in Docker's volume. */
export async function startDockerEngine(given: { port: number; address: EngineAddress; logFile: string }): Promise<Handle> {
  const env = {
    ...process.env,
    FLOWABLE_PORT: String(given.port),
    FLOWABLE_USER: given.address.user,
    FLOWABLE_PASSWORD: given.address.password,
  };
  const compose = (...args: string[]) =>
    runToEnd({
      name: `docker compose ${args[0]}`,
      command: 'docker',
      args: ['compose', ...args],
      cwd: FOLDER,
      env,
      logFile: given.logFile,
    });
  await compose('up', '--detach', '--build', '--wait');
  return { stop: () => compose('stop'), kill: () => compose('kill') };
}
