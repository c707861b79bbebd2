import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { stateFolder } from './checkout.ts';

const fileIn = (folder: string) => join(folder, 'running.json');

/** Stores the settings of the running stack for scripts. The file holds secrets: only the owner can read it. */
export async function noteRunningSettings(folder: string, settings: Record<string, string>): Promise<() => Promise<void>> {
  await writeFile(fileIn(folder), JSON.stringify(settings, null, 2), { mode: 0o600 });
  return () => rm(fileIn(folder), { force: true });
}

/** Returns the settings of the running `npm start`, with SANDBOX_URL; the environment wins. Only the environment when nothing runs. */
export function runningSettings(env: NodeJS.ProcessEnv = process.env): Record<string, string | undefined> {
  return { ...readNote(fileIn(stateFolder(env))), ...env };
}

function readNote(file: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
