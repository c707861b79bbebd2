import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { getInngestServer, type RunningInngest, startInngest } from '#scripts/stack/inngest/inngest-server.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

let folder: string;
let server: RunningInngest;

// The first run on a machine without an installed server builds one with pages, which takes some minutes.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-dashboard-'));
  const binary = await getInngestServer({ log: (line) => process.stderr.write(`[inngest] ${line}\n`), dashboard: 'wait' });
  const appUrl = 'http://127.0.0.1:9/api/inngest';
  server = await startInngest({ binary, port: await freePort(), appUrl, logFile: join(folder, 'inngest.log'), pollApps: false });
}, 15 * 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it.each(['/', '/runs', '/functions', '/apps'])('the Inngest dashboard has content at %s', async (page) => {
  const html = await textAt(page);
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
  expect(parts.some((path) => path.endsWith('.js')) && parts.some((path) => path.endsWith('.css'))).toBe(true);
  const sizes = await Promise.all(parts.map(async (path) => (await textAt(path)).length));
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(Math.max(...sizes)).toBeGreaterThan(50_000);
});

async function textAt(path: string): Promise<string> {
  const response = await fetch(`${server.url}${path}`, { signal: AbortSignal.timeout(10_000) });
  expect(response.status).toBe(200);
  return response.text();
}
