import { fileURLToPath } from 'node:url';

import type { Handle } from './parts.ts';
import { requireFree } from './process/ports.ts';
import { clearLeftover, startChild, waitReady } from './process/process.ts';

const NAME = 'The sandbox';

export interface SandboxOptions {
  httpPort: number;
  smtpPort: number;
  env: Record<string, string>;
  logFile: string;
  pidFile: string;
}

/** Starts the sandbox of the providers (mail among them) as a separate process. */
export async function startSandboxProcess({ httpPort, smtpPort, env, logFile, pidFile }: SandboxOptions): Promise<Handle> {
  await clearLeftover({ name: NAME, pidFile, log: () => undefined });
  await requireFree(httpPort, 'the sandbox', 'SANDBOX_PORT');
  await requireFree(smtpPort, 'the mail sandbox', 'SANDBOX_SMTP_PORT');
  const child = await startChild({
    name: NAME,
    command: process.execPath,
    args: [fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url))],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...env, SANDBOX_PORT: String(httpPort), SANDBOX_SMTP_PORT: String(smtpPort) },
    logFile,
    pidFile,
  });
  const url = `http://127.0.0.1:${httpPort}`;
  await waitReady(child, () => answers(url), 30);
  return { pid: child.pid, stop: () => child.stop(), kill: () => child.kill() };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  );
}
