import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { lastLines } from '#scripts/stack/process/process.ts';

const folders = new Set<string>();

/** Adds the logs of a stack to the message of each wait that ends in vain, until the returned function is called. */
export function showLogsOnFailure(folder: string): () => void {
  folders.add(folder);
  return () => folders.delete(folder);
}

/** Returns the last lines of the logs of all running stacks: what they did while a test waited in vain. */
export async function logsOfStacks(): Promise<string> {
  const logs = await Promise.all([...folders].map(logsIn));
  return logs.flat().join('\n');
}

async function logsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.log'));
  return Promise.all(names.map((name) => lastLines(join(folder, name))));
}
