import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Handle } from '#scripts/stack/parts.ts';
import { startBuiltHost } from '#scripts/stack/host/host.ts';
import { freePort } from '#scripts/stack/process/ports.ts';

const sources = {
  health: `export default () => Response.json({ setting: process.env.BENCH_TEST }); export const config = { path: '/health', method: 'GET' };`,
  broken: `export default () => { throw new Error('as planned'); }; export const config = { path: '/broken' };`,
};

describe('the host of built functions', () => {
  let folder: string;
  let host: Handle;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-built-host-'));
    const built = new Map(Object.keys(sources).map((name) => [name, join(folder, `${name}.mjs`)]));
    for (const [name, source] of Object.entries(sources)) await writeFile(join(folder, `${name}.mjs`), source);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    host = await startBuiltHost({ port, env: { BENCH_TEST: 'given' }, logFile: join(folder, 'host.log'), built });
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

  it('answers 404 where no function is, and 500 for one that fails', async () => {
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
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
