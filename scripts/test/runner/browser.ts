import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { Log } from '#scripts/stack/cache.ts';
import { showSteps } from '#scripts/stack/progress.ts';

const run = promisify(execFile);

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const HELP = 'install Chromium (Debian: `apt-get install chromium`), or set CHROMIUM_PATH to its executable';

/**
 * Returns the browser for the tests of the site: CHROMIUM_PATH or an installed one; as root on Debian, installs one. Errors: one sentence.
 */
export async function requireBrowser(log: Log): Promise<string> {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0) throw new Error(`The tests of the site need a browser: ${HELP}.`);
  await showSteps(log)('Chromium (needed once)', install);
  const installed = await firstPresent(PLACES);
  if (!installed) throw new Error(`Chromium was installed but is in none of ${PLACES.join(', ')}: set CHROMIUM_PATH.`);
  return installed;
}

/**
 * Resolves the browser, for all tests: CHROMIUM_PATH, else the first installed one; undefined when none is. Throws when the file of
 * CHROMIUM_PATH is missing.
 */
export async function findBrowser(places: readonly string[] = PLACES): Promise<string | undefined> {
  const given = process.env['CHROMIUM_PATH'];
  const found = await firstPresent(given ? [given] : places);
  if (given && !found) throw new Error(`CHROMIUM_PATH names ${given}, which is not there: ${HELP}.`);
  return found;
}

async function install(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => run('apt-get', ['-q', ...args], { env, timeout: 15 * 60_000, maxBuffer: 64e6 });
  try {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch (error) {
    throw new Error(`Chromium could not be installed with apt-get: ${HELP}.`, { cause: error });
  }
}

async function firstPresent(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const present = await access(path).then(
      () => true,
      () => false,
    );
    if (present) return path;
  }
  return undefined;
}
