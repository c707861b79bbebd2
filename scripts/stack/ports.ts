import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { promisify } from 'node:util';
import { describeProcess, type ProcessFacts } from '#scripts/stack/process-table.ts';

const run = promisify(execFile);

/** A port of 127.0.0.1 that nobody listens on, chosen by the operating system. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error('The operating system gave no free port.');
  return port;
}

/** Several different free ports: all are held until the last one is known. */
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
 * Throws one sentence when the port is taken: the port, who holds it if that can be known, and the setting that changes it.
 * `what` is the part that wants it ("the Inngest server"), `setting` the name of the setting.
 */
export async function requireFree(port: number, what: string, setting?: string): Promise<void> {
  if (await isFree(port)) return;
  const holder = await portHolder(port);
  const by = holder ? `process ${holder.pid} (${shorten(holder.command)})` : 'another program';
  const change = setting ? `set ${setting} to another port` : 'choose another port';
  throw new Error(`Port ${port}, which ${what} needs, is taken by ${by}: stop that program or ${change}.`);
}

/** The process that listens on the port, if this user may see it. */
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
  const sockets = new Set([...(await listeningSockets('/proc/net/tcp', port)), ...(await listeningSockets('/proc/net/tcp6', port))]);
  if (sockets.size === 0) return undefined;
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await holdsOneOf(entry, sockets))) return Number(entry);
  }
  return undefined;
}

/** The socket inodes that listen (state 0A) on the port, as the links in /proc/<pid>/fd name them. */
async function listeningSockets(table: string, port: number): Promise<string[]> {
  const text = await readFile(table, 'utf8').catch(() => '');
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hexPort}`) && fields[3] === '0A')
    .map((fields) => `socket:[${fields[9]}]`);
}

async function holdsOneOf(pid: string, sockets: Set<string>): Promise<boolean> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  return links.some((link) => sockets.has(link));
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
