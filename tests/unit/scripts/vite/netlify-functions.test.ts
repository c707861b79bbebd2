import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { netlifyFunctions } from '#scripts/vite/netlify-functions.ts';
import { eventually } from '#tests/support/eventually.ts';

const ECHO = `
export default async (request, context) => {
  context.waitUntil(Promise.reject(new Error('after the answer')));
  const text = await request.text();
  return Response.json({ params: context.params, bytes: text.length, method: request.method });
};
export const config = { path: ['/echo/:id', '/echo'], method: ['GET', 'POST'] };`;
const BROKEN = `
export default async (request) => {
  if (request.url.endsWith('text')) return 'not a Response';
  throw new Error('secret detail');
};`;
const version = (number: number) =>
  `export default async () => new Response('version ${number}');\nexport const config = { path: '/version' };`;

describe('netlifyFunctions', () => {
  let folder: string;
  let server: ViteDevServer;
  let url: string;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-functions-'));
    await writeFile(join(folder, 'echo.ts'), ECHO);
    await writeFile(join(folder, 'broken.ts'), BROKEN);
    await writeFile(join(folder, 'version.ts'), version(1));
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: 0 },
      plugins: [netlifyFunctions(folder)],
    });
    server.config.logger.error = (text) => void errors.push(text);
    await server.listen();
    url = server.resolvedUrls?.local[0] ?? '';
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('routes by path, hands over its parameters and the body', async () => {
    const response = await fetch(`${url}echo/42`, { method: 'POST', body: 'four' });
    expect(await response.json()).toEqual({ params: { id: '42' }, bytes: 4, method: 'POST' });
  });

  it('leaves other methods and paths to the site', async () => {
    expect((await fetch(`${url}echo/42`, { method: 'PUT' })).status).toBe(404);
    expect((await fetch(`${url}elsewhere`, { method: 'POST' })).status).toBe(404);
  });

  it('answers a failure with 500 without its text, logs it, and goes on', async () => {
    const response = await fetch(`${url}.netlify/functions/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret detail');
    expect(errors.join('\n')).toContain('secret detail');
    expect((await fetch(`${url}echo`)).status).toBe(200);
    expect(errors.join('\n')).toContain('after the answer');
  });

  it('refuses what Netlify refuses: a value that is no Response, a body over 6 MB', async () => {
    expect((await fetch(`${url}.netlify/functions/broken?text`)).status).toBe(500);
    expect(errors.join('\n')).toContain('unsupported value');
    const declared = await fetch(`${url}echo`, { method: 'POST', body: Buffer.alloc(6 * 1024 * 1024 + 1) });
    expect(declared.status).toBe(413);
    const fits = await fetch(`${url}echo`, { method: 'POST', body: 'a'.repeat(1024 * 1024) });
    expect(await fits.json()).toMatchObject({ bytes: 1024 * 1024 });
  });

  it('measures a body without a declared length', async () => {
    const stream = (megabytes: number) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let sent = 0; sent < megabytes; sent += 1) controller.enqueue(new Uint8Array(1024 * 1024).fill(97));
          controller.close();
        },
      });
    const post = (megabytes: number) => {
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream(megabytes), duplex: 'half' };
      return fetch(`${url}echo`, init);
    };
    expect(await (await post(5)).json()).toMatchObject({ bytes: 5 * 1024 * 1024 });
    expect((await post(7)).status).toBe(413);
  });

  it('serves the new code after a change, and the error while it is broken', async () => {
    const read = async () => (await fetch(`${url}version`)).text();
    expect(await read()).toBe('version 1');
    await writeFile(join(folder, 'version.ts'), 'export default (');
    await eventually(read, (text) => text.includes('FUNCTIONS_NOT_LOADED'));
    await writeFile(join(folder, 'version.ts'), version(2));
    await eventually(read, (text) => text === 'version 2');
  });
});
