import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { promisify } from 'node:util';
import { describeProcess, type ProcessFacts } from './process-table.ts';

import { allListeners, holderOf } from './listeners.ts';
import { waitUntil } from './wait.ts';

const run = promisify(execFile);
const endingSeconds = 5;

/** Returns a free port of 127.0.0.1, chosen by the operating system. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error('The operating system gave no free port.');
  return port;
}

/** Returns several different free ports: all are held until the last one is known. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
}

/** Whether a server could listen on the port, on loopback and on every address (a listener on either blocks the other). */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    try {
      await close(await listen(port, host));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    }
  }
  return true;
}

/**
 * Throws one sentence when the port is taken: the port, its holder if known, and the setting that changes the port. `what` is the part that
 * wants the port ("the Inngest server"), `setting` the name of the setting.
 */
export async function requireFree(port: number, what: string, setting?: string): Promise<void> {
  if (await isFree(port)) return;
  const holder = await portHolder(port);
  // An ending process shows no files any more a moment before its sockets are closed.
  if (!holder && (await waitUntil(() => isFree(port), { seconds: endingSeconds }))) return;
  const by = holder ? `process ${holder.pid} (${shorten(holder.command)})` : 'another program';
  const change = setting ? `set ${setting} to another port` : 'choose another port';
  throw new Error(`Port ${port}, which ${what} needs, is taken by ${by}: stop that program or ${change}.`);
}

/** Returns the process that listens on the port, if this user may see the process. */
export async function portHolder(port: number): Promise<ProcessFacts | undefined> {
  const pid = process.platform === 'linux' ? await holderFromProc(port) : await holderFromLsof(port);
  return pid === undefined ? undefined : describeProcess(pid);
}

async function holderFromLsof(port: number): Promise<number | undefined> {
  try {
    const { stdout } = await run('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN']);
    const pid = Number.parseInt(stdout, 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}

async function holderFromProc(port: number): Promise<number | undefined> {
  const holder = await holderOf((await allListeners()).filter((listener) => listener.port === port));
  return holder?.pid;
}

function shorten(command: string): string {
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true, ipv6Only: host === '::' }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
