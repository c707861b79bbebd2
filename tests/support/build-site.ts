import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from '#scripts/stack/checkout.ts';

const run = promisify(execFile);

/** Builds a site into `folder` as for deployment, by the arguments of `vite build`. */
export async function buildSite(folder: string, args: readonly string[] = [], settings: Record<string, string> = {}): Promise<void> {
  // The test runner's own mode would pull in the development builds of the libraries.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const command = [vite, 'build', '--outDir', folder, '--logLevel', 'error', ...args];
  await run(process.execPath, command, { cwd: ROOT, env: { ...env, ...settings }, timeout: 110_000 });
}
