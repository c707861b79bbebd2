import { createServer, type Server } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getInngestServer, startInngest } from '#scripts/stack/inngest/inngest-server.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

let dir: string;
let blocker: Server | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'baton-inngest-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  blocker?.close();
  await rm(dir, { recursive: true, force: true });
});

const options = (port: number, binary: string) => ({
  binary,
  port,
  appUrl: 'http://127.0.0.1:9/api/inngest',
  logFile: join(dir, 'inngest.log'),
});

test('without Go and without an installed server, the sentence says what to install', async () => {
  vi.stubEnv('PATH', dir);
  vi.stubEnv('BATON_CACHE_DIR', join(dir, 'cache'));
  await expect(getInngestServer({ log: () => undefined, dashboard: 'none' })).rejects.toThrow(
    /there is no go command: install Go 1\.26\.4 or newer/,
  );
});

test('a taken port is refused, not avoided', async () => {
  const port = await freePort();
  await new Promise<void>((resolve) => {
    blocker = createServer().listen(port, '127.0.0.1', resolve);
  });
  await expect(startInngest(options(port, '/nowhere'))).rejects.toThrow(
    `Port ${port}, which the Inngest server needs, is taken by process ${process.pid}`,
  );
});

test('a server that does not come up is an error with the end of its log', async () => {
  const binary = join(dir, 'inngest');
  await writeFile(binary, '#!/bin/sh\necho "unknown flag: $2"\nexit 1\n', { mode: 0o755 });
  await expect(startInngest(options(await freePort(), binary))).rejects.toThrow(
    /^The Inngest server ended with code 1\. Last lines of .*:\n {2}unknown flag: --no-discovery$/,
  );
});
