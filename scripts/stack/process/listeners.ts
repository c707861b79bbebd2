/** Sockets on which processes of this machine listen, read from Linux's /proc. Elsewhere there are none. */
import { readdir, readFile, readlink } from 'node:fs/promises';

export interface Listener {
  /** Hexadecimal as the kernel writes it: `0100007F` is 127.0.0.1. */
  readonly address: string;
  readonly port: number;
  readonly inode: string;
}

const listening = '0A';

export async function allListeners(): Promise<Listener[]> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((table) => readFile(table, 'utf8').catch(() => '')));
  const rows = tables.flatMap((table) => table.split('\n')).map((row) => row.trim().split(/\s+/));
  return rows.flatMap(([, local = '', , state, , , , , , inode = '']) => {
    const [address = '', port = ''] = local.split(':');
    return state === listening ? [{ address, port: Number.parseInt(port, 16), inode }] : [];
  });
}

/** Finds the process that holds one of these sockets, if this user may see its files. @returns the process id and inodes of all its sockets */
export async function holderOf(wanted: readonly Listener[]): Promise<{ pid: number; inodes: ReadonlySet<string> } | undefined> {
  if (wanted.length === 0) return undefined;
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const inodes = await socketsOf(entry);
    if (wanted.some(({ inode }) => inodes.has(inode))) return { pid: Number(entry), inodes };
  }
  return undefined;
}

async function socketsOf(pid: string): Promise<ReadonlySet<string>> {
  const names = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}
