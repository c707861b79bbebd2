import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Handle } from '#scripts/stack/parts.ts';
import { startHost } from '#scripts/stack/host/host.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

const sources = {
  health: `export default () => Response.json({ setting: process.env.BENCH_TEST }); export const config = { path: '/health', method: 'GET' };`,
  broken: `export default () => { throw new Error('as planned'); }; export const config = { path: '/broken' };`,
};

describe('the host of functions and a built site', () => {
  let folder: string;
  let host: Handle;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-built-host-'));
    const functions = new Map(Object.keys(sources).map((name) => [name, join(folder, `${name}.mjs`)]));
    for (const [name, source] of Object.entries(sources)) await writeFile(join(folder, `${name}.mjs`), source);
    const site = join(folder, 'site');
    await mkdir(join(site, 'assets'), { recursive: true });
    await writeFile(join(site, 'index.html'), '<title>Baton</title>');
    await writeFile(join(site, 'assets/main.js'), 'export {};');
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    host = await startHost({
      port,
      env: { BENCH_TEST: 'given', AUTH_ISSUER: 'https://sign-in.test' },
      logFile: join(folder, 'host.log'),
      functions,
      site,
    });
  });

  afterAll(async () => {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const counts = async () => z.record(z.string(), z.number()).parse(await (await fetch(`${url}/function-calls`)).json());

  it('serves each function at its path, with the settings', async () => {
    const answer = await fetch(`${url}/health`);
    expect(await answer.json()).toEqual({ setting: 'given' });
  });

  it('serves the files of the site, and its page at every other path, with the headers of the deployed site', async () => {
    const script = await fetch(`${url}/assets/main.js`);
    expect([await script.text(), script.headers.get('content-type')]).toEqual(['export {};', expect.stringContaining('javascript')]);
    for (const path of ['/', '/activities/1?a=b']) {
      const page = await fetch(`${url}${path}`);
      expect([page.status, await page.text()]).toEqual([200, '<title>Baton</title>']);
      expect(page.headers.get('content-security-policy')).toContain("connect-src 'self' https://sign-in.test;");
    }
  });

  it('answers 404 where neither function nor site does, and 500 for a function that fails', async () => {
    expect((await fetch(`${url}/nowhere`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/health`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/broken`)).status).toBe(500);
  });

  it('counts calls of functions, and nothing else', async () => {
    const before = await counts();
    await fetch(`${url}/health`);
    await fetch(`${url}/nowhere`);
    expect(await counts()).toEqual({ ...before, health: (before['health'] ?? 0) + 1 });
  });
});
