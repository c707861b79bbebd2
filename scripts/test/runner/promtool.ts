import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { buildOnce, type Log } from '#scripts/stack/cache.ts';
import { runToEnd } from '#scripts/stack/process/process.ts';

const run = promisify(execFile);

/** Version of the Go module; the release is called 3.16. */
const MODULE_VERSION = 'v0.316.0';
const MAJOR = 3;
const HELP = `install Go 1.26.7 or newer (https://go.dev/dl), or put a promtool ${MAJOR} on PATH`;

/**
 * Returns promtool, the checker of Prometheus: that of PATH, else one that Go builds once per version and user, in two minutes. Errors: one
 * sentence.
 */
export async function getPromtool(log: Log): Promise<string> {
  if (await isOnPath()) return 'promtool';
  const key = `${MODULE_VERSION}-${process.platform}-${process.arch}`;
  return join(await buildOnce({ name: 'promtool', key, needsBytes: 3e9, log, build }), 'promtool');
}

async function isOnPath(): Promise<boolean> {
  const { stdout } = await run('promtool', ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  return Number(/version (\d+)\./.exec(stdout)?.[1]) === MAJOR;
}

async function build(dir: string, step: (text: string) => void): Promise<void> {
  await run('go', ['version'], { timeout: 10_000 }).catch((error: unknown) => {
    throw new Error(`The alert rules are checked with promtool, and there is no go command to build it: ${HELP}.`, { cause: error });
  });
  step(`compiling promtool ${MODULE_VERSION}`);
  await runToEnd({
    name: 'Building promtool',
    command: 'go',
    // Without the discovery of targets in clouds, which is most of its code.
    args: [
      'install',
      '-trimpath',
      '-tags=remove_all_sd',
      '-ldflags=-s -w',
      `github.com/prometheus/prometheus/cmd/promtool@${MODULE_VERSION}`,
    ],
    cwd: dir,
    env: { ...process.env, GOBIN: dir, GOFLAGS: '', CGO_ENABLED: '0' },
    logFile: join(dir, 'go.log'),
  });
}
