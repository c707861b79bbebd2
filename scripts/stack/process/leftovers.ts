import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Log } from '../cache.ts';
import { reachableFolder, serverUser } from '../postgres/postgres-user.ts';
import { clearLeftover } from './process.ts';

/** Ends the parts that an earlier start on this state folder left running when it was killed. Each part has a file *.pid. */
export async function clearLeftovers(dataDir: string, log: Log): Promise<void> {
  const files = (await readdir(dataDir, { recursive: true }).catch(() => []))
    .filter((name) => name.endsWith('.pid'))
    .map((name) => join(dataDir, name));
  const postgres = `${await reachableFolder(join(dataDir, 'postgres'), await serverUser())}.pid`;
  for (const pidFile of new Set([...files, postgres])) {
    const isPostgres = pidFile === postgres;
    await clearLeftover({
      name: nameOf(pidFile),
      pidFile,
      log,
      ...(isPostgres ? { stopSignal: 'SIGINT' as const } : {}),
    });
  }
}

const names = {
  postgres: 'PostgreSQL',
  flowable: 'The Flowable engine',
  inngest: 'The Inngest server',
  sandbox: 'The sandbox',
  host: 'The functions host',
};

function nameOf(pidFile: string): string {
  const found = Object.entries(names).find(([start]) => basename(pidFile).startsWith(start));
  return found?.[1] ?? `The program noted in ${pidFile}`;
}
